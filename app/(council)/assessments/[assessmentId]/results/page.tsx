import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { PageFrame } from '@/app/_frame/page-frame';
import { loadAssessment, parseAssessmentId } from '@/app/_server/answering/load-assessment';
import { findCallableIds } from '@/app/_server/contact/load-callable';
import { inScope } from '@/app/_server/database';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { today } from '@/app/_server/today';
import { loadSentResults } from '@/app/_server/results/load-results';
import { SentNote } from '@/components/assessment/sent-note';
import { findSharing } from '@/db/queries/sharing';
import { assessmentHref } from '@/lib/assessment/addresses';
import { pageTitle } from '@/lib/assessment/page-title';
import { copyInAddress } from '@/lib/results/copies';
import { NotSentResults } from './not-sent-results';
import { ResultsDocument } from './results-document';

type Address = PageProps<'/assessments/[assessmentId]/results'>;

/** The assessment and what was sent of it. Read once a request: its title needs it too. */
const readResults = cache(async (id: string, copy: number | null) => {
  const assessmentId = parseAssessmentId(id);
  const { viewer, scope } = await requireAuthorityScope('assessment:read');
  const found = await inScope(scope, async (tx) => {
    const loaded = await loadAssessment(tx, scope, assessmentId);
    return loaded && { loaded, results: await loadSentResults(tx, scope, { ...loaded, copy }) };
  });
  if (copy !== null && found?.results === undefined) notFound();
  return { viewer, scope, ...(found ?? notFound()) };
});

async function askedFor({ params, searchParams }: Address) {
  return readResults((await params).assessmentId, copyInAddress((await searchParams)['copy']));
}

export async function generateMetadata(address: Address): Promise<Metadata> {
  const { loaded } = await askedFor(address);
  return { title: pageTitle('Results', loaded.definition) };
}

export default async function ResultsPage(address: Address) {
  const { viewer, scope, loaded, results } = await askedFor(address);
  const assessmentId = loaded.assessment.id;
  const { sent } = await address.searchParams;
  const sharing =
    sent === undefined ? null : await inScope(scope, (tx) => findSharing(tx, scope, assessmentId));
  return (
    <PageFrame
      section="assessments"
      crumbs={[
        { href: '/assessments', label: 'Assessments' },
        { href: assessmentHref(assessmentId), label: loaded.definition.title },
      ]}
    >
      {results === undefined ? (
        <NotSentResults loaded={loaded} scope={scope} />
      ) : (
        <>
          {sharing === null ? null : (
            <SentNote assessmentId={assessmentId} submission={results.submission} sharing={sharing} />
          )}
          <ResultsDocument
            results={results}
            role={viewer.member.role}
            callable={await findCallableIds(viewer, loaded.definition.id)}
            today={today()}
          />
        </>
      )}
    </PageFrame>
  );
}
