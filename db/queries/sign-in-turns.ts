import 'server-only';
import { and, count, desc, eq, gt, inArray, lte, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Transaction } from '@/db/engine';
import { signInTurns } from '@/db/schema';
import type { LimitedAct } from '@/lib/access/sign-in-limits';
import { takeLock } from './take-lock';

type Turn = { readonly act: LimitedAct; readonly byHash: string };

export type TurnLimit = { readonly most: number; readonly minutes: number };

/**
 * Takes one of at most `most` turns in `minutes`, or says that they are taken. Turns that are asked for at the same
 * moment, also at several instances, are given one by one. Only what is granted counts: somebody who keeps asking
 * cannot shut others out for longer. Takes a hash: no address or network is stored.
 */
export async function takeTurn(
  owner: Transaction,
  { act, byHash }: Turn,
  { most, minutes }: TurnLimit,
): Promise<boolean> {
  return owner.transaction(async (tx) => {
    await takeLock(tx, `${act} ${byHash}`);
    const isRecent = gt(signInTurns.takenAt, minutesAgo(minutes));
    const taken = await tx.$count(
      signInTurns,
      and(eq(signInTurns.act, act), eq(signInTurns.byHash, byHash), isRecent),
    );
    if (taken >= most) return false;
    await tx.insert(signInTurns).values({ act, byHash });
    return true;
  });
}

/** Gives the newest turn back: what it was taken for need not be counted. */
export async function giveBackTurn(owner: Transaction, { act, byHash }: Turn): Promise<void> {
  const newest = owner
    .select({ row: sql`ctid` })
    .from(signInTurns)
    .where(and(eq(signInTurns.act, act), eq(signInTurns.byHash, byHash)))
    .orderBy(desc(signInTurns.takenAt))
    .limit(1);
  await owner.delete(signInTurns).where(sql`ctid = (${newest})`);
}

/** How many turns of an act were taken in the last `minutes`, by whomever. */
export async function countTurns(owner: Transaction, act: LimitedAct, minutes: number): Promise<number> {
  const [row] = await owner
    .select({ taken: count() })
    .from(signInTurns)
    .where(and(eq(signInTurns.act, act), gt(signInTurns.takenAt, minutesAgo(minutes))));
  return row?.taken ?? 0;
}

/**
 * Takes the next of the moments that lie `everySeconds` apart, at all instances together. Returns how long to wait for
 * it, in seconds; null when that were over `mostWaitSeconds`, and then none is taken.
 */
export async function takeMoment(
  owner: Transaction,
  act: LimitedAct,
  { everySeconds, mostWaitSeconds }: { readonly everySeconds: number; readonly mostWaitSeconds: number },
): Promise<number | null> {
  return owner.transaction(async (tx) => {
    await takeLock(tx, act);
    // Not now(), which is when the transaction began: others may have been given a moment while this one waited.
    const next = sql`max(${signInTurns.takenAt}) + make_interval(secs => ${everySeconds}::int)`;
    const [row] = await tx
      .select({ wait: sql`coalesce(extract(epoch from ${next} - clock_timestamp()), 0)`.mapWith(Number) })
      .from(signInTurns)
      .where(eq(signInTurns.act, act));
    const wait = Math.max(0, row?.wait ?? 0);
    if (wait > mostWaitSeconds) return null;
    const takenAt = sql`clock_timestamp() + make_interval(secs => ${wait}::double precision)`;
    await tx.insert(signInTurns).values({ act, byHash: '', takenAt });
    return wait;
  });
}

/** Forgets turns of these acts that were taken over `minutes` ago. */
export async function forgetOldTurns(
  owner: Transaction,
  { acts, minutes }: { readonly acts: readonly LimitedAct[]; readonly minutes: number },
): Promise<void> {
  const isOld = lte(signInTurns.takenAt, minutesAgo(minutes));
  await owner.delete(signInTurns).where(and(inArray(signInTurns.act, [...acts]), isOld));
}

function minutesAgo(minutes: number): SQL {
  return sql`now() - make_interval(mins => ${minutes}::int)`;
}
