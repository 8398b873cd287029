import 'server-only';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { rolesWith } from '@/lib/access/permissions';
import type { AuthorityPermission } from '@/lib/access/permissions';
import type { Role } from '@/lib/access/roles';
import type { AuthorityScope } from '@/lib/access/scope';
import type { Transaction } from '@/db/engine';
import { isLetSee } from '@/lib/review/review';
import { members } from '@/db/schema';
import { listReviewsOfFramework } from './reviews';

export type Colleague = { readonly memberId: string; readonly displayName: string };

/** Who holds one of these roles in the authority now, by name: for pages that say whom to ask. */
export async function listColleagues(
  tx: Transaction,
  scope: AuthorityScope,
  roles: readonly Role[],
): Promise<readonly Colleague[]> {
  return tx
    .select({ memberId: members.id, displayName: members.displayName })
    .from(members)
    .where(
      and(
        eq(members.authorityCode, scope.authorityCode),
        inArray(members.role, roles),
        isNull(members.leftAt),
      ),
    )
    .orderBy(asc(members.displayName));
}

/** Whether anybody in the authority now may do this. */
export async function hasHolder(
  tx: Transaction,
  scope: AuthorityScope,
  permission: AuthorityPermission,
): Promise<boolean> {
  return (await listColleagues(tx, scope, rolesWith(permission))).length > 0;
}

export type PlaceHeld = Colleague & { readonly userId: string; readonly role: Role };

/** Everybody who holds a place in the authority now, by name: for deciding who may be asked, and who is told by mail. */
export async function listPlacesHeld(tx: Transaction, scope: AuthorityScope): Promise<readonly PlaceHeld[]> {
  return tx
    .select({
      memberId: members.id,
      displayName: members.displayName,
      userId: members.userId,
      role: members.role,
    })
    .from(members)
    .where(and(eq(members.authorityCode, scope.authorityCode), isNull(members.leftAt)))
    .orderBy(asc(members.displayName));
}

/**
 * Who holds one of these roles in the authority now and sees its answers to a questionnaire, by name: a reviewer does
 * through their reviews, everybody else as their role allows. Whoever does not gets no mail about it.
 */
export async function listWhoSees(
  tx: Transaction,
  scope: AuthorityScope,
  { roles, frameworkId }: { readonly roles: readonly Role[]; readonly frameworkId: string },
): Promise<readonly Colleague[]> {
  const places = (await listPlacesHeld(tx, scope)).filter(({ role }) => roles.includes(role));
  const reviews = await listReviewsOfFramework(tx, scope, frameworkId);
  return places
    .filter(
      ({ role, userId }) =>
        role !== 'reviewer' || isLetSee(reviews.filter(({ reviewerUserId }) => reviewerUserId === userId)),
    )
    .map(({ memberId, displayName }) => ({ memberId, displayName }));
}
