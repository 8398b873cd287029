import 'server-only';
import { and, asc, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm';
import { AUTHORITY_ROLES, LAB_ROLES } from '@/lib/access/roles';
import type { Role } from '@/lib/access/roles';
import type { LabScope, Member, SystemScope } from '@/lib/access/scope';
import type { Succession } from '@/lib/handover/succession';
import type { Transaction } from '@/db/engine';
import { namedStatement } from '@/db/named-statement';
import { authorities, members, sessions, successions, users } from '@/db/schema';
import { LONGEST_AGO } from './sign-in-sessions';

/** By whom the council of a place is succeeded. Once it has taken effect the place reads and changes nothing. */
export type PlaceSuccession = Pick<Succession, 'fromName' | 'takesEffectOn'> & {
  /** Who accepted it, and for which council: more than one where it is split. */
  readonly successors: readonly { readonly name: string; readonly acceptedBy: string }[];
  readonly hasTakenEffect: boolean;
};

/** A place of the person, with what the header says about it. */
export type Place = {
  readonly member: Member;
  readonly displayName: string;
  readonly authorityName: string | null;
  /** The succession of the council, once it is accepted; null otherwise. */
  readonly succession: PlaceSuccession | null;
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

/** What was accepted of each council that is succeeded. A council that is split is one row, and so is a place in it. */
function acceptedByCouncil(owner: Transaction) {
  return owner
    .select({
      fromCode: successions.fromCode,
      takesEffectOn: sql<string>`min(${successions.takesEffectOn})::text`.as('takes_effect_on'),
      successors: sql<
        PlaceSuccession['successors']
      >`json_agg(json_build_object('name', ${authorities.shortName},
        'acceptedBy', ${successions.acceptedBy}) order by ${authorities.shortName})`.as('successors'),
    })
    .from(successions)
    .innerJoin(authorities, eq(authorities.code, successions.toCode))
    .where(isNotNull(successions.acceptedAt))
    .groupBy(successions.fromCode)
    .as('accepted');
}

const findSessionStatement = namedStatement((owner) => {
  const accepted = acceptedByCouncil(owner);
  return (
    owner
      .select({
        sessionId: sessions.id,
        userId: sessions.userId,
        expiresAt: sessions.expiresAt,
        actingFor: sessions.actingFor,
        lastActedFor: users.lastActedFor,
        row: members,
        authorityName: authorities.name,
        fromName: authorities.shortName,
        takesEffectOn: accepted.takesEffectOn,
        successors: accepted.successors,
        hasTakenEffect: sql<boolean>`${accepted.takesEffectOn}::date <= (now() at time zone 'Europe/London')::date`,
      })
      .from(sessions)
      .innerJoin(users, eq(users.id, sessions.userId))
      .leftJoin(members, and(eq(members.userId, sessions.userId), isNull(members.leftAt)))
      .leftJoin(authorities, eq(authorities.code, members.authorityCode))
      .leftJoin(accepted, eq(accepted.fromCode, members.authorityCode))
      .where(
        and(
          eq(sessions.token, sql.placeholder('token')),
          gt(sessions.expiresAt, sql`now()`),
          gt(sessions.createdAt, LONGEST_AGO),
        ),
      )
      // A place that only reads what was taken over comes after the person's own: nobody begins in it.
      .orderBy(sql`${members.throughCode} is not null`, asc(authorities.name))
      .prepare('find-session')
  );
});

/**
 * The session with this token, or undefined when there is none, it has run out or has lasted as long as any may. One statement and no scope: it
 * comes before any scope, on every request, and reads sign-in tables that the roles of row-level security cannot see.
 */
export async function findSession(owner: Transaction, token: string): Promise<Session | undefined> {
  const rows = await findSessionStatement(owner).execute({ token });
  const [first] = rows;
  if (first === undefined) return undefined;
  const places = rows.flatMap(({ row, authorityName, ...given }) => {
    if (row === null) return [];
    const succession = successionFrom(given);
    return placeFrom({ member: memberFromRow(row), displayName: row.displayName, authorityName, succession });
  });
  const { sessionId, userId, expiresAt, actingFor, lastActedFor } = first;
  return { sessionId, userId, expiresAt, places, chosen: [actingFor, lastActedFor] };
}

type JoinedSuccession = Pick<PlaceSuccession, 'hasTakenEffect'> &
  Nullable<Pick<PlaceSuccession, 'fromName' | 'takesEffectOn' | 'successors'>>;
type Nullable<T> = { readonly [K in keyof T]: T[K] | null };

function successionFrom({ fromName, takesEffectOn, successors, hasTakenEffect }: JoinedSuccession) {
  if (fromName === null || takesEffectOn === null || successors === null) return null;
  return { fromName, successors, takesEffectOn, hasTakenEffect };
}

/**
 * Once another council stands in its place, whoever worked in a council reads it. A reviewer was let in for a review, which
 * is over: to make them a viewer would show them more than before.
 */
function placeFrom(place: Place): readonly Place[] {
  const { member, succession } = place;
  if (member.kind === 'lab' || succession?.hasTakenEffect !== true) return [place];
  return member.role === 'reviewer' ? [] : [{ ...place, member: { ...member, role: 'viewer' } }];
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
