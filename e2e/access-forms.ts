import { assessmentHref, startHref, themeHref } from '@/lib/assessment/addresses';
import {
  INVITATIONS,
  INVITE,
  PEOPLE,
  TEAM,
  changeRoleHref,
  endAnyPlaceHref,
  endPlaceHref,
} from '@/lib/team/addresses';
import { ACCOUNTS } from './support/accounts';
import type { Part } from './support/accounts';
import type { FormFields } from './support/html-form';

/** Elmshire's assessment of services under way, and the place of a colleague of its lead. */
export type Ground = { readonly open: string; readonly colleague: string };

/** A contributor of Elmshire whom no journey touches. */
export const COLLEAGUE = 'Sunita Rao';
/** Hartlow's lead, whom Elmshire's has invited. */
export const INVITED = {
  name: ACCOUNTS['hartlow-lead'],
  email: 'owen.pryce@hartlow.example',
  role: 'viewer',
};

/** Where what an action does is seen: on a whole page, in the rows about something, or in how many those are. */
export type Sight = {
  readonly as: Part | null;
  readonly page: string;
  readonly about?: string;
  readonly isCounted?: boolean;
};

/** The form of one action: on which page it stands, which words it holds, and what would be posted to do harm. */
export type ActionForm = {
  /** The file under app/ and the name of the action in it. */
  readonly action: string;
  readonly name: string;
  /** Null: whoever is not signed in. */
  readonly as: Part | null;
  readonly page: (at: Ground) => string;
  /** What the row of the form is about, where others of the same words stand on the page. */
  readonly within?: string;
  readonly marker: string;
  readonly fields: FormFields;
  /** A part that is signed in and may not. Null: everybody who is signed in may, each for themselves. */
  readonly notFor: Part | null;
  readonly seenAt: (at: Ground) => readonly Sight[];
};

const ASSESSMENT = '(council)/assessments/[assessmentId]';

/** Everything that a council's lead can read of an assessment that an attacker would change. */
export function assessmentSeenBy(as: Part, id: string): readonly Sight[] {
  return (['sharing', 'check-answers', 'results'] as const).map((page) => ({
    as,
    page: assessmentHref(id, page),
  }));
}

function ownAssessment({ open }: Ground): readonly Sight[] {
  return assessmentSeenBy('lead', open);
}

function onTheTeam(about: string): () => readonly Sight[] {
  return () => [{ as: 'lead', page: TEAM, about }];
}

function mailsTo(about: string): () => readonly Sight[] {
  return () => [{ as: null, page: '/demonstration/outbox', about, isCounted: true }];
}

export const COUNCIL_FORMS: readonly ActionForm[] = [
  {
    action: `${ASSESSMENT}/themes/[themeId]/actions.ts: saveTheme`,
    name: 'saving a theme',
    as: 'lead',
    page: ({ open }) => themeHref(open, 'led'),
    marker: 'name="themeId"',
    fields: {
      themeId: 'led',
      's21-led-06.version': '0',
      's21-led-06.value': 'Written by another council',
      's21-led-06.comment': '',
    },
    notFor: 'viewer',
    seenAt: ownAssessment,
  },
  {
    action: `${ASSESSMENT}/sharing/actions.ts: saveSharing`,
    name: 'choosing who sees it',
    as: 'lead',
    page: ({ open }) => assessmentHref(open, 'sharing'),
    marker: 'Save who sees it',
    fields: { 'lab-councils': 'named', associates: 'named', public: 'named' },
    notFor: 'contributor',
    seenAt: ownAssessment,
  },
  {
    action: `${ASSESSMENT}/check-answers/actions.ts: sendAssessment`,
    name: 'sending',
    as: 'lead',
    page: ({ open }) => assessmentHref(open, 'check-answers'),
    marker: 'name="honest"',
    fields: { honest: 'yes', lowCoverage: 'yes' },
    notFor: 'approver',
    seenAt: ownAssessment,
  },
  {
    action: `${ASSESSMENT}/check-answers/actions.ts: agreeThatNotApplicable`,
    name: 'agreeing that a question does not apply',
    as: 'approver',
    page: ({ open }) => assessmentHref(open, 'check-answers'),
    marker: 'Agree that it does not apply',
    fields: {},
    notFor: 'lead',
    seenAt: ownAssessment,
  },
];

const START_FORM: ActionForm = {
  action: '(council)/assessments/new/[frameworkId]/actions.ts: startOwnAssessment',
  name: 'starting an assessment',
  as: 'hartlow-lead',
  page: () => startHref('protected-characteristic'),
  marker: 'name="frameworkId"',
  fields: { authorityType: 'childrens-services' },
  notFor: 'both-at-hartlow',
  seenAt: () => [{ as: 'hartlow-lead', page: '/assessments', about: 'protected characteristic' }],
};

