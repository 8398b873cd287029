import type { Metadata } from 'next';
import { PageFrame } from '@/app/_frame/page-frame';
import { inScope } from '@/app/_server/database';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { giveRole } from '@/app/(council)/team/actions';
import { ROLE_ITEMS } from '@/lib/access/role-items';
import { memberOf } from '@/lib/team/person-fields';
import { PageHeading } from '@/components/shell/page-heading';
import { findPlace } from '@/db/queries/change-places';
import { placeKey } from '@/lib/access/place';
import { TEAM } from '@/lib/team/addresses';
import { PLACE_IS_GONE } from '@/lib/team/team-words';
import { RoleForm } from './role-form';

export const metadata: Metadata = { title: 'Change a role' };

export default async function RolePage({ searchParams }: PageProps<'/team/role'>) {
  const { viewer, scope } = await requireAuthorityScope('team:manage');
  const member = memberOf((await searchParams)['member']);
  const place = member === null ? undefined : await inScope(scope, (tx) => findPlace(tx, scope, member));
  return (
    <PageFrame section="team" crumbs={[{ href: TEAM, label: 'Team' }]}>
      <PageHeading over={viewer.authorityName}>Change a role</PageHeading>
      {place === undefined ? (
        <p className="ct-p">
          {PLACE_IS_GONE}. <a href={TEAM}>Go to the team</a>
        </p>
      ) : (
        <RoleForm action={giveRole.bind(null, placeKey(scope))} place={place} roles={ROLE_ITEMS} />
      )}
    </PageFrame>
  );
}
