import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addCounts, countReport, lastLine } from './counts';

function vitestReport(passed: number, failed: number, files: readonly (readonly string[])[] = []): string {
  return JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    testResults: files.map((statuses) => ({
      name: path.resolve('lib/sum.test.ts'),
      message: 'Cannot find package',
      status: statuses.includes('passed') && !statuses.includes('failed') ? 'passed' : 'failed',
      assertionResults: statuses.map((status) => ({
        status,
        fullName: 'a sum adds',
        failureMessages: status === 'failed' ? ['\u001B[31mexpected 3\n  to be 4\u001B[0m'] : [],
      })),
    })),
  });
}

const CLEAN = { expected: 0, unexpected: 0, flaky: 0 };
type Outcome = typeof CLEAN;

function playwrightReport(outcome: Outcome, errors = 0): string {
  return JSON.stringify({
    stats: { ...outcome, skipped: 0 },
    errors: Array.from({ length: errors }, () => ({ message: 'no' })),
    suites: [],
  });
}

describe('the last line', () => {
  test('says how many passed and how many failed', () => {
    expect(lastLine({ passed: 12, failed: 3 })).toBe('12 passed, 3 failed');
    expect(lastLine({ passed: 0, failed: 0 })).toBe('0 passed, 0 failed');
  });

  test('covers every step', () => {
    const counts = fc.record({ passed: fc.nat(), failed: fc.nat(), failures: fc.constant([]) });
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
    expect(countReport(vitestReport(7, 0), 0)).toMatchObject({ passed: 7, failed: 0 });
    expect(countReport(vitestReport(7, 2), 1)).toMatchObject({ passed: 7, failed: 2 });
  });

  test('counts a file that could not be loaded as a failure', () => {
    const report = vitestReport(3, 0, [['passed', 'passed', 'passed'], []]);
    expect(countReport(report, 1)).toMatchObject({ passed: 3, failed: 1 });
  });

  test('counts a failed test once, not again for its file', () => {
    const report = vitestReport(1, 1, [['passed', 'failed']]);
    expect(countReport(report, 1)).toMatchObject({ passed: 1, failed: 1 });
  });

  test('that fails without naming a test has failed', () => {
    expect(countReport(vitestReport(4, 0), 1)).toMatchObject({ passed: 4, failed: 1 });
  });
});

describe('a playwright run', () => {
  test.each([
    { report: playwrightReport({ ...CLEAN, expected: 5 }), exit: 0, passed: 5, failed: 0 },
    { report: playwrightReport({ ...CLEAN, expected: 5, unexpected: 2 }), exit: 1, passed: 5, failed: 2 },
    { report: playwrightReport({ ...CLEAN, expected: 5, flaky: 1 }), exit: 0, passed: 5, failed: 1 },
    { report: playwrightReport({ ...CLEAN, expected: 5 }, 1), exit: 1, passed: 5, failed: 1 },
  ])('counts $passed passed and $failed failed', ({ report, exit, passed, failed }) => {
    expect(countReport(report, exit)).toMatchObject({ passed, failed });
  });
});

describe('a failure is named in one line', () => {
  test('of a test, and of a file that could not be loaded', () => {
    const report = vitestReport(3, 1, [['passed', 'failed'], []]);
    expect(countReport(report, 1).failures).toEqual([
      'lib/sum.test.ts: a sum adds: expected 3 to be 4',
      'lib/sum.test.ts: Cannot find package',
    ]);
  });

  test('of a journey, however deep it is described', () => {
    const passed = { projectName: 'chromium', results: [{ errors: [] }] };
    const failed = { projectName: 'no-js', results: [{ errors: [{ message: 'x'.repeat(9_000) }] }] };
    const spec = { title: 'signs in', file: 'sign-in.spec.ts', tests: [passed, failed] };
    const report = {
      stats: { expected: 1, unexpected: 1, flaky: 0 },
      errors: [],
      suites: [{ specs: [], suites: [{ specs: [spec] }] }],
    };
    expect(countReport(JSON.stringify(report), 1).failures).toEqual([
      `sign-in.spec.ts (no-js): signs in: ${'x'.repeat(300)}`,
    ]);
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
    expect(countReport(report, 0)).toMatchObject({ passed: 0, failed: 1 });
  });
});
