import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import type { AuthorityScope } from '@/lib/access/scope';
import type { Reply } from '@/lib/review/review';
import type { Transaction } from '@/db/engine';
import { members, reviewReplies, reviews } from '@/db/schema';

/** What the council has said to differences of one of its assessments, the oldest first. */
export async function listReplies(
  tx: Transaction,
  scope: AuthorityScope,
  assessmentId: string,
): Promise<readonly Reply[]> {
  return tx
    .select({
      reviewId: reviewReplies.reviewId,
      subject: reviewReplies.subject,
      body: reviewReplies.body,
      by: members.displayName,
      at: reviewReplies.writtenAt,
    })
    .from(reviewReplies)
    .innerJoin(reviews, eq(reviews.id, reviewReplies.reviewId))
    .innerJoin(members, eq(members.id, reviewReplies.writtenBy))
    .where(and(eq(reviewReplies.authorityCode, scope.authorityCode), eq(reviews.assessmentId, assessmentId)))
    .orderBy(asc(reviewReplies.writtenAt), asc(reviewReplies.id));
}

/** How many replies one difference can hold: a conversation has a page of its own. */
const MOST_REPLIES = 10;

/** Adds a reply of the council to a difference, which the caller has found. False when it holds `MOST_REPLIES`. */
export async function replyToDifference(
  tx: Transaction,
  scope: AuthorityScope,
  { reviewId, subject, body }: { readonly reviewId: string; readonly subject: string; readonly body: string },
): Promise<boolean> {
  const here = and(
    eq(reviewReplies.authorityCode, scope.authorityCode),
    eq(reviewReplies.reviewId, reviewId),
    eq(reviewReplies.subject, subject),
  );
  if ((await tx.$count(reviewReplies, here)) >= MOST_REPLIES) return false;
  await tx
    .insert(reviewReplies)
    .values({ reviewId, authorityCode: scope.authorityCode, subject, body, writtenBy: scope.memberId });
  return true;
}
