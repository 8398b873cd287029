import { z } from 'zod';

/** How many checks of a step passed and failed. A step that is one check counts 1. */
export type Counts = { readonly passed: number; readonly failed: number };

export const ONE_PASSED: Counts = { passed: 1, failed: 0 };
export const ONE_FAILED: Counts = { passed: 0, failed: 1 };

/** The sum of the counts of several steps; of none, zero and zero. */
export function addCounts(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, counts) => ({ passed: sum.passed + counts.passed, failed: sum.failed + counts.failed }),
    { passed: 0, failed: 0 },
  );
}

/** The last line of the test command, in the exact words that other programs read. */
export function lastLine({ passed, failed }: Counts): string {
  return `${passed} passed, ${failed} failed`;
}

const count = z.int().min(0);

const vitestSchema = z.object({
  numPassedTests: count,
  numFailedTests: count,
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

const playwrightSchema = z.object({
  stats: z.object({ expected: count, unexpected: count, flaky: count }),
  errors: z.array(z.unknown()),
});

type VitestFile = z.infer<typeof vitestSchema>['testResults'][number];

/** A file that breaks outside its tests (an import, a hook) is failed without a failed test in it. */
function brokeOutsideTests(file: VitestFile): boolean {
  return file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed');
}

function countVitest(report: z.infer<typeof vitestSchema>): Counts {
  const broken = report.testResults.filter(brokeOutsideTests).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken };
}

/** A flaky test failed once: that is a failure. */
function countPlaywright({ stats, errors }: z.infer<typeof playwrightSchema>): Counts {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

const reportSchema = z.union([
  vitestSchema.transform(countVitest),
  playwrightSchema.transform(countPlaywright),
]);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Counts of one run of vitest or playwright.
 *
 * @param report text of its JSON report, or null when it left none
 * @param exitCode of the run
 * @returns the tests passed and failed. At least one failure when there is no readable report, when no test
 *   ran, or when the run failed without naming a test; a step that checks nothing must not look green.
 */
export function countReport(report: string | null, exitCode: number): Counts {
  const parsed = reportSchema.safeParse(report === null ? undefined : parseJson(report));
  if (!parsed.success) return ONE_FAILED;
  const counts = parsed.data;
  const silent = counts.failed === 0 && (exitCode !== 0 || counts.passed === 0);
  return silent ? { ...counts, failed: 1 } : counts;
}
