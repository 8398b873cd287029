import 'server-only';
import { and, eq, gte, isNotNull, sql } from 'drizzle-orm';
import type { BenchmarkScope } from '@/lib/access/scope';
import type { NamedRates } from '@/lib/benchmark/pooled-rate';
import type { Transaction } from '@/db/engine';
import { submissionFigures } from '@/db/schema';
import { SHARED, sharedAnswers } from './shared-answers';

type Asked = {
  readonly frameworkId: string;
  /** The first day on which what counts was sent, YYYY-MM-DD. */
  readonly since: string;
};

/**
 * What the rates are made of, of the newest submission of each council that shares it by name with the scope's audience, sent
 * on that day or later. Which councils a reader sees by name is decided by the comparison: these only belong to them.
 */
export async function listNamedRates(
  tx: Transaction,
  { audience }: BenchmarkScope,
  { frameworkId, since }: Asked,
): Promise<NamedRates> {
  const rows = await tx
    .select({
      authorityCode: submissionFigures.authorityCode,
      questionId: submissionFigures.key,
      numerator: submissionFigures.numerator,
      denominator: submissionFigures.denominator,
    })
    .from(submissionFigures)
    .innerJoin(
      sharedAnswers({ frameworkId, audience }),
      eq(SHARED.submissionId, submissionFigures.submissionId),
    )
    .where(
      and(
        SHARED.isNewest,
        eq(SHARED.level, 'named'),
        gte(sql`(${SHARED.submittedAt} at time zone 'Europe/London')::date`, sql`${since}::date`),
        eq(submissionFigures.level, 'rate'),
        isNotNull(submissionFigures.denominator),
      ),
    );
  return rows.map((row) => ({ ...row, numerator: row.numerator ?? 0, denominator: row.denominator ?? 0 }));
}
