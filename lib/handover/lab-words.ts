import { formatDay } from '@/lib/format/date';
import type { Succession, SuccessionState } from './succession';

/** Where a succession stands, for the lab: on whom it waits, or what became of it. */
export function stateForLab(one: Succession, state: SuccessionState): string {
  const { fromName, toName } = one;
  switch (state) {
    case 'offered':
      return `${by('Offered', one.offeredBy, one.offeredAt)}. Waits for a lead of ${fromName} to hand over`;
    case 'handed-over':
      return `${by('Handed over', one.handedOverBy, one.handedOverAt)}. Waits for a lead of ${toName} to accept`;
    case 'accepted':
      return `${by('Accepted', one.acceptedBy, one.acceptedAt)}. ${fromName} goes on until the day`;
    case 'in-effect':
      return `${by('Accepted', one.acceptedBy, one.acceptedAt)}. The record of ${fromName} is read and not changed`;
    case 'withdrawn':
      return `${by('Withdrawn', one.withdrawnBy, one.withdrawnAt)}${one.withdrawnReason === null ? '' : `, because: “${one.withdrawnReason}”`}`;
  }
}

function by(what: string, who: string | null, moment: Date | null): string {
  return moment === null ? what : `${what} by ${who ?? 'somebody'} on ${formatDay(moment)}`;
}

/** What was done, at the head of the page; null when the address says nothing that we know. */
export function saidToLab(done: unknown): string | null {
  const said = {
    offered: 'The handover is offered. We email the leads of both councils.',
    withdrawn: 'The handover is withdrawn. We email the leads of both councils.',
    'handed-over': 'The council is handed over in its stead. We email the leads of its successor.',
  };
  return Object.entries(said).find(([key]) => key === done)?.[1] ?? null;
}

/** Said where somebody was first. */
export const NOT_WITHDRAWN =
  'Nothing was done: somebody has accepted it or withdrawn it. Load the list again to see how it stands';

/** Why the lab cannot take a handover back; null when it can. */
export function whyNotWithdrawn(state: SuccessionState | null): string | null {
  switch (state) {
    case 'offered':
    case 'handed-over':
      return null;
    case 'accepted':
    case 'in-effect':
      return 'It is accepted, and cannot be withdrawn any more.';
    case 'withdrawn':
    case null:
      return 'No handover of this address waits. Somebody may have withdrawn it.';
  }
}

/** Why the lab cannot hand a council over in its stead; null when it can. */
export function whyNotInstead(
  one: Succession | undefined,
  { state, hasLead }: { readonly state: SuccessionState | null; readonly hasLead: boolean },
): string | null {
  if (one === undefined || state !== 'offered')
    return 'No handover of this address waits for anybody to hand over. Somebody may have done it or withdrawn it.';
  if (hasLead)
    return `${one.fromName} has a lead, who hands over. If the lead cannot, give the council another lead under People.`;
  return null;
}
