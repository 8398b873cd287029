import 'server-only';
import type { AuthorityScope } from '@/lib/access/scope';
import type { Audience } from '@/lib/access/roles';
import { mergeSharing, type SharingAndOffer } from '@/lib/assessment/drawn-sharing';
import type { Transaction } from '@/db/engine';
import { chooseSharing, findSharing } from './sharing';
import { takeLock } from './take-lock';
import { chooseWillingToTalk, isWillingToTalk } from './willing-to-talk';

type Asked = {
  readonly assessmentId: string;
  /** What stood when the form was drawn, and what was chosen in it. */
  readonly drawn: SharingAndOffer;
  readonly chosen: SharingAndOffer;
};

export type ChosenOver =
  /** `offer`: what became of the offer to talk; null where it is as it was. */
  | { readonly ok: true; readonly offer: 'offered' | 'taken back' | null }
  /** The assessment is not the authority's. */
  | { readonly ok: false; readonly reason: 'not-found' }
  /** A colleague chose less for these audiences meanwhile. Nothing was changed. */
  | {
      readonly ok: false;
      readonly reason: 'chosen-meanwhile';
      readonly opened: readonly Audience[];
      readonly now: SharingAndOffer;
    };

/**
 * Sets who sees an assessment and whether the authority is willing to talk, as a form has them that may be older than what stands.
 * Of two people who save at once, the second is merged with what the first one saved.
 */
export async function chooseOver(
  tx: Transaction,
  scope: AuthorityScope,
  { assessmentId, drawn, chosen }: Asked,
): Promise<ChosenOver> {
  await takeLock(tx, `sharing of ${assessmentId}`);
  const now = {
    sharing: await findSharing(tx, scope, assessmentId),
    isWilling: await isWillingToTalk(tx, scope, assessmentId),
  };
  const { sharing, isWilling, opened } = mergeSharing({ drawn, chosen, now });
  if (opened.length > 0) return { ok: false, reason: 'chosen-meanwhile', opened, now };
  if (!(await chooseSharing(tx, scope, { assessmentId, sharing }))) return { ok: false, reason: 'not-found' };
  if (isWilling === now.isWilling) return { ok: true, offer: null };
  await chooseWillingToTalk(tx, scope, { assessmentId, isWilling });
  return { ok: true, offer: isWilling ? 'offered' : 'taken back' };
}
