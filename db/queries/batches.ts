import 'server-only';
import { and, desc, eq, lt, not, sql, type SQL } from 'drizzle-orm';
import type { SystemScope } from '@/lib/access/scope';
import type { BatchReason } from '@/lib/batches/batch-day';
import type { KeptGroup, KeptPlan, KeptStatistic } from '@/lib/batches/kept-plan';
import type { BatchMemory } from '@/lib/batches/plan-batch';
import { NOTHING_SHOWN, type Memory } from '@/lib/batches/memory';
import type { Transaction } from '@/db/engine';
import {
  assessments,
  benchmarkBatches,
  benchmarkGroups,
  benchmarkMemory,
  benchmarkStanding,
  benchmarkStatistics,
  roundFrameworks,
  rounds,
  sharingChanges,
  sharingChoices,
  submissions,
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

/** Waits for whoever keeps or forgets figures, and lets nobody else until the transaction ends. */
export async function holdBatches(tx: Transaction, _scope: SystemScope): Promise<void> {
  await tx.execute(sql`lock table ${benchmarkBatches} in exclusive mode`);
}

/**
 * Waits for whoever chooses who sees an assessment, and lets nobody choose until the transaction ends: what is read after this is
 * what stands then. Last of all that a transaction does, because everybody who chooses waits for it.
 */
export async function holdChoices(tx: Transaction, _scope: SystemScope): Promise<void> {
  await tx.execute(sql`lock table ${sharingChoices} in share mode`);
}

/**
 * A text that is another one as soon as anybody has chosen again who sees an assessment of the framework, or sent one. Changes have rising numbers, but
 * the highest is not always the last that was committed: the sum is another in any case.
 */
export async function choicesMark(
  tx: Transaction,
  _scope: SystemScope,
  frameworkId: string,
): Promise<string> {
  const [found] = await tx
    .select({
      mark: sql<string>`concat_ws(' ', count(*), sum(${sharingChanges.id}),
        (select count(*) from ${submissions} where ${submissions.frameworkId} = ${frameworkId}))`,
    })
    .from(sharingChanges)
    .innerJoin(assessments, eq(assessments.id, sharingChanges.assessmentId))
    .where(eq(assessments.frameworkId, frameworkId));
  return found?.mark ?? '';
}

/**
 * Forgets the weekly batches of a framework before a day (YYYY-MM-DD) but its last, with all that they show. The last before a later round
 * has its results tells those of the round before for good (`listRoundResults`) and stays; so does the last before a later round begins, by which a trend remembers a round without a publication, and so do those of a publication, and the first, which stands for one where figures were first worked out on its day. What batches gave away
 * is not forgotten. Choices wait meanwhile: one that takes figures back would meet their end. Returns how many there were.
 */
export async function forgetBatches(
  tx: Transaction,
  scope: SystemScope,
  { frameworkId, before }: { readonly frameworkId: string; readonly before: string },
): Promise<number> {
  await holdBatches(tx, scope);
  const last = await findLastBatchDay(tx, frameworkId);
  const old = and(
    eq(benchmarkBatches.frameworkId, frameworkId),
    eq(benchmarkBatches.reason, 'weekly'),
    lt(benchmarkBatches.day, before),
    lt(benchmarkBatches.day, last ?? before),
    not(tellsPastRound()),
  );
  if ((await tx.$count(benchmarkBatches, old)) === 0) return 0;
  await holdChoices(tx, scope);
  const gone = await tx.delete(benchmarkBatches).where(old).returning({ id: benchmarkBatches.id });
  return gone.length;
}

/** Whether a past round is told by a batch: open data by the last before a later round's results, a trend also by the last before that begins. */
function tellsPastRound() {
  return sql`(${isLastOf(sql`r.publishes_on`)} or ${isLastOf(sql`r.opens_on`)})`;
}

/** Whether a batch is the last one between such a day of one round and that of a later one. */
function isLastOf(day: SQL): SQL {
  const days = sql`select 1 from ${rounds} r join ${roundFrameworks} a on a.round_id = r.id
    where a.framework_id = ${benchmarkBatches.frameworkId}`;
  return sql`(exists (${days} and ${day} <= ${benchmarkBatches.day})
    and exists (${days} and ${day} > ${benchmarkBatches.day}
      and not exists (select 1 from ${benchmarkBatches} n where n.framework_id = ${benchmarkBatches.frameworkId}
        and n.day > ${benchmarkBatches.day} and n.day < ${day})))`;
}

/** Begins the batch of a day, the first of its framework on it, and returns its id. */
export async function beginBatch(tx: Transaction, _scope: SystemScope, batch: NewBatch): Promise<string> {
  const [made] = await tx.insert(benchmarkBatches).values(batch).returning({ id: benchmarkBatches.id });
  if (made === undefined) throw new Error('A batch was not returned');
  return made.id;
}

/** Stores what a batch shows, on what it rests and what all batches gave away by now. */
export async function storeBatch(
  tx: Transaction,
  _scope: SystemScope,
  { id, frameworkId, groups, memory }: KeptPlan & { readonly id: string; readonly frameworkId: string },
): Promise<void> {
  for (const rows of inTurns(groups)) {
    await tx.insert(benchmarkGroups).values(rows.map((group) => groupRow(id, group)));
  }
  for (const rows of inTurns(groups.flatMap((group) => standingRows(id, group)))) {
    await tx.insert(benchmarkStanding).values(rows);
  }
  for (const rows of inTurns(groups.flatMap((group) => statisticRows(id, group)))) {
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

function groupRow(batchId: string, { audience, groupId, sharing, statistics }: KeptGroup) {
  const shown = statistics.filter((statistic) => statistic.shown).length;
  return { batchId, audience, groupId, sharing, figures: statistics.length, shown };
}

function standingRows(batchId: string, { audience, groupId, standing }: KeptGroup) {
  return standing.map((submissionId) => ({ batchId, audience, groupId, submissionId }));
}

function statisticRows(batchId: string, { audience, groupId, statistics }: KeptGroup) {
  return statistics.map((statistic) => ({
    batchId,
    audience,
    groupId,
    key: statistic.key,
    behind: statistic.behind,
    anonymous: statistic.anonymous,
    leftOut: statistic.leftOut,
    ...shownColumns(statistic),
  }));
}

function shownColumns(statistic: KeptStatistic) {
  if (!statistic.shown) return { rounded: false };
  const { lower, median, upper, rounded, levels } = statistic;
  return { lower, median, upper, rounded, levels: levels === null ? null : [...levels] };
}

function inTurns<Row>(rows: readonly Row[]): readonly Row[][] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, turn) =>
    rows.slice(turn * ROWS_AT_ONCE, (turn + 1) * ROWS_AT_ONCE),
  );
}
