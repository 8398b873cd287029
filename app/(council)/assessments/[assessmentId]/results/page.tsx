import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageFrame } from '@/app/_frame/page-frame';
import { loadAssessment, parseAssessmentId } from '@/app/_server/assessment-view';
import { inScope } from '@/app/_server/database';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { loadSentResults } from '@/app/_server/results-view';
import { assessmentHref } from '@/lib/assessment/addresses';
import { NotSentResults } from './not-sent-results';
import { ResultsDocument } from './results-document';

export const metadata: Metadata = { title: 'Results' };

export default async function ResultsPage({ params }: PageProps<'/assessments/[assessmentId]/results'>) {
  const assessmentId = parseAssessmentId((await params).assessmentId);
  const { viewer, scope } = await requireAuthorityScope('assessment:read');
  const found = await inScope(scope, async (tx) => {
    const loaded = await loadAssessment(tx, scope, assessmentId);
    return loaded && { loaded, results: await loadSentResults(tx, scope, loaded.assessment) };
  });
  if (found === undefined) notFound();
  const { loaded, results } = found;
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
        <ResultsDocument results={results} role={viewer.member.role} />
      )}
    </PageFrame>
  );
}
