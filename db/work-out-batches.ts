import 'server-only';
import { eq } from 'drizzle-orm';
import { systemScope } from '@/lib/access/scope';
import { batchReason } from '@/lib/batches/batch-day';
import { withEnoughSharing } from '@/lib/batches/enough-sharing';
import { planBatch, type BatchGroup } from '@/lib/batches/plan-batch';
import { earliestCompared } from '@/lib/benchmark/latest-entries';
import { listedGroups } from '@/lib/benchmark/listed-group';
import { readyMadeGroups } from '@/lib/benchmark/peer-group';
import type { Transaction } from './engine';
import { beginBatch, findBatchMemory, findLastBatchDay, holdChoices, storeBatch } from './queries/batches';
import { findPeerLists } from './queries/peer-lists';
import { listSharedCopies } from './queries/shared-copies';
import { authorities, roundFrameworks, rounds } from './schema';

/**
 * Works out the figures of a framework when that is due on `today` (YYYY-MM-DD): a week after the last time, and on the day of a
 * round's results. Returns whether it was. Runs as the system, in the caller's transaction, all or nothing; whoever
 * chooses who sees an assessment waits for it, and so does another process that works figures out.
 */
export async function workOutBatch(tx: Transaction, frameworkId: string, today: string): Promise<boolean> {
  return workOut(tx, { frameworkId, today, until: undefined });
}

/** The same as it would have been worked out on a day that is over: nothing that was sent later counts. For the demonstration. */
export async function workOutPastBatch(tx: Transaction, frameworkId: string, day: string): Promise<boolean> {
  return workOut(tx, { frameworkId, today: day, until: day });
}

type Due = { readonly frameworkId: string; readonly today: string; readonly until: string | undefined };

async function workOut(tx: Transaction, { frameworkId, today, until }: Due): Promise<boolean> {
  const scope = systemScope();
  await holdChoices(tx, scope);
  const reason = batchReason({
    last: await findLastBatchDay(tx, frameworkId),
    publications: await listPublications(tx, frameworkId),
    today,
  });
  if (reason === null) return false;
  const id = await beginBatch(tx, scope, { frameworkId, day: today, reason });
  const since = earliestCompared(today);
  const copies = await listSharedCopies(tx, scope, { frameworkId, since, on: today, until });
  const groups = withEnoughSharing(await listGroups(tx, today), copies);
  const keys = [...new Set(copies.flatMap(({ figures }) => Object.keys(figures)))].sort();
  const memory = await findBatchMemory(tx, scope, frameworkId);
  await storeBatch(tx, scope, { id, frameworkId, ...planBatch({ copies, groups, keys, memory }) });
  return true;
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
    groups.push(...listedGroups(lists, { among: among.map(({ authorityCode }) => authorityCode) }));
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
