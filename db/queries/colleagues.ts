import 'server-only';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { rolesWith } from '@/lib/access/permissions';
import type { AuthorityPermission } from '@/lib/access/permissions';
import type { Role } from '@/lib/access/roles';
import type { AuthorityScope } from '@/lib/access/scope';
import type { Transaction } from '@/db/engine';
import { members } from '@/db/schema';

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
