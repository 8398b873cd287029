import 'server-only';
import { and, desc, eq } from 'drizzle-orm';
import type { BenchmarkScope } from '@/lib/access/scope';
import {
  NOTHING_PUBLISHED,
  type Published,
  type PublishedFigure,
  type PublishedGroup,
} from '@/lib/benchmark/published';
import type { Transaction } from '@/db/engine';
import { benchmarkBatches, benchmarkGroups, benchmarkStatistics } from '@/db/schema';

/**
 * What the last batch of a framework shows to the scope's audience, or that of a day (YYYY-MM-DD). The same for everybody
 * in it.
 */
export async function findPublished(
  tx: Transaction,
  scope: BenchmarkScope,
  { frameworkId, day }: { readonly frameworkId: string; readonly day?: string },
): Promise<Published> {
  const [last] = await tx
    .select({ id: benchmarkBatches.id, day: benchmarkBatches.day })
    .from(benchmarkBatches)
    .where(
      and(
        eq(benchmarkBatches.frameworkId, frameworkId),
        day === undefined ? undefined : eq(benchmarkBatches.day, day),
      ),
    )
    .orderBy(desc(benchmarkBatches.day))
    .limit(1);
  if (last === undefined) return NOTHING_PUBLISHED;
  const groups = new Map<string, PublishedGroup & { readonly figures: Map<string, PublishedFigure> }>();
  for (const row of await selectFigures(tx, scope, last.id)) {
    const group = groups.get(row.groupId) ?? { isTakenBack: row.takenBackAt !== null, figures: new Map() };
    groups.set(row.groupId, group);
    if (row.figure !== null) group.figures.set(row.figure.key, publishedFigure(row.figure));
  }
  return { day: last.day, groups };
}

function selectFigures(tx: Transaction, { audience }: BenchmarkScope, batchId: string) {
  return tx
    .select({
      groupId: benchmarkGroups.groupId,
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
    .where(and(eq(benchmarkGroups.batchId, batchId), eq(benchmarkGroups.audience, audience)));
}

/** A stored figure as the pages read it. */
export function publishedFigure(row: typeof benchmarkStatistics.$inferSelect): PublishedFigure {
  const { behind, anonymous, leftOut, rounded, levels, lower, median, upper } = row;
  const isShown = lower !== null && median !== null && upper !== null;
  return {
    behind,
    anonymous,
    leftOut,
    rounded,
    levels,
    quartiles: isShown ? { lower, median, upper } : null,
  };
}
