import type { Metadata } from 'next';
import { PageFrame } from '@/app/_frame/page-frame';
import { inScope } from '@/app/_server/database';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { endTheirPlace } from '@/app/(council)/team/actions';
import { memberOf } from '@/lib/team/person-fields';
import { PageHeading } from '@/components/shell/page-heading';
import { EndPlace } from '@/components/team/end-place';
import { findPlace } from '@/db/queries/change-places';
import { listColleagues } from '@/db/queries/colleagues';
import { placeKey } from '@/lib/access/place';
import { TEAM } from '@/lib/team/addresses';
import { lastLeadWords } from '@/lib/team/team-words';

export const metadata: Metadata = { title: 'End a place' };

export default async function EndPlacePage({ searchParams }: PageProps<'/team/end'>) {
  const { viewer, scope } = await requireAuthorityScope('team:manage');
  const member = memberOf((await searchParams)['member']);
  const { place, leads } = await inScope(scope, async (tx) => ({
    place: member === null ? undefined : await findPlace(tx, scope, member),
    leads: await listColleagues(tx, scope, ['lead']),
  }));
  const isOnlyLead = place?.role === 'lead' && leads.length === 1;
  return (
    <PageFrame section="team" crumbs={[{ href: TEAM, label: 'Team' }]}>
      <PageHeading over={viewer.authorityName}>End a place</PageHeading>
      <EndPlace
        action={endTheirPlace.bind(null, placeKey(scope))}
        place={place}
        viewerId={scope.memberId}
        backHref={TEAM}
        whyNot={isOnlyLead ? lastLeadWords(place.displayName) : undefined}
      />
    </PageFrame>
  );
}
