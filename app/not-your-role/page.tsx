import type { Metadata } from 'next';
import { OtherPlacesNote } from '@/app/_frame/other-places-note';
import { PageFrame } from '@/app/_frame/page-frame';
import { requireViewer } from '@/app/_server/require-scope';
import { PageHeading } from '@/components/shell/page-heading';
import { onlyHolders } from '@/lib/access/permission-words';
import { permissionSchema } from '@/lib/access/permissions';
import { ROLE_NAMES } from '@/lib/access/roles';

export const metadata: Metadata = { title: 'Your role cannot do this' };

export default async function NotYourRolePage({ searchParams }: PageProps<'/not-your-role'>) {
  const { member } = await requireViewer();
  const needs = permissionSchema.safeParse((await searchParams)['needs']);
  return (
    <PageFrame>
      <PageHeading>Your role cannot do this</PageHeading>
      <p className="ct-p">You are here as {ROLE_NAMES[member.role]}.</p>
      {needs.success ? <p className="ct-p">{onlyHolders(needs.data)} Ask them.</p> : null}
      <OtherPlacesNote />
      <p className="ct-p">
        <a href="/home">Go to your home page</a>
      </p>
    </PageFrame>
  );
}
