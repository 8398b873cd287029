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
import { keptWhileMarked } from '@/db/kept-while-marked';
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

type AskedOf = {
  readonly frameworkId: string;
  readonly groupId: string;
  /** Of this framework, read earlier in this transaction (`findComparisonMarks`): while it stands, what was found is kept. */
  readonly mark: string | undefined;
};

/** The groups of each framework and audience; and the figures of those groups that are looked at. */
const KEPT_AT_MOST = { lists: 30, groups: 300 };
const keptGroups = keptWhileMarked<Published>(KEPT_AT_MOST.lists);
const keptFigures = keptWhileMarked<PublishedGroup['figures']>(KEPT_AT_MOST.groups);
const NO_FIGURES: PublishedGroup['figures'] = new Map();

/** The same of one group. Of every other it is only known whether there is something to show. */
export async function findPublishedOf(
  tx: Transaction,
  { audience }: BenchmarkScope,
  { mark, frameworkId, groupId }: AskedOf,
): Promise<Published> {
  const key = `${frameworkId} ${audience}`;
  const [{ day, groups }, figures] = await readTogether([
    keptGroups({ key, mark }, () => readGroups(tx, { frameworkId, audience })),
    keptFigures({ key: `${key} ${groupId}`, mark }, async () =>
      byKey(await figuresOf(tx).execute({ frameworkId, audience, groupId })),
    ),
  ]);
  const group = groups.get(groupId);
  return { day, groups: group === undefined ? groups : new Map(groups).set(groupId, { ...group, figures }) };
}

async function readGroups(
  tx: Transaction,
  asked: Pick<AskedOf, 'frameworkId'> & Pick<BenchmarkScope, 'audience'>,
): Promise<Published> {
  const [last, rows] = await readTogether([findBatch(tx, asked), groupsOf(tx).execute(asked)]);
  if (last === undefined) return NOTHING_PUBLISHED;
  const groups = rows.map(({ groupId, takenBackAt, ...counts }): readonly [string, PublishedGroup] => {
    const holds = counts.shown > 0 ? 'shown' : counts.figures > 0 ? 'hidden' : 'nothing';
    return [groupId, { isTakenBack: takenBackAt !== null, holds, figures: NO_FIGURES }];
  });
  return { day: last.day, groups: new Map(groups) };
}

const DAY = sql.placeholder('day');
const FRAMEWORK = sql.placeholder('frameworkId');
const AUDIENCE = sql.placeholder('audience');
const LAST_BATCH = sql`(select b.id from ${benchmarkBatches} b where b.framework_id = ${FRAMEWORK} order by b.day desc limit 1)`;

const batchOf = namedStatement((tx) =>
  tx
    .select({ id: benchmarkBatches.id, day: benchmarkBatches.day })
    .from(benchmarkBatches)
    .where(
      and(
        eq(benchmarkBatches.frameworkId, FRAMEWORK),
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
    .where(and(eq(benchmarkGroups.batchId, LAST_BATCH), eq(benchmarkGroups.audience, AUDIENCE)))
    .prepare('groups-of-batch');
});

const figuresOf = namedStatement((tx) =>
  tx
    .select()
    .from(benchmarkStatistics)
    .where(
      and(
        eq(benchmarkStatistics.batchId, LAST_BATCH),
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
