import type { Metadata } from 'next';
import { PageFrame } from '@/app/_frame/page-frame';
import { addressesOf } from '@/app/_server/across-councils';
import { inScope } from '@/app/_server/database';
import { isDemonstration } from '@/app/_server/installation';
import { requireLabScope } from '@/app/_server/require-scope';
import { NotificationBanner } from '@/components/govuk/notification-banner';
import { WarningText } from '@/components/govuk/warning-text';
import { PageHeading } from '@/components/shell/page-heading';
import { listAuthorityNames } from '@/db/queries/authorities';
import { listLabMemberships } from '@/db/queries/lab-memberships';
import { listMembers } from '@/db/queries/members';
import { placeKey } from '@/lib/access/place';
import { ROLE_ITEMS } from '@/lib/access/role-items';
import { ADDED_BY_LAB_DAYS } from '@/lib/team/team-words';
import { addPerson, changeMembership } from './actions';
import { MembershipForm } from './membership-form';
import { MembershipTable } from './membership-table';
import { PeopleTable } from './people-table';
import { PersonForm } from './person-form';

export const metadata: Metadata = { title: 'People' };

const SAID = {
  added: 'The person is added. Tell them to sign in with their work email address: we have sent nothing.',
  ended: 'The place has ended.',
  membership: 'The membership is written down, from today.',
} as const;

function saidOf(done: string | readonly string[] | undefined): string | null {
  return Object.entries(SAID).find(([key]) => key === done)?.[1] ?? null;
}

export default async function PeoplePage({ searchParams }: PageProps<'/lab/people'>) {
  const { scope } = await requireLabScope('people:manage');
  const said = saidOf((await searchParams)['done']);
  const { places, authorities, memberships } = await inScope(scope, async (tx) => ({
    places: await listMembers(tx, scope),
    authorities: await listAuthorityNames(tx),
    memberships: await listLabMemberships(tx),
  }));
  const addresses = await addressesOf(places.map(({ userId }) => userId));
  return (
    <PageFrame section="people">
      <PageHeading over="Policy lab">People</PageHeading>
      {said === null ? null : <NotificationBanner isSuccess>{said}</NotificationBanner>}
      <h2 className="ct-h2 ct-h2--first">Add a person to a council</h2>
      <p className="ct-p">
        Whoever has a place in a council reads all of its answers. So the council sees whom you add and when,
        under your name: its leads at home for {ADDED_BY_LAB_DAYS} days, and everybody on its team page. Add a
        council’s first lead here. Its leads invite everybody else themselves.
      </p>
      {(await isDemonstration()) ? (
        <WarningText>
          Everyone can read the mail of a demonstration, and sign in with it. Add invented people only.
        </WarningText>
      ) : null}
      <PersonForm
        action={addPerson.bind(null, placeKey(scope))}
        authorities={authorities.map(({ code, name }) => ({ code, name }))}
        roles={ROLE_ITEMS}
      />
      <h2 className="ct-h2">Which councils are members of the lab</h2>
      <p className="ct-p">
        Member councils are a group that everybody can compare with. A council can take part without being a
        member.
      </p>
      <MembershipForm
        action={changeMembership.bind(null, placeKey(scope))}
        councils={authorities.map(({ code, name }) => ({ code, name }))}
      />
      <MembershipTable memberships={memberships} />
      <h2 className="ct-h2">Who holds a place</h2>
      <p className="ct-p">
        <a href="/lab/people/lab-person">Add a person to the policy lab</a>
      </p>
      <PeopleTable people={places.map((place) => ({ ...place, email: addresses.get(place.userId) ?? '' }))} />
    </PageFrame>
  );
}
