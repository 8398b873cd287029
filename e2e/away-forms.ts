import { readBackHref, workshopHref } from '@/lib/assessment/addresses';
import { ASSESSMENT } from './access-form';
import type { ActionForm, Ground, Sight } from './access-form';

/** The spreadsheet that waits at Elmshire's lead: it waits no longer once it is saved or thrown away. */
function waiting(at: Ground): readonly Sight[] {
  return [{ as: 'lead', page: readBackHref(at.open) }];
}

/** A question with levels that no journey answers. */
const ROOM = 's21-pla-04';

const READ_BACK = `${ASSESSMENT}/read-back/actions.ts`;

/** Of answers that are brought in: what an attacker would have read, saved or thrown away. */
export const AWAY_FORMS: readonly ActionForm[] = [
  {
    action: `${READ_BACK}: bringIn`,
    name: 'bringing a spreadsheet in',
    as: 'contributor',
    page: ({ open }) => readBackHref(open),
    marker: 'Show what it changes',
    fields: { file: 'planted' },
    notFor: 'viewer',
    seenAt: waiting,
  },
  {
    action: `${READ_BACK}: confirmBroughtIn`,
    name: 'saving what a spreadsheet changes',
    as: 'lead',
    page: ({ open }) => readBackHref(open),
    marker: 'Save 2 answers',
    fields: {},
    notFor: 'approver',
    seenAt: waiting,
  },
  {
    action: `${READ_BACK}: throwAway`,
    name: 'throwing a spreadsheet away',
    as: 'lead',
    page: ({ open }) => readBackHref(open),
    marker: 'Throw the spreadsheet away',
    fields: {},
    notFor: 'reviewer',
    seenAt: waiting,
  },
  {
    action: `${ASSESSMENT}/questions/[questionId]/workshop/actions.ts: keepSaid`,
    name: 'keeping what a room said',
    as: 'lead',
    page: ({ open }) => workshopHref(open, ROOM),
    marker: 'What the room agrees',
    fields: { 'name-0': 'Planted voice', 'level-0': '4', notes: 'Planted words', agreed: '4', act: 'stay' },
    notFor: 'viewer',
    seenAt: ({ open }) => [{ as: 'lead', page: workshopHref(open, ROOM) }],
  },
];
