import 'server-only';
import { redirect } from 'next/navigation';
import type {
  AuthorityPermission,
  LabPermission,
  Permission,
  SharedPermission,
} from '@/lib/access/permissions';
import { grantAuthorityScope, grantBenchmarkScope, grantLabScope } from '@/lib/access/scope';
import type { AuthorityScope, BenchmarkScope, LabScope, Member } from '@/lib/access/scope';
import { findViewer } from './viewer';
import type { Viewer } from './viewer';

export type Granted<S> = { readonly viewer: Viewer; readonly scope: S };

/** The scope of the person's own authority, or leaves: to sign-in, or to a page that says who can do this. */
export async function requireAuthorityScope(
  permission: AuthorityPermission,
): Promise<Granted<AuthorityScope>> {
  return requireScope(permission, (member) => grantAuthorityScope(member, permission));
}

/** The scope of the lab, or leaves as above. */
export async function requireLabScope(permission: LabPermission): Promise<Granted<LabScope>> {
  return requireScope(permission, (member) => grantLabScope(member, permission));
}

/** What the person may read of other councils, or leaves as above. */
export async function requireBenchmarkScope(permission: SharedPermission): Promise<Granted<BenchmarkScope>> {
  return requireScope(permission, (member) => grantBenchmarkScope(member, permission));
}

/** The signed-in person, or leaves to sign-in. For pages that are there for every role. */
export async function requireViewer(): Promise<Viewer> {
  return (await findViewer()) ?? redirect('/sign-in');
}

async function requireScope<S>(
  permission: Permission,
  grant: (member: Member) => S | null,
): Promise<Granted<S>> {
  const viewer = await requireViewer();
  const scope = grant(viewer.member);
  if (scope === null) redirect(`/not-your-role?needs=${permission}`);
  return { viewer, scope };
}
