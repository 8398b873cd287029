import { ONE_FAILED, addCounts } from './counts';
import type { Counts } from './counts';
import { isInterrupted } from './leavings';
import { PARTS } from './steps';
import type { Part, Step, Surroundings } from './steps';

export type Outcome = { readonly step: Step; readonly counts: Counts; readonly seconds: number };

/**
 * The part of the checks that the command line asks for.
 *
 * @returns a part, 'all' when none is named, or null when the arguments make no sense
 */
export function partFromArguments(args: readonly string[]): Part | 'all' | null {
  if (args.length === 0) return 'all';
  const [flag, name, ...rest] = args;
  if (flag !== '--only' || rest.length > 0) return null;
  return PARTS.find((part) => part === name) ?? null;
}

async function countsOf(step: Step, surroundings: Surroundings): Promise<Counts> {
  try {
    return await step.run(surroundings);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return ONE_FAILED;
  }
}

/** The line that the summary has for a step. */
export function summaryLine({ step, counts, seconds }: Outcome): string {
  const result = counts.failed === 0 ? 'ok    ' : 'FAILED';
  const time = `${seconds.toFixed(1)} s`.padStart(8);
  return `${result} ${step.name.padEnd(32)} ${time}   ${counts.passed} passed, ${counts.failed} failed`;
}

function lacks(step: Step, done: readonly Outcome[]): boolean {
  return done.some((outcome) => outcome.step.name === step.needs && outcome.counts.failed > 0);
}

/** Runs the steps one after another, whatever fails on the way, and says what it is doing. */
export async function runSteps(
  steps: readonly Step[],
  surroundings: Surroundings,
): Promise<readonly Outcome[]> {
  const done: Outcome[] = [];
  for (const [index, step] of steps.entries()) {
    if (isInterrupted()) break;
    console.log(`\n[${index + 1}/${steps.length}] ${step.name}`);
    const started = performance.now();
    const skipped = lacks(step, done);
    if (skipped) console.log(`Not run, and so failed: it needs "${step.needs ?? ''}".`);
    const counts = skipped ? ONE_FAILED : await countsOf(step, surroundings);
    const outcome = { step, counts, seconds: (performance.now() - started) / 1000 };
    console.log(summaryLine(outcome));
    done.push(outcome);
  }
  return done;
}

/** The sum over all steps. A run without a step has failed. */
export function totalCounts(outcomes: readonly Outcome[]): Counts {
  return outcomes.length === 0 ? ONE_FAILED : addCounts(outcomes.map(({ counts }) => counts));
}
