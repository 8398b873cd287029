import 'server-only';
import { eq } from 'drizzle-orm';
import { systemScope } from '@/lib/access/scope';
import { batchReason, type BatchReason } from '@/lib/batches/batch-day';
import { withEnoughSharing } from '@/lib/batches/enough-sharing';
import { knownElsewhere } from '@/lib/batches/known-elsewhere';
import { keptPlan, type KeptPlan } from '@/lib/batches/kept-plan';
import { planBatch, type BatchGroup, type BatchInput } from '@/lib/batches/plan-batch';
import { earliestCompared } from '@/lib/benchmark/latest-entries';
import { listedGroups } from '@/lib/benchmark/listed-group';
import { readyMadeGroups } from '@/lib/benchmark/peer-group';
import type { Database, Transaction } from './engine';
import {
  beginBatch,
  choicesMark,
  findBatchMemory,
  findLastBatchDay,
  holdBatches,
  holdChoices,
  storeBatch,
} from './queries/batches';
import { listFrameworkVersions } from './queries/frameworks';
import { findPeerLists } from './queries/peer-lists';
import { listSharedCopies } from './queries/shared-copies';
import { authorities, roundFrameworks, rounds } from './schema';
import { withScope } from './with-scope';

type Asked = {
  readonly frameworkId: string;
  /** A day, YYYY-MM-DD. */
  readonly today: string;
  /** Leaves out what was sent after this day. */
  readonly until?: string | undefined;
};

/** A batch that is due, and what it is planned from. */
type Due = {
  readonly frameworkId: string;
  readonly day: string;
  readonly reason: BatchReason;
  /** The day of the batch before it. */
  readonly last: string | null;
  /** What was chosen and sent when it was read. */
  readonly mark: string;
  readonly input: BatchInput;
};

/** How often figures are worked out again when somebody has chosen meanwhile, before they are left for the next time. */
const MOST_ATTEMPTS = 3;

/** Somebody has chosen again since the figures were worked out. Undoes what was stored of them. */
class ChosenSinceError extends Error {
  override readonly name = 'ChosenSinceError';
}

/**
 * What came of it: worked out; not due, or done by another process; or somebody chose again each time that it was tried, so that
 * nothing was stored.
 */
type Outcome = 'worked-out' | 'not-due' | 'disturbed';

/**
 * Works out the figures of a framework when that is due: a week after the last time, and on the day of a round's results. `plan` does the
 * long part, elsewhere than in the thread that answers requests. Meanwhile nothing is locked. What came of it is stored whole or not at all, and
 * only where nobody chose again or sent since it was read: choices wait for that question alone. Runs as the system.
 */
export async function workOutDueBatch(
  database: Database,
  { frameworkId, today, plan }: Asked & { readonly plan: (input: BatchInput) => Promise<KeptPlan> },
): Promise<Outcome> {
  const scope = systemScope();
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const due = await withScope(database, scope, (tx) => readDue(tx, { frameworkId, today }));
    if (due === null) return 'not-due';
    const planned = await plan(due.input);
    try {
      return await withScope(database, scope, (tx) => storeDue(tx, due, planned));
    } catch (error) {
      if (!(error instanceof ChosenSinceError)) throw error;
    }
  }
  return 'disturbed';
}

/**
 * The same in the caller's transaction and thread, for setting up: whoever chooses waits for the whole of it. Returns whether
 * figures were worked out.
 */
export async function workOutBatch(tx: Transaction, frameworkId: string, today: string): Promise<boolean> {
  return workOut(tx, { frameworkId, today });
}

/** The same as it would have been worked out on a day that is over: nothing that was sent later counts. For the demonstration. */
export async function workOutPastBatch(tx: Transaction, frameworkId: string, day: string): Promise<boolean> {
  return workOut(tx, { frameworkId, today: day, until: day });
}

async function workOut(tx: Transaction, asked: Asked): Promise<boolean> {
  const scope = systemScope();
  await holdBatches(tx, scope);
  await holdChoices(tx, scope);
  const due = await readDue(tx, asked);
  if (due === null) return false;
  return (await storeDue(tx, due, keptPlan(planBatch(due.input)))) === 'worked-out';
}

async function readDue(tx: Transaction, { frameworkId, today, until }: Asked): Promise<Due | null> {
  const scope = systemScope();
  const last = await findLastBatchDay(tx, frameworkId);
  const reason = batchReason({ last, publications: await listPublications(tx, frameworkId), today });
  if (reason === null) return null;
  // Before all that it stands for: whoever chooses between the two is noticed, and not missed.
  const mark = await choicesMark(tx, scope, frameworkId);
  const since = earliestCompared(today);
  const copies = await listSharedCopies(tx, scope, { frameworkId, since, on: today, until });
  const groups = withEnoughSharing(await listGroups(tx, today), copies);
  const keys = [...new Set(copies.flatMap(({ figures }) => Object.keys(figures)))].sort();
  const namedOnly = knownElsewhere(await listFrameworkVersions(tx, frameworkId));
  const memory = await findBatchMemory(tx, scope, frameworkId);
  return { frameworkId, day: today, reason, last, mark, input: { copies, groups, keys, namedOnly, memory } };
}

async function storeDue(tx: Transaction, due: Due, plan: KeptPlan): Promise<Outcome> {
  const scope = systemScope();
  const { frameworkId, day, reason, last, mark } = due;
  await holdBatches(tx, scope);
  if ((await findLastBatchDay(tx, frameworkId)) !== last) return 'not-due';
  const id = await beginBatch(tx, scope, { frameworkId, day, reason });
  await storeBatch(tx, scope, { id, frameworkId, ...plan });
  await holdChoices(tx, scope);
  if ((await choicesMark(tx, scope, frameworkId)) !== mark) throw new ChosenSinceError();
  return 'worked-out';
}

async function listGroups(tx: Transaction, today: string): Promise<readonly BatchGroup[]> {
  const placed = await tx
    .select({
      authorityCode: authorities.code,
      type: authorities.type,
      regionCode: authorities.regionCode,
      regionName: authorities.regionName,
      demonstration: authorities.demonstration,
    })
    .from(authorities);
  const groups: BatchGroup[] = [...readyMadeGroups(placed)];
  for (const demonstration of new Set(placed.map((each) => each.demonstration))) {
    const among = placed.filter((each) => each.demonstration === demonstration);
    const lists = await findPeerLists(tx, { today, councilCode: undefined, demonstration });
    groups.push(...listedGroups(lists, { among: new Set(among.map(({ authorityCode }) => authorityCode)) }));
  }
  return groups;
}

async function listPublications(tx: Transaction, frameworkId: string): Promise<readonly string[]> {
  const rows = await tx
    .select({ day: rounds.publishesOn })
    .from(rounds)
    .innerJoin(roundFrameworks, eq(roundFrameworks.roundId, rounds.id))
    .where(eq(roundFrameworks.frameworkId, frameworkId));
  return rows.map(({ day }) => day);
}
