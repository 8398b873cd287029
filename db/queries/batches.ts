import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
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

/** Begins the batch of a day and returns its id, or null where another process has begun it. Waits for that one to end. */
export async function beginBatch(
  tx: Transaction,
  _scope: SystemScope,
  batch: NewBatch,
): Promise<string | null> {
  const [made] = await tx
    .insert(benchmarkBatches)
    .values(batch)
    .onConflictDoNothing()
    .returning({ id: benchmarkBatches.id });
  return made?.id ?? null;
}

type Worked = { readonly groups: readonly GroupInBatch[]; readonly memory: BatchMemory };

/**
 * Stores what a batch shows, on what it rests and what it gives away. A council that chose again since the transaction began
 * is found before it ends: its groups are stored as taken back. Choices wait for that moment.
 */
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
  await markTakenBackMeanwhile(tx, id);
}

async function markTakenBackMeanwhile(tx: Transaction, batchId: string): Promise<void> {
  await tx.execute(sql`lock table ${sharingChoices} in share mode`);
  await tx
    .update(benchmarkGroups)
    .set({ takenBackAt: sql`now()` })
    .where(
      and(
        eq(benchmarkGroups.batchId, batchId),
        sql`exists (select 1 from benchmark_standing s join submissions sent on sent.id = s.submission_id
          join sharing_changes h on h.assessment_id = sent.assessment_id and h.changed_at >= now()
          where s.batch_id = ${benchmarkGroups.batchId} and s.audience = ${benchmarkGroups.audience}
            and s.group_id = ${benchmarkGroups.groupId})`,
      ),
    );
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
  const { lower, median, upper, rounded } = statistic;
  return { lower, median, upper, rounded };
}

function inTurns<Row>(rows: readonly Row[]): readonly Row[][] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, turn) =>
    rows.slice(turn * ROWS_AT_ONCE, (turn + 1) * ROWS_AT_ONCE),
  );
}
