import { publishedOf } from '@/lib/benchmark/testing';
import { readyMadeGroups } from '@/lib/benchmark/peer-group';
import type { BenchmarkEntry } from '@/lib/benchmark/entry';
import { exampleFramework } from '@/lib/framework/testing';
import type { RoundResults } from './round-results';
import type { PeerGroup } from '@/lib/benchmark/peer-group';
import type { StatisticsBasis } from './statistic-rows';

export const ROUND_ID = '12f9d081-e18e-4961-ab1f-14937cd8e152';

/** For tests: a round whose results came on 15 July 2026, with only what the test is about filled in. */
export function roundResults(overrides: Partial<RoundResults> = {}): RoundResults {
  return {
    roundId: ROUND_ID,
    roundName: 'Spring 2026',
    opensOn: '2026-03-01',
    closesOn: '2026-06-20',
    publishesOn: '2026-07-15',
    frameworkId: 'corporate-parenting',
    frameworkVersion: '0.3.0',
    supersededOn: null,
    workedOutOn: '2026-11-18',
    ...overrides,
  };
}

type Told = StatisticsBasis & {
  readonly groups: readonly PeerGroup[];
  readonly sharing: readonly BenchmarkEntry[];
};

/** For tests: what is published of these councils, all of whom the public sees. */
export function publishedResults(
  sharing: readonly BenchmarkEntry[],
  overrides: Partial<RoundResults> = {},
): Told {
  return {
    results: roundResults(overrides),
    definition: exampleFramework(),
    published: publishedOf(sharing),
    counts: [{ type: 'unitary', regionCode: 'R1', count: 30 }],
    groups: readyMadeGroups(sharing),
    sharing,
  };
}
