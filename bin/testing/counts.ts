import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';

/** How many checks of a step passed and failed. A step that is one check counts 1. */
export type Counts = {
  readonly passed: number;
  readonly failed: number;
  /** A line for each failure that has a name: which test, and the first words of what was wrong. */
  readonly failures: readonly string[];
};

export const ONE_PASSED: Counts = { passed: 1, failed: 0, failures: [] };
export const ONE_FAILED: Counts = { passed: 0, failed: 1, failures: [] };

/** The sum of the counts of several steps; of none, zero and zero. */
export function addCounts(all: readonly Counts[]): Counts {
  return {
    passed: all.reduce((sum, { passed }) => sum + passed, 0),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
    failures: all.flatMap(({ failures }) => failures),
  };
}

/** The last line of the test command, in the exact words that other programs read. */
export function lastLine({ passed, failed }: Pick<Counts, 'passed' | 'failed'>): string {
  return `${passed} passed, ${failed} failed`;
}

const count = z.int().min(0);
const message = z.object({ message: z.string() });

const vitestSchema = z.object({
  numPassedTests: count,
  numFailedTests: count,
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string(),
      status: z.string(),
      assertionResults: z.array(
        z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()) }),
      ),
    }),
  ),
});

const specSchema = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(
    z.object({ projectName: z.string(), results: z.array(z.object({ errors: z.array(message) })) }),
  ),
});

type Spec = z.infer<typeof specSchema>;
type Suite = { readonly specs: readonly Spec[]; readonly suites?: readonly Suite[] | undefined };

const suiteSchema: z.ZodType<Suite> = z.lazy(() =>
  z.object({ specs: z.array(specSchema), suites: z.array(suiteSchema).optional() }),
);

const playwrightSchema = z.object({
  stats: z.object({ expected: count, unexpected: count, flaky: count }),
  errors: z.array(message),
  suites: z.array(suiteSchema),
});

const LENGTH_LIMIT = 300;

/** One line of somebody's words, so that a failure can be read at the end of a long output. */
function inOneLine(text: string): string {
  return stripVTControlCharacters(text).replace(/\s+/g, ' ').trim().slice(0, LENGTH_LIMIT);
}

type VitestFile = z.infer<typeof vitestSchema>['testResults'][number];

/** A file that breaks outside its tests (an import, a hook) is failed without a failed test in it. */
function brokeOutsideTests(file: VitestFile): boolean {
  return file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed');
}

function failuresInFile(file: VitestFile): readonly string[] {
  const where = path.relative(process.cwd(), file.name);
  if (brokeOutsideTests(file)) return [`${where}: ${inOneLine(file.message)}`];
  return file.assertionResults
    .filter(({ status }) => status === 'failed')
    .map((test) => `${where}: ${test.fullName}: ${inOneLine(test.failureMessages[0] ?? '')}`);
}

function countVitest(report: z.infer<typeof vitestSchema>): Counts {
  const broken = report.testResults.filter(brokeOutsideTests).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    failures: report.testResults.flatMap(failuresInFile),
  };
}

function failuresInSpec({ title, file, tests }: Spec): readonly string[] {
  return tests.flatMap(({ projectName, results }) =>
    results.flatMap(({ errors }) =>
      errors.slice(0, 1).map((error) => `${file} (${projectName}): ${title}: ${inOneLine(error.message)}`),
    ),
  );
}

function failuresInSuite({ suites = [], specs }: Suite): readonly string[] {
  return [...specs.flatMap(failuresInSpec), ...suites.flatMap(failuresInSuite)];
}

/** A flaky test failed once: that is a failure. */
function countPlaywright({ stats, errors, suites }: z.infer<typeof playwrightSchema>): Counts {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    failures: [...errors.map((error) => inOneLine(error.message)), ...suites.flatMap(failuresInSuite)],
  };
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
