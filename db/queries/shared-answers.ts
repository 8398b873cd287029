import 'server-only';
import { sql, type SQL } from 'drizzle-orm';
import type { Sharer } from '@/lib/benchmark/entry';

type Value = string | SQL;

type Asked = {
  readonly frameworkId: Value;
  readonly audience: Value;
  /** A day, YYYY-MM-DD: nothing that was sent later. */
  readonly today: Value;
  /** For the public, nothing of a round whose results come after this day. `today`, where it is not given. */
  readonly resultsBy?: Value | undefined;
};

/**
 * What councils share of a framework with an audience, as a table named `shared`: the last copy of each assessment, and how it is shared once the
 * newest of its council has decided. Nothing where the audience is not the one that reads. Source: issue 4, part 2; the
 * function `shared_answers`.
 */
export function sharedAnswers({ frameworkId, audience, today, resultsBy = today }: Asked): SQL {
  return sql`shared_answers(${frameworkId}, ${audience}, ${today}::date, ${resultsBy}::date) shared`;
}

/** Its columns. */
export const SHARED = {
  submissionId: sql<string>`shared.submission_id`,
  authorityCode: sql<string>`shared.authority_code`,
  /** Null where it is joined from the left. */
  level: sql<Sharer['sharing'] | null>`shared.level`,
  submittedAt: sql`shared.submitted_at`,
  roundId: sql<string>`shared.round_id`,
  frameworkVersion: sql<string>`shared.framework_version`,
  isReviewed: sql<boolean>`shared.is_reviewed`,
  /** Whether nothing newer of its council was sent: what a comparison shows. */
  isNewest: sql<boolean>`shared.is_newest`,
  isCountedBySuccessor: sql<boolean>`shared.is_counted_by_successor`,
};
