import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { PageFrame } from '@/app/_frame/page-frame';
import { parseAssessmentId } from '@/app/_server/answering/load-assessment';
import { inScope } from '@/app/_server/database';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { SharingChosen } from '@/components/assessment/sharing-chosen';
import { SharingSaved } from '@/components/assessment/sharing-saved';
import { PageHeading } from '@/components/shell/page-heading';
import { findAssessment } from '@/db/queries/assessments';
import { findFramework } from '@/db/queries/frameworks';
import { findSharing } from '@/db/queries/sharing';
import { onlyHolders } from '@/lib/access/permission-words';
import { roleAllows } from '@/lib/access/permissions';
import { placeKey } from '@/lib/access/place';
import { SHARING_LEVELS } from '@/lib/access/roles';
import { assessmentHref } from '@/lib/assessment/addresses';
import { pageTitle } from '@/lib/assessment/page-title';
import {
  AUDIENCE_WORDS,
  BEYOND_SHARING,
  LEVEL_WORDS,
  NEVER_SHARED,
  NOTHING_PUBLIC,
  OFFERED_AUDIENCES,
} from '@/lib/assessment/sharing-words';
import { saveSharing } from './actions';
import { SharingForm } from './sharing-form';

type Address = PageProps<'/assessments/[assessmentId]/sharing'>;

/** Whose page it is and what was chosen. Read once a request: its title needs it too. */
const readSharing = cache(async (assessmentId: string) => {
  const id = parseAssessmentId(assessmentId);
  const { scope } = await requireAuthorityScope('assessment:read');
  const found = await inScope(scope, async (tx) => {
    const assessment = await findAssessment(tx, scope, id);
    if (assessment === undefined) return undefined;
    const definition = await findFramework(tx, assessment.frameworkId, assessment.frameworkVersion);
    return { assessment, title: definition?.title ?? '', sharing: await findSharing(tx, scope, id) };
  });
  return { scope, ...(found ?? notFound()) };
});

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  return { title: pageTitle('Who sees it', await readSharing((await params).assessmentId)) };
}

const LEVELS = [...SHARING_LEVELS].reverse().map((value) => ({
  value,
  label: LEVEL_WORDS[value].name,
  hint: LEVEL_WORDS[value].shows,
}));

export default async function SharingPage({ params, searchParams }: Address) {
  const { saved } = await searchParams;
  const { scope, assessment, title, sharing } = await readSharing((await params).assessmentId);
  const { id } = assessment;
  return (
    <PageFrame
      section="assessments"
      crumbs={[
        { href: '/assessments', label: 'Assessments' },
        { href: assessmentHref(id), label: title },
      ]}
    >
      {saved === undefined ? null : <SharingSaved assessmentId={id} isSubmitted={assessment.submitted} />}
      <PageHeading over={`${title}, ${assessment.roundName} round`}>Who sees it once it is sent</PageHeading>
      <p className="ct-p">{NEVER_SHARED}</p>
      <p className="ct-p">{NOTHING_PUBLIC}</p>
      {roleAllows(scope.role, 'sharing:choose') ? (
        <SharingForm
          action={saveSharing.bind(null, placeKey(scope))}
          assessmentId={id}
          levels={LEVELS}
          audiences={OFFERED_AUDIENCES.map((audience) => ({
            audience,
            ...AUDIENCE_WORDS[audience],
            chosen: sharing[audience],
          }))}
        />
      ) : (
        <>
          <SharingChosen sharing={sharing} />
          <p className="ct-p ct-gap">{onlyHolders('sharing:choose')}</p>
        </>
      )}
      <h2 className="ct-h2">What no choice here decides</h2>
      <ul className="govuk-list govuk-list--bullet">
        {BEYOND_SHARING.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </PageFrame>
  );
}
