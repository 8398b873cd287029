import 'server-only';
import { and, eq, isNull, or, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/engine';
import { assessments, members, reviews } from '@/db/schema';

/**
 * The frameworks that somebody judges, in any council, without sight of its answers, or may still choose to. By person and
 * not by place: whoever judges one council blind may hold a place in another that compares itself with it. `owner` is the
 * connection of the tables' owner, because no scope reaches all of a person's places.
 */
export async function listFrameworksJudgedBlind(
  owner: Transaction,
  userId: string,
): Promise<ReadonlySet<string>> {
  const rows = await owner
    .selectDistinct({ frameworkId: assessments.frameworkId })
    .from(reviews)
    .innerJoin(members, eq(members.id, reviews.reviewerId))
    .innerJoin(assessments, eq(assessments.id, reviews.assessmentId))
    .where(
      and(
        eq(members.userId, userId),
        isNull(reviews.finishedAt),
        isNull(reviews.endedAt),
        or(isNull(reviews.isBlind), eq(reviews.isBlind, true)),
        // Nobody can hand over what ended with its council.
        sql`not is_succeeded(${reviews.authorityCode})`,
      ),
    );
  return new Set(rows.map(({ frameworkId }) => frameworkId));
}
