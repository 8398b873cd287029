import 'server-only';
import { sql, type SQL } from 'drizzle-orm';
import type { Sharer } from '@/lib/benchmark/entry';

/** What results of a round remember. Days are YYYY-MM-DD. */
export type AsOf = {
  /** Of assessments that were sent by this day; null where the day is not over. */
  readonly sentBy: string | null;
  /** For the public, of rounds with results by this day. */
  readonly resultsBy: string;
};

type Asked = {
  readonly frameworkId: string | SQL;
  readonly audience: string | SQL;
  /** Today, where it is not given. */
  readonly asOf?: AsOf | undefined;
};

const TODAY = sql`(now() at time zone 'Europe/London')::date`;

/**
 * What councils share of a framework with an audience, as a table named `shared`: the last copy of each assessment, and how it is shared once the
 * newest of its council has decided. Nothing where the audience is not the one that reads. Source: issue 4, part 2; the
 * function `shared_answers`.
 */
export function sharedAnswers({ frameworkId, audience, asOf }: Asked): SQL {
  const sentBy = sql`${asOf?.sentBy ?? 'infinity'}`;
  const resultsBy = asOf === undefined ? TODAY : sql`${asOf.resultsBy}`;
  return sql`shared_answers(${frameworkId}, ${audience}, ${sentBy}::date, ${resultsBy}::date) shared`;
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
  /** Whether its council sent nothing of a newer round: what a comparison shows. */
  isNewest: sql<boolean>`shared.is_newest`,
  isCountedBySuccessor: sql<boolean>`shared.is_counted_by_successor`,
};
