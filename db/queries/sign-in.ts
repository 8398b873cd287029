import 'server-only';
import { and, asc, count, eq, gte, isNull, lt, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/engine';
import { demonstrationAccounts, members, signInRequests, users } from '@/db/schema';

/*
 * Sign-in comes before any scope: these queries run as the owner of the tables, on sign-in tables that the roles of
 * row-level security cannot see.
 */

/** Whether a person with this address (lower case) holds a place anywhere. */
export async function hasPlace(owner: Transaction, email: string): Promise<boolean> {
  const rows = await owner
    .select({ one: sql`1` })
    .from(users)
    .innerJoin(members, eq(members.userId, users.id))
    .where(and(eq(users.email, email), isNull(members.leftAt)))
    .limit(1);
  return rows.length > 0;
}

/**
 * Records that a sign-in mail was asked for and tells whether that is within the limit: at most `limit` for one address
 * since `since`. Kept in the database, so that it holds over several instances. Takes a hash: no address is stored.
 */
export async function recordSignInRequest(
  owner: Transaction,
  emailHash: string,
  window: { readonly since: Date; readonly limit: number },
): Promise<boolean> {
  await owner.delete(signInRequests).where(lt(signInRequests.requestedAt, window.since));
  const [row] = await owner
    .select({ asked: count() })
    .from(signInRequests)
    .where(and(eq(signInRequests.emailHash, emailHash), gte(signInRequests.requestedAt, window.since)));
  if ((row?.asked ?? 0) >= window.limit) return false;
  // Only what is granted counts: somebody who keeps asking must not be able to shut the person out for good.
  await owner.insert(signInRequests).values({ emailHash });
  return true;
}

export type DemonstrationAccount = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  /** Their part, such as "Assessment lead, Elmshire (demonstration)". */
  readonly position: string;
  readonly description: string;
};

/** The ready accounts of a demonstration, in order. Empty on every other installation. */
export async function listDemonstrationAccounts(
  owner: Transaction,
): Promise<readonly DemonstrationAccount[]> {
  return owner
    .select({
      userId: users.id,
      name: users.name,
      email: users.email,
      position: demonstrationAccounts.position,
      description: demonstrationAccounts.description,
    })
    .from(demonstrationAccounts)
    .innerJoin(users, eq(users.id, demonstrationAccounts.userId))
    .orderBy(asc(demonstrationAccounts.listOrder));
}

/** Finds the person with this address (lower case), or makes one. Returns the sign-in user's id. */
export async function ensureUser(
  owner: Transaction,
  person: { readonly id: string; readonly email: string; readonly name: string },
): Promise<string> {
  const [made] = await owner
    .insert(users)
    .values({ ...person, emailVerified: true })
    .onConflictDoNothing()
    .returning({ id: users.id });
  if (made !== undefined) return made.id;
  const [known] = await owner.select({ id: users.id }).from(users).where(eq(users.email, person.email));
  if (known === undefined) throw new Error('A user was neither made nor found');
  return known.id;
}
