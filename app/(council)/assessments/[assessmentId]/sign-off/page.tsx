import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { PageFrame } from '@/app/_frame/page-frame';
import { inScope } from '@/app/_server/database';
import { parseAssessmentId } from '@/app/_server/answering/load-assessment';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { SignOffRecord } from '@/components/assessment/sign-off-record';
import { NotificationBanner } from '@/components/govuk/notification-banner';
import { PageHeading } from '@/components/shell/page-heading';
import { findAssessment } from '@/db/queries/assessments';
import { findFramework } from '@/db/queries/frameworks';
import { listLibrary } from '@/db/queries/evidence-lists';
import { listSignOffs } from '@/db/queries/sign-offs';
import { onlyHolders } from '@/lib/access/permission-words';
import { roleAllows } from '@/lib/access/permissions';
import { placeKey } from '@/lib/access/place';
import { assessmentHref } from '@/lib/assessment/addresses';
import { pageTitle } from '@/lib/assessment/page-title';
import { counts } from '@/lib/evidence/piece';
import { choicesOf, signOffValues } from '@/lib/assessment/sign-off';
import { saveRoute } from './actions';
import { SignOffForm } from './sign-off-form';

type Address = PageProps<'/assessments/[assessmentId]/sign-off'>;

/** What can be chosen as the Equality Impact Assessment: it was put there for this decision. */
const NEWEST = { kind: null, find: '', isWithdrawn: false, page: 1, size: 100 } as const;

/** Everything that the page shows. Read once a request: its title needs it too. */
const readRecord = cache(async (assessmentId: string) => {
  const id = parseAssessmentId(assessmentId);
  const { scope } = await requireAuthorityScope('assessment:read');
  const found = await inScope(scope, async (tx) => {
    const assessment = await findAssessment(tx, scope, id);
    const definition =
      assessment && (await findFramework(tx, assessment.frameworkId, assessment.frameworkVersion));
    if (assessment === undefined || definition === undefined) return undefined;
    const records = await listSignOffs(tx, scope, id);
    return { assessment, definition, records, pieces: (await listLibrary(tx, scope, NEWEST)).pieces };
  });
  return { scope, ...(found ?? notFound()) };
});

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { definition } = await readRecord((await params).assessmentId);
  return { title: pageTitle('Route to decision', definition) };
}

export default async function SignOffPage({ params, searchParams }: Address) {
  const { done } = await searchParams;
  const { scope, assessment, definition, records, pieces } = await readRecord((await params).assessmentId);
  const { id } = assessment;
  const [newest, ...earlier] = records;
  return (
    <PageFrame
      section="assessments"
      crumbs={[
        { href: '/assessments', label: 'Assessments' },
        { href: assessmentHref(id), label: definition.title },
      ]}
    >
      {done === 'saved' ? <NotificationBanner isSuccess>The record is saved.</NotificationBanner> : null}
      <PageHeading over={`${definition.title}, ${assessment.roundName} round`}>Route to decision</PageHeading>
      <p className="ct-p">
        What your council’s committees said, asked and decided about this assessment. It stands in the report.
        It can be filled in before and after sending, and every saved version is kept.
      </p>
      {roleAllows(scope.role, 'sign-off:record') ? (
        <SignOffForm
          action={saveRoute.bind(null, placeKey(scope))}
          assessmentId={id}
          version={newest?.version ?? 0}
          values={signOffValues(newest)}
          pieces={choicesOf(pieces.filter(counts), newest?.eiaEvidence ?? null)}
        />
      ) : (
        <p className="ct-p">{onlyHolders('sign-off:record')}</p>
      )}
      <h2 className="ct-h2">The record now</h2>
      <SignOffRecord record={newest} />
      {earlier.length === 0 ? null : <h2 className="ct-h2">Earlier versions</h2>}
      {earlier.map((record) => (
        <details className="ct-details" key={record.version}>
          <summary>
            Version {record.version}, saved by {record.savedBy}
          </summary>
          <SignOffRecord record={record} />
        </details>
      ))}
    </PageFrame>
  );
}
