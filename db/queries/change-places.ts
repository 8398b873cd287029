import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { AuthorityRole, LabRole, Role } from '@/lib/access/roles';
import type { AuthorityScope, LabMember, LabScope } from '@/lib/access/scope';
import type { Transaction } from '@/db/engine';
import { authorities, members } from '@/db/schema';
import { changeUnlessLast } from './last-in-charge';
import type { ChangePlaceResult } from './last-in-charge';
import { ownName } from './own-name';

/*
 * Giving, changing and ending places. Each writes down by whom, by name: a council cannot read the places of the lab.
 */

/** `memberId` is the id of the new place. */
export type AddPlaceResult =
  { readonly ok: true; readonly memberId: string } | { readonly ok: false; readonly reason: 'already-there' };

/** Gives a person a place in an authority, by the lab. `already-there` when they hold one in it. */
export async function addAuthorityMember(
  tx: Transaction,
  scope: LabScope,
  input: {
    readonly userId: string;
    readonly displayName: string;
    readonly authorityCode: string;
    readonly role: AuthorityRole;
  },
): Promise<AddPlaceResult> {
  return addPlace(tx, { ...input, addedBy: await ownName(tx, scope), addedByLab: true });
}

/** Gives a person a place in the lab. `already-there` when they hold one in it. */
export async function addLabMember(
  tx: Transaction,
  scope: LabScope,
  input: {
    readonly userId: string;
    readonly displayName: string;
    readonly role: LabRole;
    readonly audience: LabMember['audience'];
  },
): Promise<AddPlaceResult> {
  return addPlace(tx, { ...input, addedBy: await ownName(tx, scope), addedByLab: true });
}

async function addPlace(tx: Transaction, place: typeof members.$inferInsert): Promise<AddPlaceResult> {
  const [made] = await tx
    .insert(members)
    .values(place)
    .onConflictDoNothing()
    .returning({ memberId: members.id });
  return made === undefined ? { ok: false, reason: 'already-there' } : { ok: true, ...made };
}

export type HeldPlace = {
  readonly memberId: string;
  readonly displayName: string;
  readonly role: Role;
  readonly authorityCode: string | null;
  /** Null for a place in the lab. */
  readonly authorityName: string | null;
};

/** A place that is held now and that the scope reaches: of its own authority, or any for the lab. Or undefined. */
export async function findPlace(
  tx: Transaction,
  scope: AuthorityScope | LabScope,
  memberId: string,
): Promise<HeldPlace | undefined> {
  const [place] = await tx
    .select({
      memberId: members.id,
      displayName: members.displayName,
      role: members.role,
      authorityCode: members.authorityCode,
      authorityName: authorities.name,
    })
    .from(members)
    .leftJoin(authorities, eq(authorities.code, members.authorityCode))
    .where(isHeld(scope, memberId));
  return place;
}

/** Ends a place. Whoever held it has no access from their next request on; what they wrote stays under their name. */
export async function endPlace(
  tx: Transaction,
  scope: AuthorityScope | LabScope,
  memberId: string,
): Promise<ChangePlaceResult> {
  const byLab = scope.kind === 'lab' ? { endedByLab: true } : {};
  const end = { leftAt: sql`now()`, endedBy: await ownName(tx, scope), ...byLab };
  return changeUnlessLast(tx, () =>
    tx
      .update(members)
      .set(end)
      .where(isHeld(scope, memberId))
      .returning({ authorityCode: members.authorityCode }),
  );
}

/** Gives somebody of the scope's authority another role in it. */
export async function changeRole(
  tx: Transaction,
  scope: AuthorityScope,
  { memberId, role }: { readonly memberId: string; readonly role: AuthorityRole },
): Promise<ChangePlaceResult> {
  return changeUnlessLast(tx, () =>
    tx
      .update(members)
      .set({ role })
      .where(isHeld(scope, memberId))
      .returning({ authorityCode: members.authorityCode }),
  );
}

function isHeld(scope: AuthorityScope | LabScope, memberId: string) {
  return and(
    eq(members.id, memberId),
    isNull(members.leftAt),
    // A place that came with a succession goes with the one in the successor.
    isNull(members.throughCode),
    scope.kind === 'authority' ? eq(members.authorityCode, scope.authorityCode) : undefined,
  );
}
