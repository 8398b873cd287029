import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lastLine } from './testing/counts';
import { testEnvironment } from './testing/environment';
import { isInterrupted, undoAtExit, undoEverything, undoOnSignals } from './testing/leavings';
import { partFromArguments, runSteps, summaryLine, totalCounts } from './testing/run-steps';
import { PARTS, STEPS } from './testing/steps';
import type { Surroundings } from './testing/steps';

const ROOT = path.join(import.meta.dirname, '..');

function makeSurroundings(): Surroundings {
  const example = path.join(ROOT, '.env.example');
  const folder = mkdtempSync(path.join(tmpdir(), 'toolkit-test-'));
  undoAtExit(() => rm(folder, { recursive: true, force: true }));
  return {
    env: testEnvironment(process.env, existsSync(example) ? readFileSync(example, 'utf8') : ''),
    databaseUrl: process.env['TEST_DATABASE_URL'],
    folder,
  };
}

/** Runs the checks of a part, or all. Returns the exit code. */
async function test(args: readonly string[]): Promise<number> {
  const part = partFromArguments(args);
  if (part === null) {
    console.error(`Use: npm test [-- --only ${PARTS.join('|')}]`);
    return 2;
  }
  process.chdir(ROOT);
  const steps = STEPS.filter((step) => part === 'all' || step.part === part);
  const outcomes = await runSteps(steps, makeSurroundings());
  await undoEverything();
  if (isInterrupted()) return 1;
  const counts = totalCounts(outcomes);
  if (counts.failures.length > 0) console.log(`\nWhat failed:\n${counts.failures.join('\n')}`);
  console.log(`\n${outcomes.map(summaryLine).join('\n')}\n\n${lastLine(counts)}`);
  return counts.failed === 0 ? 0 : 1;
}

undoOnSignals();
process.exitCode = await test(process.argv.slice(2));
