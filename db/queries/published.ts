import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { BenchmarkScope } from '@/lib/access/scope';
import { grouped } from '@/lib/batches/grouped';
import {
  NOTHING_PUBLISHED,
  publishedGroup,
  type Published,
  type PublishedFigure,
  type PublishedGroup,
} from '@/lib/benchmark/published';
import type { Transaction } from '@/db/engine';
import { namedStatement } from '@/db/named-statement';
import { readTogether } from '@/db/read-together';
import { benchmarkBatches, benchmarkGroups, benchmarkStatistics } from '@/db/schema';

type Asked = { readonly frameworkId: string; readonly day?: string };

/**
 * What the last batch of a framework shows to the scope's audience, or that of a day (YYYY-MM-DD). The same for everybody
 * in it.
 */
export async function findPublished(
  tx: Transaction,
  scope: BenchmarkScope,
  asked: Asked,
): Promise<Published> {
  const last = await findBatch(tx, asked);
  if (last === undefined) return NOTHING_PUBLISHED;
  const rows = await selectFigures(tx, scope, last.id);
  return { day: last.day, groups: groupsBy(rows, ({ groupId }) => groupId) };
}

/** The same of one group. Of every other it is only known whether there is something to show. */
export async function findPublishedOf(
  tx: Transaction,
  scope: BenchmarkScope,
  { groupId, ...asked }: Asked & { readonly groupId: string },
): Promise<Published> {
  const last = await findBatch(tx, asked);
  if (last === undefined) return NOTHING_PUBLISHED;
  const place = { batchId: last.id, audience: scope.audience };
  const [rows, own] = await readTogether([
    groupsOf(tx).execute(place),
    figuresOf(tx).execute({ ...place, groupId }),
  ]);
  const figures = byKey(own);
  const groups = rows.map(({ groupId: id, takenBackAt, ...counts }): readonly [string, PublishedGroup] => {
    const holds = counts.shown > 0 ? 'shown' : counts.figures > 0 ? 'hidden' : 'nothing';
    return [id, { isTakenBack: takenBackAt !== null, holds, figures: id === groupId ? figures : new Map() }];
  });
  return { day: last.day, groups: new Map(groups) };
}

const DAY = sql.placeholder('day');
const BATCH = sql.placeholder('batchId');
const AUDIENCE = sql.placeholder('audience');

const batchOf = namedStatement((tx) =>
  tx
    .select({ id: benchmarkBatches.id, day: benchmarkBatches.day })
    .from(benchmarkBatches)
    .where(
      and(
        eq(benchmarkBatches.frameworkId, sql.placeholder('frameworkId')),
        sql`(${DAY}::date is null or ${benchmarkBatches.day} = ${DAY}::date)`,
      ),
    )
    .orderBy(desc(benchmarkBatches.day))
    .limit(1)
    .prepare('batch-of'),
);

async function findBatch(tx: Transaction, { frameworkId, day = null }: Values) {
  const [last] = await batchOf(tx).execute({ frameworkId, day });
  return last;
}

/** As a statement takes them: the last day is null. */
type Values = Omit<Asked, 'day'> & { readonly day?: string | null };

const groupsOf = namedStatement((tx) => {
  const { groupId, takenBackAt, figures, shown } = benchmarkGroups;
  return tx
    .select({ groupId, takenBackAt, figures, shown })
    .from(benchmarkGroups)
    .where(and(eq(benchmarkGroups.batchId, BATCH), eq(benchmarkGroups.audience, AUDIENCE)))
    .prepare('groups-of-batch');
});

const figuresOf = namedStatement((tx) =>
  tx
    .select()
    .from(benchmarkStatistics)
    .where(
      and(
        eq(benchmarkStatistics.batchId, BATCH),
        eq(benchmarkStatistics.audience, AUDIENCE),
        eq(benchmarkStatistics.groupId, sql.placeholder('groupId')),
      ),
    )
    .prepare('figures-of-group'),
);

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

type Row = {
  readonly takenBackAt: Date | null;
  readonly figure: typeof benchmarkStatistics.$inferSelect | null;
};

/** Rows of figures, those of one group together. A group without a figure has one row. */
export function groupsBy<Each extends Row>(
  rows: readonly Each[],
  idOf: (row: Each) => string,
): ReadonlyMap<string, PublishedGroup> {
  return new Map(
    [...grouped(rows, idOf)].map(([id, its]) => {
      const figures = its.flatMap(({ figure }) => figure ?? []);
      const isTakenBack = its.some(({ takenBackAt }) => takenBackAt !== null);
      return [id, publishedGroup(byKey(figures), { isTakenBack })];
    }),
  );
}

function byKey(rows: readonly (typeof benchmarkStatistics.$inferSelect)[]): PublishedGroup['figures'] {
  return new Map(rows.map((row) => [row.key, publishedFigure(row)]));
}

function publishedFigure(row: typeof benchmarkStatistics.$inferSelect): PublishedFigure {
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
