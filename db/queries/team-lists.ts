import 'server-only';
import { and, asc, desc, eq, gt, ne, sql } from 'drizzle-orm';
import type { Role } from '@/lib/access/roles';
import type { AuthorityScope } from '@/lib/access/scope';
import type { Transaction } from '@/db/engine';
import { authorities, members } from '@/db/schema';

/** Somebody who has, or had, a place in the authority. */
export type TeamMember = {
  readonly memberId: string;
  readonly displayName: string;
  readonly role: Role;
  /** Whether they also hold a place in the lab now. */
  readonly isOfLab: boolean;
  readonly joinedAt: Date;
  /** By name, as it was then. Null: before that was written down. */
  readonly addedBy: string | null;
  readonly addedByLab: boolean;
  /** Null while they have it. */
  readonly leftAt: Date | null;
  readonly endedBy: string | null;
  readonly endedByLab: boolean;
  /** The council whose people read this one, which it succeeded: the place came with that. Null for every other. */
  readonly through: string | null;
};

const COLUMNS = {
  memberId: members.id,
  displayName: members.displayName,
  role: members.role,
  isOfLab: sql<boolean>`holds_lab_place(${members.userId})`,
  joinedAt: members.joinedAt,
  addedBy: members.addedBy,
  addedByLab: members.addedByLab,
  leftAt: members.leftAt,
  endedBy: members.endedBy,
  endedByLab: members.endedByLab,
  through: sql<
    string | null
  >`(select a.short_name from ${authorities} a where a.code = ${members.throughCode})`,
};

/** Everybody who has or had a place in the authority, by name. */
export async function listTeam(tx: Transaction, scope: AuthorityScope): Promise<readonly TeamMember[]> {
  return tx
    .select(COLUMNS)
    .from(members)
    .where(eq(members.authorityCode, scope.authorityCode))
    .orderBy(asc(members.displayName), asc(members.joinedAt));
}

/**
 * Whom the lab has given a place in the authority in the last `days`, the newest first, whether they still have it or
 * not. Without the person who asks.
 */
export async function listAddedByLab(
  tx: Transaction,
  scope: AuthorityScope,
  days: number,
): Promise<readonly TeamMember[]> {
  return tx
    .select(COLUMNS)
    .from(members)
    .where(
      and(
        eq(members.authorityCode, scope.authorityCode),
        members.addedByLab,
        ne(members.id, scope.memberId),
        gt(members.joinedAt, sql`now() - make_interval(days => ${days}::int)`),
      ),
    )
    .orderBy(desc(members.joinedAt));
}
