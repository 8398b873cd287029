import type { Metadata } from 'next';
import { PageFrame } from '@/app/_frame/page-frame';
import { isDemonstration } from '@/app/_server/installation';
import { requireLabScope } from '@/app/_server/require-scope';
import { addLabPerson } from '@/app/(lab)/lab/people/actions';
import { WarningText } from '@/components/govuk/warning-text';
import { PageHeading } from '@/components/shell/page-heading';
import { placeKey } from '@/lib/access/place';
import { PEOPLE } from '@/lib/team/addresses';
import { LabPersonForm } from './lab-person-form';

export const metadata: Metadata = { title: 'Add a person to the policy lab' };

export default async function LabPersonPage() {
  const { scope } = await requireLabScope('people:manage');
  return (
    <PageFrame section="people" crumbs={[{ href: PEOPLE, label: 'People' }]}>
      <PageHeading over="Policy lab">Add a person to the policy lab</PageHeading>
      <p className="ct-p">They see what councils share, never what a council has not shared with them.</p>
      {(await isDemonstration()) ? (
        <WarningText>
          Everyone can read the mail of a demonstration, and sign in with it. Add invented people only.
        </WarningText>
      ) : null}
      <LabPersonForm action={addLabPerson.bind(null, placeKey(scope))} />
    </PageFrame>
  );
}
