import {
  assessmentHref,
  historyHref,
  noteHref,
  startHref,
  themeHref,
  whoAnswersHref,
} from '@/lib/assessment/addresses';
import { ASSESSMENT, assessmentSeenBy } from './access-form';
import type { ActionForm, Sight } from './access-form';
import type { Part } from './support/accounts';

function onPage(as: Part, page: string, within: Pick<Sight, 'about' | 'isCounted' | 'holds'> = {}): Sight {
  return { as, page, ...within };
}

/** Both decisions take a question away from what waits. */
const waitingForApprover: ActionForm['seenAt'] = ({ open }) => [
  onPage('approver', assessmentHref(open, 'check-answers'), {
    about: 'Agree that it does not apply',
    isCounted: true,
  }),
  onPage('lead', assessmentHref(open, 'check-answers'), { holds: 'Planted reason' }),
];

/** With which an assessment is begun: it has no id yet. */
export const START_FORM: ActionForm = {
  action: '(council)/assessments/new/[frameworkId]/actions.ts: startOwnAssessment',
  name: 'starting an assessment',
  as: 'hartlow-lead',
  page: () => startHref('protected-characteristic'),
  marker: 'name="frameworkId"',
  fields: { authorityType: 'childrens-services' },
  notFor: 'both-at-hartlow',
  seenAt: () => [{ as: 'hartlow-lead', page: '/assessments', about: 'protected characteristic' }],
};

/** Of an assessment, from answering it to opening it again. */
export const ANSWERING_FORMS: readonly ActionForm[] = [
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
    seenAt: ({ open }) => [onPage('lead', assessmentHref(open, 'check-answers'), { about: 's21-led-06' })],
  },
  {
    action: `${ASSESSMENT}/sharing/actions.ts: saveSharing`,
    name: 'choosing who sees it',
    as: 'lead',
    page: ({ open }) => assessmentHref(open, 'sharing'),
    marker: 'Save who sees it',
    fields: { 'lab-councils': 'named', associates: 'named', public: 'named' },
    notFor: 'contributor',
    seenAt: ({ open }) => [onPage('lead', assessmentHref(open, 'sharing'))],
  },
  {
    action: `${ASSESSMENT}/sharing/actions.ts: saveContextNote`,
    name: 'writing the context note',
    as: 'lead',
    page: ({ open }) => assessmentHref(open, 'sharing'),
    marker: 'name="note"',
    fields: { note: 'Written by another council' },
    notFor: 'contributor',
    seenAt: ({ open }) => [onPage('lead', assessmentHref(open, 'sharing'))],
  },
  {
    action: `${ASSESSMENT}/who-answers/actions.ts: shareOutQuestions`,
    name: 'giving questions to a colleague or taking them back',
    as: 'lead',
    page: ({ open }) => whoAnswersHref(open),
    marker: 'Give the ticked questions',
    fields: { act: 'take-back', 'theme.hom': 'yes' },
    notFor: 'contributor',
    seenAt: ({ open }) => [onPage('lead', whoAnswersHref(open), { about: 's21-hom-' })],
  },
  {
    action: `${ASSESSMENT}/check-answers/actions.ts: sendAssessment`,
    name: 'sending',
    as: 'lead',
    page: ({ open }) => assessmentHref(open, 'check-answers'),
    marker: 'name="honest"',
    fields: { honest: 'yes', lowCoverage: 'yes' },
    notFor: 'approver',
    seenAt: ({ open }) => [
      onPage('lead', assessmentHref(open, 'check-answers'), { holds: 'name="honest"' }),
      onPage('lead', '/assessments', { about: assessmentHref(open, 'results'), isCounted: true }),
    ],
  },
  {
    action: `${ASSESSMENT}/questions/[questionId]/note/actions.ts: saveNote`,
    name: 'writing a note for the next round',
    as: 'lead',
    page: ({ open }) => noteHref(open, 's21-led-03'),
    marker: 'name="note"',
    fields: { note: 'Planted note' },
    notFor: 'viewer',
    seenAt: ({ open }) => [{ as: 'lead', page: noteHref(open, 's21-led-03') }],
  },
  {
    action: `${ASSESSMENT}/history/actions.ts: restoreVersion`,
    name: 'putting a version back',
    as: 'lead',
    page: ({ open }) => historyHref(open, { questionId: 's21-rel-01' }),
    marker: 'name="standing"',
    fields: {},
    notFor: 'approver',
    seenAt: ({ open }) => [onPage('lead', historyHref(open, { questionId: 's21-rel-01' }))],
  },
  {
    action: `${ASSESSMENT}/check-answers/actions.ts: agreeThatNotApplicable`,
    name: 'agreeing that a question does not apply',
    as: 'approver',
    page: ({ open }) => assessmentHref(open, 'check-answers'),
    marker: 'Agree that it does not apply',
    fields: {},
    notFor: 'lead',
    seenAt: waitingForApprover,
  },
  {
    action: `${ASSESSMENT}/check-answers/actions.ts: refuseThatNotApplicable`,
    name: 'refusing that a question does not apply',
    as: 'approver',
    page: ({ open }) => assessmentHref(open, 'check-answers'),
    marker: 'Why it does apply',
    fields: { reason: 'Planted reason' },
    notFor: 'lead',
    seenAt: waitingForApprover,
  },
  {
    action: `${ASSESSMENT}/approval/actions.ts: ask`,
    name: 'asking for approval',
    as: 'lead',
    page: ({ unasked }) => assessmentHref(unasked, 'check-answers'),
    marker: 'name="note"',
    fields: { note: 'Planted note' },
    notFor: 'contributor',
    seenAt: ({ unasked }) => [onPage('lead', assessmentHref(unasked, 'approval'))],
  },
  {
    action: `${ASSESSMENT}/approval/actions.ts: decide`,
    name: 'deciding about an assessment',
    as: 'approver',
    page: ({ open }) => assessmentHref(open, 'approval'),
    marker: 'Record my decision',
    fields: { decision: 'approve', comment: 'Planted comment' },
    notFor: 'lead',
    seenAt: ({ open }) => [
      onPage('approver', assessmentHref(open, 'approval'), { holds: 'Record my decision' }),
      onPage('lead', assessmentHref(open, 'approval'), { holds: 'Planted comment' }),
    ],
  },
  {
    action: `${ASSESSMENT}/sign-off/actions.ts: saveRoute`,
    name: 'recording the route to decision',
    as: 'lead',
    page: ({ open }) => assessmentHref(open, 'sign-off'),
    marker: 'Save the record',
    fields: { decision: 'Planted decision' },
    notFor: 'contributor',
    seenAt: ({ open }) => [onPage('lead', assessmentHref(open, 'sign-off'), { holds: 'Planted decision' })],
  },
  {
    action: `${ASSESSMENT}/reopen/actions.ts: reopen`,
    name: 'opening again what was sent',
    as: 'hollinbridge-lead',
    page: ({ sentLately }) => assessmentHref(sentLately, 'reopen'),
    marker: 'Open it again',
    fields: { reason: 'Planted reason' },
    notFor: 'approver',
    seenAt: ({ sentLately }) => assessmentSeenBy('hollinbridge-lead', sentLately),
  },
];
