import 'server-only';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { BenchmarkScope } from '@/lib/access/scope';
import type { PublishedGroup } from '@/lib/benchmark/published';
import type { BatchDay, FrameworkRound } from '@/lib/benchmark/trend-rounds';
import type { Transaction } from '@/db/engine';
import { benchmarkBatches, benchmarkGroups, benchmarkStatistics, roundFrameworks, rounds } from '@/db/schema';
import { groupsBy } from './published';

/** The rounds that ask a framework, the earliest first. Readable in every scope. */
export async function listFrameworkRounds(
  tx: Transaction,
  frameworkId: string,
): Promise<readonly FrameworkRound[]> {
  return tx
    .select({
      name: rounds.name,
      opensOn: rounds.opensOn,
      publishesOn: rounds.publishesOn,
      frameworkVersion: roundFrameworks.frameworkVersion,
    })
    .from(rounds)
    .innerJoin(roundFrameworks, eq(roundFrameworks.roundId, rounds.id))
    .where(eq(roundFrameworks.frameworkId, frameworkId))
    .orderBy(asc(rounds.opensOn));
}

/** When the figures of a framework were worked out, the earliest first, as far as that is kept. */
export async function listBatchDays(tx: Transaction, frameworkId: string): Promise<readonly BatchDay[]> {
  return tx
    .select({ id: benchmarkBatches.id, day: benchmarkBatches.day, reason: benchmarkBatches.reason })
    .from(benchmarkBatches)
    .where(eq(benchmarkBatches.frameworkId, frameworkId))
    .orderBy(asc(benchmarkBatches.day));
}

type Asked = { readonly batchIds: readonly string[]; readonly groupId: string };

/**
 * What some batches showed of one group to the scope's audience, by the id of the batch. Nothing of a group that was taken
 * back since; a batch that had no such group is left out.
 */
export async function findGroupOver(
  tx: Transaction,
  { audience }: BenchmarkScope,
  { batchIds, groupId }: Asked,
): Promise<ReadonlyMap<string, PublishedGroup>> {
  if (batchIds.length === 0) return new Map();
  const rows = await tx
    .select({
      batchId: benchmarkGroups.batchId,
      takenBackAt: benchmarkGroups.takenBackAt,
      figure: benchmarkStatistics,
    })
    .from(benchmarkGroups)
    .leftJoin(
      benchmarkStatistics,
      and(
        eq(benchmarkStatistics.batchId, benchmarkGroups.batchId),
        eq(benchmarkStatistics.audience, benchmarkGroups.audience),
        eq(benchmarkStatistics.groupId, benchmarkGroups.groupId),
      ),
    )
    .where(
      and(
        inArray(benchmarkGroups.batchId, [...batchIds]),
        eq(benchmarkGroups.audience, audience),
        eq(benchmarkGroups.groupId, groupId),
      ),
    );
  return groupsBy(rows, ({ batchId }) => batchId);
}
