import 'server-only';
import { and, desc, eq, gte, lte } from 'drizzle-orm';
import type { LabScope } from '@/lib/access/scope';
import type { Transaction } from '@/db/engine';
import { roundFrameworks, rounds } from '@/db/schema';

export type Round = {
  readonly id: string;
  readonly name: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly publishesOn: string;
};

export type RoundFramework = { readonly frameworkId: string; readonly frameworkVersion: string };

/** The round that is open on a day (YYYY-MM-DD), the newest if there are several, or undefined. */
export async function findOpenRound(tx: Transaction, today: string): Promise<Round | undefined> {
  const [round] = await tx
    .select()
    .from(rounds)
    .where(and(lte(rounds.opensOn, today), gte(rounds.closesOn, today)))
    .orderBy(desc(rounds.opensOn))
    .limit(1);
  return round;
}

/** Which framework versions a round asks. */
export async function listRoundFrameworks(
  tx: Transaction,
  roundId: string,
): Promise<readonly RoundFramework[]> {
  return tx
    .select({ frameworkId: roundFrameworks.frameworkId, frameworkVersion: roundFrameworks.frameworkVersion })
    .from(roundFrameworks)
    .where(eq(roundFrameworks.roundId, roundId));
}

/** All rounds, the newest first. */
export async function listRounds(tx: Transaction): Promise<readonly Round[]> {
  return tx.select().from(rounds).orderBy(desc(rounds.opensOn));
}

/**
 * Makes a round that asks the given framework versions. Returns its id, or a reason: a round of that name is there
 * already. Dates are YYYY-MM-DD in order: opens < closes <= publishes (checked by the caller's schema and by the table).
 */
export async function createRound(
  tx: Transaction,
  _scope: LabScope,
  input: Omit<Round, 'id'> & { readonly frameworks: readonly RoundFramework[] },
): Promise<
  { readonly ok: true; readonly id: string } | { readonly ok: false; readonly reason: 'name-taken' }
> {
  const { frameworks, ...dates } = input;
  const [made] = await tx.insert(rounds).values(dates).onConflictDoNothing().returning({ id: rounds.id });
  if (made === undefined) return { ok: false, reason: 'name-taken' };
  if (frameworks.length > 0) {
    await tx
      .insert(roundFrameworks)
      .values(frameworks.map((framework) => ({ roundId: made.id, ...framework })));
  }
  return { ok: true, id: made.id };
}
