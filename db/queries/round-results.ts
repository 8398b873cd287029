import 'server-only';
import { asc, desc, eq, sql } from 'drizzle-orm';
import type { RoundResults } from '@/lib/open-data/round-results';
import { frameworkIdSchema } from '@/lib/framework/definition';
import type { Transaction } from '@/db/engine';
import { benchmarkBatches, roundFrameworks, rounds } from '@/db/schema';

/** The day on which the next round that asks the same framework has its results. */
function supersededOn() {
  return sql<string | null>`(select min(later.publishes_on)::text from ${rounds} later
    join ${roundFrameworks} asks on asks.round_id = later.id
    where asks.framework_id = ${roundFrameworks.frameworkId} and later.publishes_on > ${rounds.publishesOn})`;
}

/**
 * Every round with each framework that it asks, the newest round first, frameworks in order of their ids. `workedOutOn` is the day of the
 * last batch that tells the round's results: on or after its day of results, and before that of the next round. Reference
 * material: readable in every scope.
 */
export async function listRoundResults(tx: Transaction): Promise<readonly RoundResults[]> {
  const rows = await tx
    .select({
      roundId: rounds.id,
      roundName: rounds.name,
      opensOn: rounds.opensOn,
      closesOn: rounds.closesOn,
      publishesOn: rounds.publishesOn,
      frameworkId: roundFrameworks.frameworkId,
      frameworkVersion: roundFrameworks.frameworkVersion,
      supersededOn: supersededOn(),
      workedOutOn: sql<string | null>`(select max(b.day)::text from ${benchmarkBatches} b
        where b.framework_id = ${roundFrameworks.frameworkId} and b.day >= ${rounds.publishesOn}
          and b.day < coalesce(${supersededOn()}::date, 'infinity'))`,
    })
    .from(rounds)
    .innerJoin(roundFrameworks, eq(roundFrameworks.roundId, rounds.id))
    .orderBy(desc(rounds.publishesOn), asc(rounds.name), asc(roundFrameworks.frameworkId));
  return rows.map(({ frameworkId, ...rest }) => ({
    ...rest,
    frameworkId: frameworkIdSchema.parse(frameworkId),
  }));
}
