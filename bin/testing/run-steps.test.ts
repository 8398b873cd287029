import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ONE_FAILED, ONE_PASSED } from './counts';
import type { Counts } from './counts';
import { partFromArguments, runSteps, summaryLine, totalCounts } from './run-steps';
import { PARTS, STEPS } from './steps';
import type { Step } from './steps';

const SURROUNDINGS = { env: process.env, databaseUrl: undefined, folder: '/nowhere' };

function step(name: string, counts: Counts | Error, needs?: string): Step {
  const run = vi.fn(() => (counts instanceof Error ? Promise.reject(counts) : Promise.resolve(counts)));
  return { name, part: 'static', run, ...(needs === undefined ? {} : { needs }) };
}

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('running the steps', () => {
  test('goes on after a failure and adds everything up', async () => {
    const steps = [
      step('types', ONE_FAILED),
      step('rules', { passed: 40, failed: 2, failures: ['rules.test.ts: adds: no'] }),
      step('lint', ONE_PASSED),
    ];
    expect(totalCounts(await runSteps(steps, SURROUNDINGS))).toEqual({
      passed: 41,
      failed: 3,
      failures: ['rules.test.ts: adds: no'],
    });
  });

  test('a step that throws has failed, and says why', async () => {
    const outcomes = await runSteps(
      [step('browser', new Error('no Chromium')), step('lint', ONE_PASSED)],
      SURROUNDINGS,
    );
    expect(totalCounts(outcomes)).toMatchObject({ passed: 1, failed: 1 });
    expect(console.error).toHaveBeenCalledWith('no Chromium');
  });

  test('a step is not run, and has failed, when the one it needs has failed', async () => {
    const browser = step('browser', { passed: 9, failed: 0, failures: [] }, 'build');
    const outcomes = await runSteps([step('build', ONE_FAILED), browser], SURROUNDINGS);
    expect(browser.run).not.toHaveBeenCalled();
    expect(totalCounts(outcomes)).toMatchObject({ passed: 0, failed: 2 });
  });

  test('a step runs when the one it needs has passed', async () => {
    const steps = [
      step('build', ONE_PASSED),
      step('browser', { passed: 9, failed: 0, failures: [] }, 'build'),
    ];
    expect(totalCounts(await runSteps(steps, SURROUNDINGS))).toMatchObject({ passed: 10, failed: 0 });
  });

  test('no step at all is a failure', () => {
    expect(totalCounts([])).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('what to run', () => {
  test('everything, when nothing is named', () => {
    expect(partFromArguments([])).toBe('all');
  });

  test.each(PARTS)('%s alone', (part) => {
    expect(partFromArguments(['--only', part])).toBe(part);
  });

  test.each([[['--only']], [['--only', 'everything']], [['lib']], [['--only', 'lib', 'db']]])(
    '%j makes no sense',
    (args) => {
      expect(partFromArguments(args)).toBeNull();
    },
  );

  test('every part has a step, and every needed step is there and comes first', () => {
    expect([...new Set(STEPS.map(({ part }) => part))].sort()).toEqual([...PARTS].sort());
    for (const [index, { needs }] of STEPS.entries()) {
      const earlier = STEPS.slice(0, index).map(({ name }) => name);
      expect([undefined, ...earlier]).toContain(needs);
    }
  });
});

describe('the summary', () => {
  test.each([
    {
      counts: { passed: 12, failed: 0, failures: [] },
      line: /^ok {5}rules\s+3\.2 s {3}12 passed, 0 failed$/,
    },
    {
      counts: { passed: 11, failed: 1, failures: [] },
      line: /^FAILED rules\s+3\.2 s {3}11 passed, 1 failed$/,
    },
  ])('has a line for $counts', ({ counts, line }) => {
    expect(summaryLine({ step: step('rules', counts), counts, seconds: 3.21 })).toMatch(line);
  });
});
