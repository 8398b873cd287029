import 'server-only';
import { desc, eq, sql } from 'drizzle-orm';
import type { SystemScope } from '@/lib/access/scope';
import type { BatchReason } from '@/lib/batches/batch-day';
import type { BatchMemory, BatchStatistic, GroupInBatch } from '@/lib/batches/plan-batch';
import { NOTHING_SHOWN, type Memory } from '@/lib/batches/memory';
import type { Transaction } from '@/db/engine';
import {
  benchmarkBatches,
  benchmarkGroups,
  benchmarkMemory,
  benchmarkStanding,
  benchmarkStatistics,
  sharingChoices,
} from '@/db/schema';

/** Under which the memory of who stands behind groups at all is kept. Keys of figures have a colon. */
const MEMBERSHIPS = 'memberships';

/** Rows in one statement: PostgreSQL takes 65,535 values at most. */
const ROWS_AT_ONCE = 4_000;

/** The day of the last batch of a framework, YYYY-MM-DD, or null before the first. */
export async function findLastBatchDay(tx: Transaction, frameworkId: string): Promise<string | null> {
  const [last] = await tx
    .select({ day: benchmarkBatches.day })
    .from(benchmarkBatches)
    .where(eq(benchmarkBatches.frameworkId, frameworkId))
    .orderBy(desc(benchmarkBatches.day))
    .limit(1);
  return last?.day ?? null;
}

/** What the batches of a framework so far have given away. */
export async function findBatchMemory(
  tx: Transaction,
  _scope: SystemScope,
  frameworkId: string,
): Promise<BatchMemory> {
  const rows = await tx
    .select({ key: benchmarkMemory.key, memory: benchmarkMemory.memory })
    .from(benchmarkMemory)
    .where(eq(benchmarkMemory.frameworkId, frameworkId));
  const { [MEMBERSHIPS]: memberships = NOTHING_SHOWN, ...figures } = Object.fromEntries(
    rows.map(({ key, memory }): [string, Memory] => [key, memory]),
  );
  return { memberships, figures };
}

type NewBatch = { readonly frameworkId: string; readonly day: string; readonly reason: BatchReason };

/**
 * Waits for whoever works out figures, and lets nobody else until the transaction ends; choices of who sees what wait too. What is read after this
 * is what stands when it ends.
 */
export async function holdChoices(tx: Transaction, _scope: SystemScope): Promise<void> {
  await tx.execute(sql`lock table ${benchmarkBatches} in exclusive mode`);
  await tx.execute(sql`lock table ${sharingChoices} in share mode`);
}

/** Begins the batch of a day, the first of its framework on it, and returns its id. */
export async function beginBatch(tx: Transaction, _scope: SystemScope, batch: NewBatch): Promise<string> {
  const [made] = await tx.insert(benchmarkBatches).values(batch).returning({ id: benchmarkBatches.id });
  if (made === undefined) throw new Error('A batch was not returned');
  return made.id;
}

type Worked = { readonly groups: readonly GroupInBatch[]; readonly memory: BatchMemory };

/** Stores what a batch shows, on what it rests and what all batches gave away by now. */
export async function storeBatch(
  tx: Transaction,
  _scope: SystemScope,
  { id, frameworkId, groups, memory }: Worked & { readonly id: string; readonly frameworkId: string },
): Promise<void> {
  const shared = groups.filter(({ sharing }) => sharing > 0);
  for (const rows of inTurns(shared)) {
    await tx
      .insert(benchmarkGroups)
      .values(rows.map(({ audience, groupId, sharing }) => ({ batchId: id, audience, groupId, sharing })));
  }
  for (const rows of inTurns(shared.flatMap((group) => standingRows(id, group)))) {
    await tx.insert(benchmarkStanding).values(rows);
  }
  for (const rows of inTurns(shared.flatMap((group) => statisticRows(id, group)))) {
    await tx.insert(benchmarkStatistics).values(rows);
  }
  const memories = [...Object.entries(memory.figures), [MEMBERSHIPS, memory.memberships] as const];
  await tx
    .insert(benchmarkMemory)
    .values(memories.map(([key, each]) => ({ frameworkId, key, memory: each })))
    .onConflictDoUpdate({
      target: [benchmarkMemory.frameworkId, benchmarkMemory.key],
      set: { memory: sql`excluded.memory` },
    });
}

function standingRows(batchId: string, { audience, groupId, standing }: GroupInBatch) {
  return standing.map((submissionId) => ({ batchId, audience, groupId, submissionId }));
}

function statisticRows(batchId: string, { audience, groupId, statistics }: GroupInBatch) {
  return statistics.filter(isKept).map((statistic) => ({
    batchId,
    audience,
    groupId,
    key: statistic.key,
    behind: statistic.behind.length,
    anonymous: statistic.anonymous,
    leftOut: statistic.leftOut,
    ...shownColumns(statistic),
  }));
}

/** What too few have is not shown, and that needs no row. */
function isKept(statistic: BatchStatistic): boolean {
  return statistic.shown || statistic.reason === 'left-out';
}

function shownColumns(statistic: BatchStatistic) {
  if (!statistic.shown) return { rounded: false };
  const { lower, median, upper, rounded, levels } = statistic;
  return { lower, median, upper, rounded, levels: levels === null ? null : [...levels] };
}

function inTurns<Row>(rows: readonly Row[]): readonly Row[][] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, turn) =>
    rows.slice(turn * ROWS_AT_ONCE, (turn + 1) * ROWS_AT_ONCE),
  );
}
