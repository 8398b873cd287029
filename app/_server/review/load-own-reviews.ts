import 'server-only';
import { listFindingsOf } from '@/db/queries/review-findings';
import { listOwnReviews } from '@/db/queries/reviews';
import type { Transaction } from '@/db/engine';
import type { AuthorityScope } from '@/lib/access/scope';
import { differencesOf, unsettled } from '@/lib/review/difference';
import { isKeptBlind, reviewStage } from '@/lib/review/review';
import type { OwnReviewLine } from '@/lib/review/own-review-line';
import { ownReviewLine } from '@/lib/review/own-review-line';

/**
 * The reviews that the person of the scope was asked for, for their home page on a day (YYYY-MM-DD). None in another role.
 * One that was handed over is open while a difference of it is: nobody else can settle it.
 */
export async function loadOwnReviews(
  tx: Transaction,
  scope: AuthorityScope,
  today: string,
): Promise<readonly OwnReviewLine[]> {
  if (scope.role !== 'reviewer') return [];
  const own = await listOwnReviews(tx, scope);
  const finished = own.flatMap(({ review }) => (reviewStage(review) === 'finished' ? [review.id] : []));
  const findings = await listFindingsOf(tx, scope, finished);
  return own
    .filter(({ review }) => reviewStage(review) !== 'ended')
    .map(({ review, frameworkId, ...about }) => {
      const said = findings.filter(({ reviewId }) => reviewId === review.id);
      const open = unsettled(differencesOf([{ review, findings: said, replies: [] }])).length;
      const keptBy = own.find((one) => one.frameworkId === frameworkId && isKeptBlind(one.review));
      return ownReviewLine(review, { ...about, open, keptBy: keptBy?.roundName ?? null, today });
    });
}
