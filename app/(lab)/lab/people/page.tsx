import type { Metadata } from 'next';
import { permissionsInWords } from '@/lib/access/permission-words';
import { PageFrame } from '@/app/_frame/page-frame';
import { inScope } from '@/app/_server/database';
import { isDemonstration } from '@/app/_server/installation';
import { requireLabScope } from '@/app/_server/require-scope';
import { NotificationBanner } from '@/components/govuk/notification-banner';
import { WarningText } from '@/components/govuk/warning-text';
import { PageHeading } from '@/components/shell/page-heading';
import { listAuthorityNames } from '@/db/queries/authorities';
import { listMembers } from '@/db/queries/members';
import { placeKey } from '@/lib/access/place';
import { AUTHORITY_ROLES, ROLE_NAMES } from '@/lib/access/roles';
import { addPerson } from './actions';
import { PeopleTable } from './people-table';
import { PersonForm } from './person-form';

export const metadata: Metadata = { title: 'People' };

const ROLES = AUTHORITY_ROLES.map((role) => ({
  role,
  name: ROLE_NAMES[role],
  may: permissionsInWords(role),
}));

export default async function PeoplePage({ searchParams }: PageProps<'/lab/people'>) {
  const { scope } = await requireLabScope('people:manage');
  const { added } = await searchParams;
  const { people, authorities } = await inScope(scope, async (tx) => ({
    people: await listMembers(tx, scope),
    authorities: await listAuthorityNames(tx),
  }));
  return (
    <PageFrame section="people">
      <PageHeading over="Policy lab">People</PageHeading>
      {added === undefined ? null : (
        <NotificationBanner isSuccess>
          The person is added. Tell them to sign in with their work email address: we have sent nothing.
        </NotificationBanner>
      )}
      <h2 className="ct-h2 ct-h2--first">Add a person</h2>
      {(await isDemonstration()) ? (
        <WarningText>
          Everyone can read the mail of a demonstration, and sign in with it. Add invented people only.
        </WarningText>
      ) : null}
      <PersonForm
        action={addPerson.bind(null, placeKey(scope))}
        authorities={authorities.map(({ code, name }) => ({ code, name }))}
        roles={ROLES}
      />
      <h2 className="ct-h2">Who holds a place</h2>
      <p className="ct-p">
        A lab administrator is added on the server, with the command{' '}
        <code className="ct-nowrap">npm run admin:create</code>.
      </p>
      <PeopleTable people={people} />
    </PageFrame>
  );
}
