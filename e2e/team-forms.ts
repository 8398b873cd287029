import { INVITE, TEAM, changeRoleHref, endPlaceHref } from '@/lib/team/addresses';
import { COLLEAGUE, INVITED, mailsTo, onTheTeam } from './access-form';
import type { ActionForm } from './access-form';

/** Of a council as a whole. What they do is seen on its team page, by each of its people. */
export const TEAM_FORMS: readonly ActionForm[] = [
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
