import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { NO_BATCH_YET } from '@/lib/batches/plan-batch';
import { createPlanner } from './plan-apart';

const INPUT = {
  copies: [],
  groups: [{ id: 'all', codes: new Set(['E1', 'E2']) }],
  keys: [],
  memory: NO_BATCH_YET,
};
const ON_MESSAGE = `const { parentPort } = require('node:worker_threads'); parentPort.once('message', (input) => {`;
const ANSWERS = `${ON_MESSAGE} parentPort.postMessage({ groups: [...input.groups[0].codes], memory: input.memory }); })`;
const THROWS = `${ON_MESSAGE} throw new Error('A part without an end'); })`;
const STOPS = `${ON_MESSAGE} process.exit(3); })`;
const SILENT = `require('node:worker_threads').parentPort.on('message', () => {});`;
const GREEDY = `${ON_MESSAGE} const all = []; for (;;) all.push(new Array(100_000).fill(all.length)); })`;

function planning(script: string, longestMs = 30_000) {
  const started: Worker[] = [];
  const start = (): Worker => {
    const worker = new Worker(script, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 16 } });
    started.push(worker);
    return worker;
  };
  return { plan: createPlanner(start, { longestMs }), started };
}

describe('planning apart', () => {
  it('gives what the thread found, from a thread for each plan', async () => {
    const { plan, started } = planning(ANSWERS);
    expect(await plan(INPUT)).toEqual({ groups: ['E1', 'E2'], memory: NO_BATCH_YET });
    await plan(INPUT);
    expect(started).toHaveLength(2);
  });

  it.each([
    ['throws', THROWS],
    ['ends', STOPS],
    ['takes all memory', GREEDY],
  ])('is refused with the reason when the thread %s', async (_what, script) => {
    const { plan } = planning(script);
    await expect(plan(INPUT)).rejects.toThrow('The thread that plans figures gave none');
  });

  it('is refused when it takes too long', async () => {
    await expect(planning(SILENT, 20).plan(INPUT)).rejects.toMatchObject({
      cause: new Error('It took over 20 ms'),
    });
  });
});
