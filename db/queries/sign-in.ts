import 'server-only';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '@/db/engine';
import { demonstrationAccounts, members, users } from '@/db/schema';

/*
 * Sign-in comes before any scope: these queries run as the owner of the tables, on sign-in tables that the roles of
 * row-level security cannot see.
 */

/** The id of the person with this address (lower case) who holds a place anywhere, or undefined. */
export async function findUserWithPlace(owner: Transaction, email: string): Promise<string | undefined> {
  const [user] = await owner
    .select({ id: users.id })
    .from(users)
    .innerJoin(members, eq(members.userId, users.id))
    .where(and(eq(users.email, email), isNull(members.leftAt)))
    .limit(1);
  return user?.id;
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
