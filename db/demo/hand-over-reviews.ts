import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/engine';
import { answers, reviewFindings, reviews } from '@/db/schema';
import type { ReviewRows } from './reviews';

const STANDING = sql`coalesce((select a.version from ${answers} a join ${reviews} r on r.assessment_id = a.assessment_id
  where r.id = ${reviewFindings.reviewId} and a.question_id = ${reviewFindings.subject}), 0)`;

/**
 * Hands reviews of the demonstration over and settles differences, as their own reviewers: the database lets nobody else,
 * the system neither. Leaves the transaction as the system role.
 */
export async function handOverReviews(tx: Transaction, handedOver: ReviewRows['handedOver']): Promise<void> {
  for (const { reviewId, reviewerId, authorityCode, at, minutesSpent, settled } of handedOver) {
    await actAs(tx, { role: 'toolkit_authority', authority: authorityCode, reviewer: reviewerId });
    await tx.update(reviews).set({ finishedAt: at, minutesSpent }).where(eq(reviews.id, reviewId));
    for (const { subject, words, at: settledAt } of settled) {
      await tx
        .update(reviewFindings)
        .set({ settledAt, settledWords: words, settledVersion: STANDING })
        .where(and(eq(reviewFindings.reviewId, reviewId), eq(reviewFindings.subject, subject)));
    }
  }
  await actAs(tx, { role: 'toolkit_system', authority: '', reviewer: '' });
}

async function actAs(
  tx: Transaction,
  {
    role,
    authority,
    reviewer,
  }: { readonly role: string; readonly authority: string; readonly reviewer: string },
): Promise<void> {
  await tx.execute(sql`select set_config('role', ${role}, true), set_config('app.authority', ${authority}, true),
    set_config('app.reviewer', ${reviewer}, true)`);
}
