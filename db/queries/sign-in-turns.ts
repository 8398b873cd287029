import 'server-only';
import { and, eq, gt, lte, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/engine';
import { signInTurns } from '@/db/schema';

export type LimitedAct = (typeof signInTurns.$inferInsert)['act'];

export type TurnLimit = { readonly most: number; readonly minutes: number };

/**
 * Takes one of at most `most` turns in `minutes`, or says that they are taken. Turns that are asked for at the same
 * moment, also at several instances, are given one by one. Only what is granted counts: somebody who keeps asking
 * cannot shut others out for longer. Takes a hash: no address or network is stored.
 */
export async function takeTurn(
  owner: Transaction,
  { act, byHash }: { readonly act: LimitedAct; readonly byHash: string },
  { most, minutes }: TurnLimit,
): Promise<boolean> {
  return owner.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${act} ${byHash}`}, 0))`);
    const isRecent = gt(signInTurns.takenAt, sql`now() - make_interval(mins => ${minutes}::int)`);
    const taken = await tx.$count(
      signInTurns,
      and(eq(signInTurns.act, act), eq(signInTurns.byHash, byHash), isRecent),
    );
    if (taken >= most) return false;
    await tx.insert(signInTurns).values({ act, byHash });
    return true;
  });
}

/** Forgets turns that were taken over `minutes` ago. */
export async function forgetOldTurns(owner: Transaction, minutes: number): Promise<void> {
  const isOld = lte(signInTurns.takenAt, sql`now() - make_interval(mins => ${minutes}::int)`);
  await owner.delete(signInTurns).where(isOld);
}
