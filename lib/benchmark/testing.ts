import type { BenchmarkEntry } from './entry';

/** Entries for tests: an invented unitary council, with only what the test is about filled in. */
export function councilEntry(code: string, overrides: Partial<BenchmarkEntry> = {}): BenchmarkEntry {
  return {
    authorityCode: code,
    authorityName: code,
    type: 'unitary',
    regionCode: 'R1',
    regionName: 'North West',
    sharing: 'anonymous',
    submittedOn: '2026-06-12',
    roundName: 'Spring 2026',
    frameworkVersion: '0.3.0',
    reviewedExternally: false,
    figures: {},
    ...overrides,
  };
}
