import 'server-only';
import { listFindings } from '@/db/queries/review-findings';
import { listReplies } from '@/db/queries/review-replies';
import { listReviews } from '@/db/queries/reviews';
import type { Transaction } from '@/db/engine';
import type { AuthorityScope } from '@/lib/access/scope';
import type { Reviewed } from '@/lib/review/difference';

/** Every review of an assessment, with what of it the reader may read, the oldest first. */
export async function loadReviewed(
  tx: Transaction,
  scope: AuthorityScope,
  assessmentId: string,
): Promise<readonly Reviewed[]> {
  const reviews = await listReviews(tx, scope, assessmentId);
  if (reviews.length === 0) return [];
  const findings = await listFindings(tx, scope, assessmentId);
  const replies = await listReplies(tx, scope, assessmentId);
  return reviews.map((review) => ({
    review,
    findings: findings.filter(({ reviewId }) => reviewId === review.id),
    replies: replies.filter(({ reviewId }) => reviewId === review.id),
  }));
}
