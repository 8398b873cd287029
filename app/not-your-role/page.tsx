import type { Metadata } from 'next';
import { OtherPlacesNote } from '@/app/_frame/other-places-note';
import { PageFrame } from '@/app/_frame/page-frame';
import { inScope } from '@/app/_server/database';
import { requireViewer } from '@/app/_server/require-scope';
import type { Viewer } from '@/app/_server/sign-in/viewer';
import { PageHeading } from '@/components/shell/page-heading';
import { listColleagues } from '@/db/queries/colleagues';
import { askHolders, onlyHolders } from '@/lib/access/permission-words';
import { AUTHORITY_PERMISSIONS, permissionSchema, rolesWith } from '@/lib/access/permissions';
import type { Permission } from '@/lib/access/permissions';
import { ROLE_NAMES } from '@/lib/access/roles';
import { grantAuthorityScope } from '@/lib/access/scope';
import { withArticle } from '@/lib/format/article';

export const metadata: Metadata = { title: 'Your role cannot do this' };

export default async function NotYourRolePage({ searchParams }: PageProps<'/not-your-role'>) {
  const { member } = await requireViewer();
  const needs = permissionSchema.safeParse((await searchParams)['needs']);
  return (
    <PageFrame>
      <PageHeading>Your role cannot do this</PageHeading>
      <p className="ct-p">You are here as {withArticle(ROLE_NAMES[member.role])}.</p>
      {needs.success ? <p className="ct-p">{await whomToAsk(member, needs.data)}</p> : null}
      <OtherPlacesNote />
      <p className="ct-p">
        <a href="/home">Go to your home page</a>
      </p>
    </PageFrame>
  );
}

/** By name where they are people of the reader's own council: nobody of a council can read who is of the lab. */
async function whomToAsk(member: Viewer['member'], permission: Permission): Promise<string> {
  const scope = member.kind === 'authority' ? grantAuthorityScope(member, 'assessment:read') : null;
  if (scope === null || !AUTHORITY_PERMISSIONS.some((one) => one === permission))
    return `${onlyHolders(permission)} Ask them.`;
  const holders = await inScope(scope, (tx) => listColleagues(tx, scope, rolesWith(permission)));
  return askHolders(permission, holders);
}
