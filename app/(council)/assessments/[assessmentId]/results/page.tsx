import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageFrame } from '@/app/_frame/page-frame';
import { loadAssessment, parseAssessmentId } from '@/app/_server/assessment-view';
import { inScope } from '@/app/_server/database';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { loadSentResults } from '@/app/_server/results-view';
import { SentNote } from '@/components/assessment/sent-note';
import { findSharing } from '@/db/queries/sharing';
import { assessmentHref } from '@/lib/assessment/addresses';
import { NotSentResults } from './not-sent-results';
import { ResultsDocument } from './results-document';

export const metadata: Metadata = { title: 'Results' };

type Address = PageProps<'/assessments/[assessmentId]/results'>;

export default async function ResultsPage({ params, searchParams }: Address) {
  const assessmentId = parseAssessmentId((await params).assessmentId);
  const isJustSent = (await searchParams)['sent'] !== undefined;
  const { viewer, scope } = await requireAuthorityScope('assessment:read');
  const found = await inScope(scope, async (tx) => {
    const loaded = await loadAssessment(tx, scope, assessmentId);
    if (loaded === undefined) return undefined;
    const results = await loadSentResults(tx, scope, loaded.assessment);
    return { loaded, results, sharing: isJustSent ? await findSharing(tx, scope, assessmentId) : null };
  });
  if (found === undefined) notFound();
  const { loaded, results, sharing } = found;
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
          <ResultsDocument results={results} role={viewer.member.role} />
        </>
      )}
    </PageFrame>
  );
}
