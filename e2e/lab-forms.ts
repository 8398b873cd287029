import { addDays, londonDay } from '@/lib/format/date';
import { roundHref } from '@/lib/rounds/addresses';
import { PEOPLE, endAnyPlaceHref } from '@/lib/team/addresses';
import { COLLEAGUE, onTheTeam } from './access-form';
import type { ActionForm } from './access-form';
import type { FormFields } from './support/html-form';
import { OPEN_ROUND } from './support/rounds';

/** Far from the rounds of the demonstration: two cannot be open on one day. */
function dayFields(name: string, day: string): FormFields {
  return { [`${name}-day`]: day, [`${name}-month`]: '1', [`${name}-year`]: '2090' };
}

/** The round of the demonstration closes 27 days from now and has its results after 69. */
function daysFromNow(name: string, days: number): FormFields {
  const [year = '', month = '', day = ''] = addDays(londonDay(new Date()), days).split('-');
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
}

export const LAB_FORMS: readonly ActionForm[] = [
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
    action: '(lab)/lab/people/actions.ts: changeMembership',
    name: 'making a council a member of the lab',
    as: 'lab-admin',
    page: () => PEOPLE,
    marker: 'name="membership"',
    fields: { council: 'DEMO0035', membership: 'member' },
    notFor: 'lab-adviser',
    seenAt: () => [{ as: 'lab-admin', page: PEOPLE, about: 'Sallowby' }],
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
  {
    action: '(lab)/lab/rounds/[roundId]/actions.ts: extendRound',
    name: 'giving a council another last day',
    as: 'lab-admin',
    page: () => roundHref(OPEN_ROUND),
    marker: 'name="reason"',
    fields: { authority: 'DEMO0001', ...daysFromNow('until', 30), reason: 'Planted reason' },
    notFor: 'lab-member',
    seenAt: () => [{ as: 'lab-admin', page: roundHref(OPEN_ROUND), about: 'Planted reason' }],
  },
];
