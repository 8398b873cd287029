import { respondWithComparison } from '@/app/_server/results/comparison-response';
import { sharedHandler } from '@/app/_server/route-handler';
import { COMPARISON_KEYS, comparisonRecords } from '@/lib/benchmark/comparison-file';
import { csvOf } from '@/lib/files/csv';

export const GET = sharedHandler(
  { name: 'comparison.csv', permission: 'benchmark:view' },
  ({ granted, request }) =>
    respondWithComparison({ granted, kind: 'csv', request }, (file) =>
      csvOf(COMPARISON_KEYS, comparisonRecords(file)),
    ),
);
