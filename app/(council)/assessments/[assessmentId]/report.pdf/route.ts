import { renderReportPdf } from '@/app/_server/results/pdf';
import { PdfQueueFullError } from '@/app/_server/results/pdf-queue';
import { respondWithReport } from '@/app/_server/results/report-file';
import type { ReportParams } from '@/app/_server/results/report-file';
import { refuse } from '@/app/_server/requests/refuse';
import { authorityHandler } from '@/app/_server/route-handler';
import type { Report } from '@/lib/report/report';
import { TOO_MANY_REPORTS } from '@/lib/results/results-words';

const TRY_AGAIN_SECONDS = '10';

export const GET = authorityHandler<ReportParams>(
  { name: 'report.pdf', permission: 'report:export' },
  ({ scope, params: { assessmentId }, request }) =>
    respondWithReport({ scope, assessmentId, kind: 'pdf', request }, (report) =>
      writePdfOrRefuse(report, scope.memberId),
    ),
);

async function writePdfOrRefuse(report: Report, memberId: string): Promise<BodyInit | Response> {
  try {
    return new Uint8Array(await renderReportPdf(report, memberId));
  } catch (error) {
    if (!(error instanceof PdfQueueFullError)) throw error;
    const refusal = refuse(503, TOO_MANY_REPORTS);
    refusal.headers.set('Retry-After', TRY_AGAIN_SECONDS);
    return refusal;
  }
}
