import { respondWithComparison } from '@/app/_server/results/comparison-response';
import { sharedHandler } from '@/app/_server/route-handler';
import { comparisonWorkbook } from '@/lib/benchmark/comparison-file';
import { writeOds } from '@/lib/files/ods/write-ods';

export const GET = sharedHandler(
  { name: 'comparison.ods', permission: 'benchmark:view' },
  ({ granted, request }) =>
    respondWithComparison({ granted, kind: 'ods', request }, (file) => writeOds(comparisonWorkbook(file))),
);
