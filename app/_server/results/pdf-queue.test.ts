import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { faces } from '@/lib/files/pdf/pdf-reader.testing';
import { exampleReport } from '@/lib/report/testing';
import { createPdfQueue, PdfQueueFullError } from './pdf-queue';

const REPORT = exampleReport();
const LIMITS = { mostUnfinished: 3, mostOfOne: 3, longestMs: 60_000 };
const PRIYA = 'member-priya';
const TOM = 'member-tom';

const ANSWERS = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ id, report }) => {
    const bytes = new TextEncoder().encode(report.title);
    parentPort.postMessage({ id, bytes });
  });`;
const FAILS = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ id }) => parentPort.postMessage({ id, failure: 'No such face' }));`;
const STOPS = `require('node:worker_threads').parentPort.on('message', () => process.exit(3));`;
const THROWS = `require('node:worker_threads').parentPort.on('message', () => { throw new Error('Out of ink'); });`;
const SILENT = `require('node:worker_threads').parentPort.on('message', () => {});`;

function starting(...scripts: readonly string[]) {
  const started: Worker[] = [];
  const start = (): Worker => {
    const worker = new Worker(scripts[started.length] ?? ANSWERS, { eval: true });
    started.push(worker);
    return worker;
  };
  return { start, started };
}

function titled(title: string) {
  return { ...REPORT, title };
}

async function textOf(bytes: Promise<Uint8Array>): Promise<string> {
  return new TextDecoder().decode(await bytes);
}

describe('the queue of reports', () => {
  it('gives each its own bytes, from one thread', async () => {
    const { start, started } = starting();
    const render = createPdfQueue(start, LIMITS);
    const texts = await Promise.all(
      ['one', 'two', 'three'].map((title) => textOf(render(titled(title), PRIYA))),
    );
    expect(texts).toEqual(['one', 'two', 'three']);
    expect(await textOf(render(titled('four'), PRIYA))).toBe('four');
    expect(started).toHaveLength(1);
  });

  it('starts no thread before it is needed', () => {
    const { start, started } = starting();
    createPdfQueue(start, LIMITS);
    expect(started).toHaveLength(0);
  });

  it('refuses when too many are waiting, and takes the next one later', async () => {
    const render = createPdfQueue(starting().start, LIMITS);
    const waiting = ['one', 'two', 'three'].map((title) => render(titled(title), PRIYA));
    await expect(render(titled('four'), PRIYA)).rejects.toThrow(PdfQueueFullError);
    await Promise.all(waiting);
    expect(await textOf(render(titled('four'), PRIYA))).toBe('four');
  });

  it('is not filled by one person: others are served, and so is that one again later', async () => {
    const render = createPdfQueue(starting().start, { ...LIMITS, mostOfOne: 2 });
    const waiting = ['one', 'two'].map((title) => render(titled(title), PRIYA));
    await expect(render(titled('three'), PRIYA)).rejects.toThrow(PdfQueueFullError);
    expect(await textOf(render(titled('of another'), TOM))).toBe('of another');
    await Promise.all(waiting);
    expect(await textOf(render(titled('three'), PRIYA))).toBe('three');
  });

  it('says why one could not be written, and goes on', async () => {
    const { start, started } = starting(FAILS);
    const render = createPdfQueue(start, LIMITS);
    await expect(render(REPORT, PRIYA)).rejects.toThrow('No such face');
    await expect(render(REPORT, PRIYA)).rejects.toThrow('No such face');
    expect(started).toHaveLength(1);
  });

  it.each([
    ['stops', STOPS],
    ['throws', THROWS],
  ])('refuses all that a thread held when it %s, and starts another', async (_, script) => {
    const { start, started } = starting(script);
    const render = createPdfQueue(start, LIMITS);
    const both = await Promise.allSettled([render(titled('one'), PRIYA), render(titled('two'), PRIYA)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await textOf(render(titled('three'), PRIYA))).toBe('three');
    expect(started).toHaveLength(2);
  });

  it('gives up on a thread that says nothing, and starts another', async () => {
    const { start, started } = starting(SILENT);
    const render = createPdfQueue(start, { ...LIMITS, longestMs: 50 });
    await expect(render(REPORT, PRIYA)).rejects.toThrow('stopped');
    await Promise.allSettled([render(titled('next'), PRIYA)]);
    expect(started).toHaveLength(2);
  });
});

describe('the thread that writes reports', () => {
  // Node reads TypeScript in a thread only after a loader is registered there. The build needs none of this.
  const script = `
    const load = async () => {
      const { register } = await import('tsx/esm/api');
      register();
      await import(${JSON.stringify(new URL('./pdf-worker.ts', import.meta.url).href)});
    };
    void load();`;
  const startReal = (): Worker => new Worker(script, { eval: true, workerData: faces });

  it('writes PDFs, the same from the same report', async () => {
    const render = createPdfQueue(startReal, LIMITS);
    const [one, two] = await Promise.all([render(REPORT, PRIYA), render(REPORT, PRIYA)]);
    expect(new TextDecoder('latin1').decode(one.slice(0, 8))).toBe('%PDF-1.7');
    expect(one).toEqual(two);
  });
});
