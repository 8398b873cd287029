import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addCounts, countReport, lastLine } from './counts';

function vitestReport(passed: number, failed: number, files: readonly (readonly string[])[] = []): string {
  return JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    testResults: files.map((statuses) => ({
      status: statuses.includes('passed') && !statuses.includes('failed') ? 'passed' : 'failed',
      assertionResults: statuses.map((status) => ({ status })),
    })),
  });
}

const CLEAN = { expected: 0, unexpected: 0, flaky: 0 };
type Outcome = typeof CLEAN;

function playwrightReport(outcome: Outcome, errors = 0): string {
  return JSON.stringify({
    stats: { ...outcome, skipped: 0 },
    errors: Array.from({ length: errors }, () => ({ message: 'no' })),
  });
}

describe('the last line', () => {
  test('says how many passed and how many failed', () => {
    expect(lastLine({ passed: 12, failed: 3 })).toBe('12 passed, 3 failed');
    expect(lastLine({ passed: 0, failed: 0 })).toBe('0 passed, 0 failed');
  });

  test('covers every step', () => {
    const counts = fc.record({ passed: fc.nat(), failed: fc.nat() });
    fc.assert(
      fc.property(fc.array(counts, { maxLength: 20 }), (all) => {
        const sum = addCounts(all);
        expect(sum.passed).toBe(all.map(({ passed }) => passed).reduce((a, b) => a + b, 0));
        expect(sum.failed).toBe(all.map(({ failed }) => failed).reduce((a, b) => a + b, 0));
      }),
    );
  });
});

describe('a vitest run', () => {
  test('counts its tests', () => {
    expect(countReport(vitestReport(7, 0), 0)).toEqual({ passed: 7, failed: 0 });
    expect(countReport(vitestReport(7, 2), 1)).toEqual({ passed: 7, failed: 2 });
  });

  test('counts a file that could not be loaded as a failure', () => {
    const report = vitestReport(3, 0, [['passed', 'passed', 'passed'], []]);
    expect(countReport(report, 1)).toEqual({ passed: 3, failed: 1 });
  });

  test('counts a failed test once, not again for its file', () => {
    const report = vitestReport(1, 1, [['passed', 'failed']]);
    expect(countReport(report, 1)).toEqual({ passed: 1, failed: 1 });
  });

  test('that fails without naming a test has failed', () => {
    expect(countReport(vitestReport(4, 0), 1)).toEqual({ passed: 4, failed: 1 });
  });
});

describe('a playwright run', () => {
  test.each([
    { report: playwrightReport({ ...CLEAN, expected: 5 }), exit: 0, passed: 5, failed: 0 },
    { report: playwrightReport({ ...CLEAN, expected: 5, unexpected: 2 }), exit: 1, passed: 5, failed: 2 },
    { report: playwrightReport({ ...CLEAN, expected: 5, flaky: 1 }), exit: 0, passed: 5, failed: 1 },
    { report: playwrightReport({ ...CLEAN, expected: 5 }, 1), exit: 1, passed: 5, failed: 1 },
  ])('counts $passed passed and $failed failed', ({ report, exit, passed, failed }) => {
    expect(countReport(report, exit)).toEqual({ passed, failed });
  });
});

describe('a run that checked nothing has failed', () => {
  test.each([
    { name: 'no report', report: null },
    { name: 'an empty report', report: '' },
    { name: 'a report cut short', report: '{"numPassedTests": 3' },
    { name: 'a report of something else', report: '{"tests": 3}' },
    { name: 'vitest without tests', report: vitestReport(0, 0) },
    { name: 'playwright without tests', report: playwrightReport(CLEAN) },
  ])('$name', ({ report }) => {
    expect(countReport(report, 0)).toEqual({ passed: 0, failed: 1 });
  });
});
