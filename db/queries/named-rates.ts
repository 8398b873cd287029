import 'server-only';
import { and, eq, gte, isNotNull, sql } from 'drizzle-orm';
import type { BenchmarkScope } from '@/lib/access/scope';
import type { NamedRates } from '@/lib/benchmark/pooled-rate';
import type { Transaction } from '@/db/engine';
import { sharingChoices, submissionFigures, submissions } from '@/db/schema';

/**
 * What the rates are made of, of the latest submission of each council that shares one by name with the scope's audience, sent
 * on the day `since` (YYYY-MM-DD) or later. Which councils a reader sees by name is decided by the comparison: these only belong to them.
 */
export async function listNamedRates(
  tx: Transaction,
  scope: BenchmarkScope,
  { frameworkId, since }: { readonly frameworkId: string; readonly since: string },
): Promise<NamedRates> {
  const latest = tx
    .selectDistinctOn([submissions.authorityCode], { id: submissions.id })
    .from(submissions)
    .innerJoin(sharingChoices, eq(sharingChoices.assessmentId, submissions.assessmentId))
    .where(
      and(
        eq(submissions.frameworkId, frameworkId),
        eq(sharingChoices.audience, scope.audience),
        eq(sharingChoices.level, 'named'),
        gte(sql`(${submissions.submittedAt} at time zone 'Europe/London')::date`, sql`${since}::date`),
      ),
    )
    .orderBy(submissions.authorityCode, sql`${submissions.submittedAt} desc`)
    .as('latest');
  const rows = await tx
    .select({
      authorityCode: submissionFigures.authorityCode,
      questionId: submissionFigures.key,
      numerator: submissionFigures.numerator,
      denominator: submissionFigures.denominator,
    })
    .from(submissionFigures)
    .innerJoin(latest, eq(latest.id, submissionFigures.submissionId))
    .where(and(eq(submissionFigures.level, 'rate'), isNotNull(submissionFigures.denominator)));
  return rows.map((row) => ({ ...row, numerator: row.numerator ?? 0, denominator: row.denominator ?? 0 }));
}
