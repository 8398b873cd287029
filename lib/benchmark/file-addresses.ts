import { benchmarkQuery, type BenchmarkSearch } from './benchmark-address';

/** What a comparison can be taken away as. */
export type ComparisonFileKind = 'csv' | 'ods';

/** The address of a file of the cut that a page of comparison shows: that of the page, with the same state. */
export function comparisonFileHref(kind: ComparisonFileKind, search: BenchmarkSearch): string {
  return `/benchmarks/comparison.${kind}${benchmarkQuery(search)}`;
}
