import 'server-only';
import { asc, eq, sql } from 'drizzle-orm';
import type { BenchmarkScope } from '@/lib/access/scope';
import { londonDay } from '@/lib/format/date';
import type { NamedCopy } from '@/lib/insights/moves';
import type { Transaction } from '@/db/engine';
import { authorities, rounds, submissionFigures, submissions } from '@/db/schema';
import { SHARED, sharedAnswers } from './shared-answers';

/**
 * Every submission of a framework that its council shares by name with the scope's audience, the last copy of each
 * assessment, with its points by question (0 to 100) as they leave the council. Councils in order of name, each with its
 * earliest round first. What is shared without a name is not among them, nor is a council whose newest answers have none.
 */
export async function listNamedCopies(
  tx: Transaction,
  { audience }: BenchmarkScope,
  frameworkId: string,
): Promise<readonly NamedCopy[]> {
  const rows = await tx
    .select({
      submissionId: submissions.id,
      authorityCode: submissions.authorityCode,
      authorityName: authorities.shortName,
      submittedAt: submissions.submittedAt,
      roundName: rounds.name,
      opensOn: rounds.opensOn,
      points: pointsByQuestion(),
    })
    .from(sharedAnswers({ frameworkId, audience }))
    .innerJoin(submissions, eq(submissions.id, SHARED.submissionId))
    .innerJoin(rounds, eq(rounds.id, SHARED.roundId))
    .innerJoin(authorities, eq(authorities.code, SHARED.authorityCode))
    .where(eq(SHARED.level, 'named'))
    .orderBy(asc(authorities.shortName), asc(rounds.opensOn));
  return rows.map(({ submittedAt, ...copy }) => ({ ...copy, submittedOn: londonDay(submittedAt) }));
}

/** Of the questions that were answered and apply: one that is not known has 0 points elsewhere, and none here. */
function pointsByQuestion() {
  return sql<
    Record<string, number>
  >`(select coalesce(jsonb_object_agg(${submissionFigures.key}, ${submissionFigures.lowestPossible}), '{}')
    from ${submissionFigures} where ${submissionFigures.submissionId} = ${submissions.id}
      and ${submissionFigures.level} = 'question' and ${submissionFigures.coverage} > 0
      and ${submissionFigures.lowestPossible} is not null)`;
}