/** Of a council as a whole. What they do is seen on its team page, by each of its people. */
const TEAM_FORMS: readonly ActionForm[] = [
  {
    action: '(council)/team/actions.ts: inviteSomebody',
    name: 'inviting somebody',
    as: 'lead',
    page: () => INVITE,
    marker: 'name="email"',
    fields: { email: 'planted@elmshire.example', name: 'Planted Person', role: 'lead' },
    notFor: 'approver',
    seenAt: onTheTeam('Planted Person'),
  },
  {
    action: '(council)/team/actions.ts: sendAgain',
    name: 'sending an invitation again',
    as: 'lead',
    page: () => TEAM,
    within: INVITED.email,
    marker: 'Send again',
    fields: {},
    notFor: 'contributor',
    seenAt: mailsTo(INVITED.email),
  },
  {
    action: '(council)/team/actions.ts: withdraw',
    name: 'withdrawing an invitation',
    as: 'lead',
    page: () => TEAM,
    within: INVITED.email,
    marker: 'Withdraw',
    fields: {},
    notFor: 'reviewer',
    seenAt: onTheTeam(INVITED.name),
  },
  {
    action: '(council)/team/actions.ts: giveRole',
    name: 'giving another role',
    as: 'lead',
    page: ({ colleague }) => changeRoleHref(colleague),
    marker: 'name="role"',
    fields: { role: 'viewer' },
    notFor: 'contributor',
    seenAt: onTheTeam(COLLEAGUE),
  },
  {
    action: '(council)/team/actions.ts: endTheirPlace',
    name: 'ending a place',
    as: 'lead',
    page: ({ colleague }) => endPlaceHref(colleague),
    marker: 'End the place',
    fields: {},
    notFor: 'approver',
    seenAt: onTheTeam(COLLEAGUE),
  },
];

const LAB_FORMS: readonly ActionForm[] = [
  {
    action: '(lab)/lab/people/actions.ts: addPerson',
    name: 'adding a person',
    as: 'lab-admin',
    page: () => PEOPLE,
    marker: 'name="email"',
    fields: {
      email: 'planted@elmshire.example',
      name: 'Planted Person',
      authority: 'DEMO0001',
      role: 'lead',
    },
    notFor: 'lead',
    seenAt: onTheTeam('Planted Person'),
  },
  {
    action: '(lab)/lab/people/actions.ts: addLabPerson',
    name: 'adding a person to the lab',
    as: 'lab-admin',
    page: () => `${PEOPLE}/lab-person`,
    marker: 'name="email"',
    fields: { email: 'planted@lab.example', name: 'Planted Person', part: 'administrator' },
    notFor: 'lab-member',
    seenAt: () => [{ as: 'lab-admin', page: PEOPLE, about: 'planted@lab.example' }],
  },
  {
    action: '(lab)/lab/people/actions.ts: endAnyPlace',
    name: 'ending any place',
    as: 'lab-admin',
    page: ({ colleague }) => endAnyPlaceHref(colleague),
    marker: 'End the place',
    fields: {},
    notFor: 'lab-adviser',
    seenAt: onTheTeam(COLLEAGUE),
  },
  {
    action: '(lab)/lab/rounds/actions.ts: makeRound',
    name: 'making a round',
    as: 'lab-admin',
    page: () => '/lab/rounds',
    marker: '$ACTION_KEY',
    fields: {
      name: 'Planted round',
      ...dayFields('opens', '2'),
      ...dayFields('closes', '3'),
      ...dayFields('publishes', '4'),
      framework: 'corporate-parenting',
    },
    notFor: 'lab-member',
    seenAt: () => [{ as: 'lab-admin', page: '/lab/rounds', about: 'Planted round' }],
  },
];

/** Far from the rounds of the demonstration: two cannot be open on one day. */
function dayFields(name: string, day: string): FormFields {
  return { [`${name}-day`]: day, [`${name}-month`]: '1', [`${name}-year`]: '2090' };
}

/** Of whoever is signed in, from whatever place. */
export const PERSON_FORMS: readonly ActionForm[] = [
  {
    action: 'invitations/actions.ts: accept',
    name: 'accepting an invitation',
    as: 'hartlow-lead',
    page: () => INVITATIONS,
    marker: 'Accept',
    fields: {},
    notFor: null,
    seenAt: onTheTeam(INVITED.name),
  },
  {
    action: 'places/actions.ts: changePlace',
    name: 'changing to another council',
    as: 'both-at-elmshire',
    page: () => '/places',
    marker: 'name="place"',
    fields: { place: 'DEMO0011' },
    notFor: null,
    seenAt: () => [{ as: 'both-at-elmshire', page: '/places' }],
  },
];

/** Of whoever is not signed in. Another site could sign somebody in as the person it wants to be read by. */
const SIGN_IN_FORMS: readonly ActionForm[] = [
  {
    action: 'sign-in/actions.ts: requestSignIn',
    name: 'asking for a sign-in mail',
    as: null,
    page: () => '/sign-in',
    marker: 'name="email"',
    fields: { email: INVITED.email },
    notFor: null,
    seenAt: mailsTo(INVITED.email),
  },
  ...(
    [
      ['confirmCode', 'signing in with a code', '/sign-in/code', 'name="code"', { code: '123456' }],
      ['confirmLink', 'signing in with a link', '/sign-in/confirm?token=planted', 'name="token"', {}],
      ['enterDemonstration', 'entering as a ready account', '/sign-in', ACCOUNTS.lead, {}],
    ] as const
  ).map(([action, name, page, marker, fields]) => ({
    action: `sign-in/actions.ts: ${action}`,
    name,
    as: null,
    page: () => page,
    marker,
    fields,
    notFor: null,
    seenAt: () => [],
  })),
];

/** The forms of whoever is signed in. */
export const SIGNED_IN_FORMS = [...COUNCIL_FORMS, START_FORM, ...TEAM_FORMS, ...LAB_FORMS, ...PERSON_FORMS];
export const EVERY_FORM = [...SIGNED_IN_FORMS, ...SIGN_IN_FORMS];
