import 'server-only';
import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm';
import { AUTHORITY_ROLES, LAB_ROLES } from '@/lib/access/roles';
import type { Role } from '@/lib/access/roles';
import type { LabScope, Member, SystemScope } from '@/lib/access/scope';
import type { Transaction } from '@/db/engine';
import { namedStatement } from '@/db/named-statement';
import { authorities, members, sessions, users } from '@/db/schema';
import { LONGEST_AGO } from './sign-in-sessions';

/** A place of the person, with what the header says about it. */
export type Place = {
  readonly member: Member;
  readonly displayName: string;
  readonly authorityName: string | null;
};

/** A session that has not run out, and the places that its person holds now. */
export type Session = {
  readonly sessionId: string;
  readonly userId: string;
  readonly expiresAt: Date;
  /** Authorities first, in the order of their names. */
  readonly places: readonly Place[];
  /** The places that the person chose to act from, as keys: in this session, then in any. Null: none yet. */
  readonly chosen: readonly (string | null)[];
};

const findSessionStatement = namedStatement((owner) =>
  owner
    .select({
      sessionId: sessions.id,
      userId: sessions.userId,
      expiresAt: sessions.expiresAt,
      actingFor: sessions.actingFor,
      lastActedFor: users.lastActedFor,
      row: members,
      authorityName: authorities.name,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(members, and(eq(members.userId, sessions.userId), isNull(members.leftAt)))
    .leftJoin(authorities, eq(authorities.code, members.authorityCode))
    .where(
      and(
        eq(sessions.token, sql.placeholder('token')),
        gt(sessions.expiresAt, sql`now()`),
        gt(sessions.createdAt, LONGEST_AGO),
      ),
    )
    .orderBy(asc(authorities.name))
    .prepare('find-session'),
);

/**
 * The session with this token, or undefined when there is none, it has run out or has lasted as long as any may. One statement and no scope: it
 * comes before any scope, on every request, and reads sign-in tables that the roles of row-level security cannot see.
 */
export async function findSession(owner: Transaction, token: string): Promise<Session | undefined> {
  const rows = await findSessionStatement(owner).execute({ token });
  const [first] = rows;
  if (first === undefined) return undefined;
  const places = rows.flatMap(({ row, authorityName }) =>
    row === null ? [] : [{ member: memberFromRow(row), displayName: row.displayName, authorityName }],
  );
  const { sessionId, userId, expiresAt, actingFor, lastActedFor } = first;
  return { sessionId, userId, expiresAt, places, chosen: [actingFor, lastActedFor] };
}

function memberFromRow(row: typeof members.$inferSelect): Member {
  const authorityRole = AUTHORITY_ROLES.find((role) => role === row.role);
  if (authorityRole !== undefined && row.authorityCode !== null) {
    const { authorityCode } = row;
    return { kind: 'authority', memberId: row.id, userId: row.userId, authorityCode, role: authorityRole };
  }
  const labRole = LAB_ROLES.find((role) => role === row.role);
  if (labRole === undefined || row.audience === null)
    throw new Error(`Member ${row.id} has no place that we know`);
  return { kind: 'lab', memberId: row.id, userId: row.userId, role: labRole, audience: row.audience };
}

/** Makes a person a lab administrator. `already-there` when they hold a place in the lab. */
export async function addLabAdministrator(
  tx: Transaction,
  _scope: SystemScope,
  input: { readonly userId: string; readonly displayName: string },
): Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: 'already-there' }> {
  const made = await tx
    .insert(members)
    .values({ ...input, role: 'lab-admin', audience: 'lab-councils' })
    .onConflictDoNothing()
    .returning({ id: members.id });
  return made.length === 1 ? { ok: true } : { ok: false, reason: 'already-there' };
}

export type ListedMember = {
  readonly memberId: string;
  /** The same in every place of one person, whose name may be written differently in each. */
  readonly userId: string;
  readonly displayName: string;
  readonly role: Role;
  readonly authorityName: string | null;
};

/** Everyone who holds a place now, by authority and name. */
export async function listMembers(tx: Transaction, _scope: LabScope): Promise<readonly ListedMember[]> {
  return tx
    .select({
      memberId: members.id,
      userId: members.userId,
      displayName: members.displayName,
      role: members.role,
      authorityName: authorities.name,
    })
    .from(members)
    .leftJoin(authorities, eq(authorities.code, members.authorityCode))
    .where(isNull(members.leftAt))
    .orderBy(asc(authorities.name), asc(members.displayName));
}
