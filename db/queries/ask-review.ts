import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import type { AuthorityScope } from '@/lib/access/scope';
import type { PaidTime, ReviewKind } from '@/lib/review/review';
import type { Transaction } from '@/db/engine';
import { members, reviews } from '@/db/schema';
import { listWriters } from './approvals';
import { findAssessment } from './assessments';
import { listPlacesHeld } from './colleagues';
import { takeLock } from './take-lock';

export type AskReviewResult =
  | { readonly ok: true; readonly id: string }
  | {
      readonly ok: false;
      readonly reason: 'not-found' | 'not-a-reviewer' | 'own-words' | 'already-asked';
    };

/**
 * Asks somebody of the authority with the role of a reviewer to judge one of its assessments, whether it was sent or
 * not. `own-words`: they wrote an answer that stands. `already-asked`: a review of theirs is open.
 */
export async function askForReview(
  tx: Transaction,
  scope: AuthorityScope,
  input: {
    readonly assessmentId: string;
    readonly reviewerId: string;
    readonly kind: ReviewKind;
    readonly blindAsked: boolean;
    readonly note: string;
    readonly time: PaidTime;
    /** YYYY-MM-DD; null: no day is said. */
    readonly neededBy: string | null;
  },
): Promise<AskReviewResult> {
  const { assessmentId, reviewerId, kind, blindAsked, note, time, neededBy } = input;
  if ((await findAssessment(tx, scope, assessmentId)) === undefined)
    return { ok: false, reason: 'not-found' };
  await takeLock(tx, `reviews of ${assessmentId}`);
  const reason = await whyNotAsked(tx, scope, { assessmentId, reviewerId });
  if (reason !== null) return { ok: false, reason };
  const [made] = await tx
    .insert(reviews)
    .values({
      assessmentId,
      authorityCode: scope.authorityCode,
      reviewerId,
      kind,
      askedBy: scope.memberId,
      note,
      blindAsked,
      neededBy,
      paidMinutes: time.kind === 'paid' ? time.minutes : null,
      pay: time.kind === 'paid' ? time.pay : '',
      unpaidReason: time.kind === 'unpaid' ? time.reason : null,
    })
    .returning({ id: reviews.id });
  if (made === undefined) throw new Error('A review was not written');
  return { ok: true, id: made.id };
}

async function whyNotAsked(
  tx: Transaction,
  scope: AuthorityScope,
  { assessmentId, reviewerId }: { readonly assessmentId: string; readonly reviewerId: string },
): Promise<'not-a-reviewer' | 'own-words' | 'already-asked' | null> {
  const people = await listPlacesHeld(tx, scope);
  const reviewer = people.find(({ memberId, role }) => memberId === reviewerId && role === 'reviewer');
  if (reviewer === undefined) return 'not-a-reviewer';
  const { userId } = reviewer;
  if ((await listWriters(tx, scope, assessmentId)).includes(userId)) return 'own-words';
  return (await hasOpenReview(tx, scope, { assessmentId, userId })) ? 'already-asked' : null;
}

/** By person and not by place: whoever left and was invited again has another place, and goes on with their old review. */
async function hasOpenReview(
  tx: Transaction,
  scope: AuthorityScope,
  { assessmentId, userId }: { readonly assessmentId: string; readonly userId: string },
): Promise<boolean> {
  const [open] = await tx
    .select({ id: reviews.id })
    .from(reviews)
    .innerJoin(members, eq(members.id, reviews.reviewerId))
    .where(
      and(
        eq(reviews.authorityCode, scope.authorityCode),
        eq(reviews.assessmentId, assessmentId),
        eq(members.userId, userId),
        isNull(reviews.finishedAt),
        isNull(reviews.endedAt),
      ),
    );
  return open !== undefined;
}
