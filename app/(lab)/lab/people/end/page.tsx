import type { Metadata } from 'next';
import { PageFrame } from '@/app/_frame/page-frame';
import { inScope } from '@/app/_server/database';
import { requireLabScope } from '@/app/_server/require-scope';
import { memberOf } from '@/lib/team/person-fields';
import { endAnyPlace } from '@/app/(lab)/lab/people/actions';
import { PageHeading } from '@/components/shell/page-heading';
import { EndPlace } from '@/components/team/end-place';
import { findPlace } from '@/db/queries/change-places';
import { placeKey } from '@/lib/access/place';
import { PEOPLE } from '@/lib/team/addresses';

export const metadata: Metadata = { title: 'End a place' };

export default async function EndAnyPlacePage({ searchParams }: PageProps<'/lab/people/end'>) {
  const { scope } = await requireLabScope('people:manage');
  const member = memberOf((await searchParams)['member']);
  const place = member === null ? undefined : await inScope(scope, (tx) => findPlace(tx, scope, member));
  return (
    <PageFrame section="people" crumbs={[{ href: PEOPLE, label: 'People' }]}>
      <PageHeading over="Policy lab">End a place</PageHeading>
      <EndPlace
        action={endAnyPlace.bind(null, placeKey(scope))}
        place={place}
        viewerId={scope.memberId}
        backHref={PEOPLE}
      />
    </PageFrame>
  );
}
