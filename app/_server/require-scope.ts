import 'server-only';
import { redirect } from 'next/navigation';
import type {
  AuthorityPermission,
  LabPermission,
  Permission,
  SharedPermission,
} from '@/lib/access/permissions';
import { grantAuthorityScope, grantBenchmarkScope, grantLabScope } from '@/lib/access/scope';
import type { AuthorityScope, BenchmarkScope, LabScope } from '@/lib/access/scope';
import { sendBlindToReview } from '@/app/_server/review/kept-blind';
import { signInAddress } from '@/app/_server/sign-in/sign-in-address';
import { findSignedIn, findViewer } from '@/app/_server/sign-in/viewer';
import type { SignedIn, Viewer } from '@/app/_server/sign-in/viewer';

export type Granted<S> = { readonly viewer: Viewer; readonly scope: S };

/**
 * The scope of the person's own authority, or leaves: to sign-in, or to a page that says who can do this. A blind reviewer
 * leaves for their review.
 */
export async function requireAuthorityScope(
  permission: AuthorityPermission,
): Promise<Granted<AuthorityScope>> {
  const granted = authorityScopeOf(await requireViewer(), permission);
  await sendBlindToReview(granted.scope);
  return granted;
}

/** The scope of the lab, or leaves as above. */
export async function requireLabScope(permission: LabPermission): Promise<Granted<LabScope>> {
  return labScopeOf(await requireViewer(), permission);
}

/** What the person may read of other councils, or leaves as above. */
export async function requireBenchmarkScope(permission: SharedPermission): Promise<Granted<BenchmarkScope>> {
  const viewer = await requireViewer();
  return grantOrLeave(viewer, permission, grantBenchmarkScope(viewer.member, permission));
}

/** The signed-in person, or leaves: to sign-in, or to a page that says that no place is theirs. */
export async function requireViewer(): Promise<Viewer> {
  const viewer = await findViewer();
  if (viewer !== null) return viewer;
  await requireSignedIn();
  redirect('/places');
}

/** Whoever has a session, also without a place, or leaves to sign-in, which leads back here. */
export async function requireSignedIn(): Promise<SignedIn> {
  return (await findSignedIn()) ?? redirect(await signInAddress());
}

/** The scope of a person's own authority, or leaves to the page that says who can do this. */
export function authorityScopeOf(viewer: Viewer, permission: AuthorityPermission): Granted<AuthorityScope> {
  return grantOrLeave(viewer, permission, grantAuthorityScope(viewer.member, permission));
}

/** The scope of the lab, or leaves as above. */
export function labScopeOf(viewer: Viewer, permission: LabPermission): Granted<LabScope> {
  return grantOrLeave(viewer, permission, grantLabScope(viewer.member, permission));
}

function grantOrLeave<S>(viewer: Viewer, permission: Permission, scope: S | null): Granted<S> {
  if (scope === null) redirect(`/not-your-role?needs=${permission}`);
  return { viewer, scope };
}
