import { respondWithReport } from '@/app/_server/results/report-file';
import type { ReportParams } from '@/app/_server/results/report-file';
import { authorityHandler } from '@/app/_server/route-handler';
import { toCsv } from '@/lib/files/csv';

export const GET = authorityHandler<ReportParams>(
  { name: 'report.csv', permission: 'report:export' },
  ({ scope, params: { assessmentId }, request }) =>
    respondWithReport({ scope, assessmentId, kind: 'csv', request }, (report) =>
      Promise.resolve(toCsv(report)),
    ),
);
