import 'server-only';
import { and, asc, desc, eq, gt, gte, lte } from 'drizzle-orm';
import type { AuthorityScope, LabScope } from '@/lib/access/scope';
import type { Extension } from '@/lib/rounds/extension';
import type { Transaction } from '@/db/engine';
import { roundFrameworks, rounds } from '@/db/schema';
import { closingDay, extensionAsJson } from './closing-day';

export type Round = {
  readonly id: string;
  readonly name: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly publishesOn: string;
};

export type RoundFramework = { readonly frameworkId: string; readonly frameworkVersion: string };

/** A round as one authority has it: `closesOn` is its own last day. */
export type OwnRound = Round & { readonly extension: Extension | null };

/**
 * The round that is open to the authority on a day (YYYY-MM-DD), the newest if there are several, or undefined. A round
 * that the lab extended for it is open to it for longer.
 */
export async function findOpenRound(
  tx: Transaction,
  { authorityCode }: AuthorityScope,
  today: string,
): Promise<OwnRound | undefined> {
  const closesOn = closingDay(authorityCode);
  const [round] = await tx
    .select({
      id: rounds.id,
      name: rounds.name,
      opensOn: rounds.opensOn,
      closesOn,
      publishesOn: rounds.publishesOn,
      extension: extensionAsJson(authorityCode),
    })
    .from(rounds)
    .where(and(lte(rounds.opensOn, today), gte(closesOn, today)))
    .orderBy(desc(rounds.opensOn))
    .limit(1);
  return round;
}

/** The round that opens first after a day (YYYY-MM-DD), or undefined while none is set. */
export async function findNextRound(
  tx: Transaction,
  today: string,
): Promise<Pick<Round, 'name' | 'opensOn'> | undefined> {
  const [next] = await tx
    .select({ name: rounds.name, opensOn: rounds.opensOn })
    .from(rounds)
    .where(gt(rounds.opensOn, today))
    .orderBy(asc(rounds.opensOn))
    .limit(1);
  return next;
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

/** The round with this id, or undefined. */
export async function findRound(tx: Transaction, roundId: string): Promise<Round | undefined> {
  const [round] = await tx.select().from(rounds).where(eq(rounds.id, roundId));
  return round;
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
