import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageFrame } from '@/app/_frame/page-frame';
import { parseAssessmentId } from '@/app/_server/answering/load-assessment';
import { inScope } from '@/app/_server/database';
import { reportOf } from '@/app/_server/results/load-report';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { loadSentResults } from '@/app/_server/results/load-results';
import { ReportDocument } from '@/components/report/report-document';
import { LinkList } from '@/components/shell/link-list';
import { findAssessment } from '@/db/queries/assessments';
import { roleAllows } from '@/lib/access/permissions';
import { copyHref, copyInAddress } from '@/lib/results/copies';
import { NoReportYet } from './no-report-yet';

export const metadata: Metadata = { title: 'Full report' };

export default async function ReportPage({
  params,
  searchParams,
}: PageProps<'/assessments/[assessmentId]/report'>) {
  const assessmentId = parseAssessmentId((await params).assessmentId);
  const copy = copyInAddress((await searchParams)['copy']);
  const { scope } = await requireAuthorityScope('assessment:read');
  const found = await inScope(scope, async (tx) => {
    const assessment = await findAssessment(tx, scope, assessmentId);
    return assessment && { results: await loadSentResults(tx, scope, { assessment, copy }) };
  });
  if (found === undefined) notFound();
  const { results } = found;
  if (results === undefined && copy !== null) notFound();
  const page = (name: string): string => copyHref(assessmentId, name, copy);
  return (
    <PageFrame
      section="assessments"
      crumbs={[
        { href: '/assessments', label: 'Assessments' },
        { href: page('results'), label: 'Results' },
      ]}
    >
      {results === undefined ? (
        <NoReportYet resultsHref={page('results')} />
      ) : (
        <>
          {roleAllows(scope.role, 'report:export') ? (
            <LinkList
              items={[
                { href: page('report.pdf'), label: 'This report as PDF' },
                { href: page('report.csv'), label: 'All figures (CSV)' },
              ]}
            />
          ) : null}
          <ReportDocument report={reportOf(results, new Date())} />
        </>
      )}
    </PageFrame>
  );
}
