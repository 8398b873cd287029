import 'server-only';
import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Transaction } from '@/db/engine';
import { demonstrationAccounts, invitations, members, users } from '@/db/schema';
import { isOffered } from './received-invitations';

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

/**
 * The id of the person whom an invitation to this address (lower case) waits for, made with `id` if nobody has it yet.
 * Undefined when none waits.
 */
export async function ensureInvitedUser(
  owner: Transaction,
  { id, email }: { readonly id: string; readonly email: string },
): Promise<string | undefined> {
  const [invited] = await owner
    .select({ name: invitations.displayName })
    .from(invitations)
    .where(and(eq(invitations.email, email), isOffered))
    .orderBy(desc(invitations.invitedAt))
    .limit(1);
  return invited && ensureUser(owner, { id, email, ...invited });
}

/** Whether somebody with this address (lower case) holds a place of their own in an authority: not one that came with a succession. */
export async function hasPlaceIn(owner: Transaction, email: string, authorityCode: string): Promise<boolean> {
  const [place] = await owner
    .select({ id: members.id })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(
      and(
        eq(users.email, email),
        eq(members.authorityCode, authorityCode),
        isNull(members.leftAt),
        isNull(members.throughCode),
      ),
    );
  return place !== undefined;
}

/** The addresses of people, by user id. */
export async function listAddresses(
  owner: Transaction,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await owner
    .select({ id: users.id, email: users.email })
    .from(users)
    .where(inArray(users.id, [...userIds]));
  return new Map(rows.map(({ id, email }) => [id, email]));
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
