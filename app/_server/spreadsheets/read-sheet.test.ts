import { Worker } from 'node:worker_threads';
import { describe, expect, it, vi } from 'vitest';
import { MOST_BYTES_A_SHEET, NOT_A_SPREADSHEET } from '@/lib/circulate/spreadsheet-kind';
import { NO_ANSWERS } from '@/lib/circulate/away-words';
import { createSheetReader } from './read-sheet';
import { readSheetFile } from './sheet-file';

const NAMES_IT = `
  const { parentPort, workerData } = require('node:worker_threads');
  parentPort.postMessage({ ok: true, sheet: { name: new TextDecoder().decode(workerData) } });`;
const REFUSES = `require('node:worker_threads').parentPort.postMessage({ ok: false, fault: 'no-table' });`;
const THROWS = `throw new Error('A row without an end');`;
const STOPS = `process.exit(3);`;
const SILENT = `require('node:worker_threads').parentPort.on('message', () => {});`;
const TAKES_A_MOMENT = `setTimeout(() => { ${NAMES_IT} }, 100);`;
const GREEDY = `const all = []; for (;;) all.push(new Array(100_000).fill(all.length));`;

/** A reader whose threads run these scripts in turn, and the threads. */
function reading(
  scripts: readonly string[],
  limits: { mostAtOnce?: number; longestMs?: number; restMs?: number } = {},
) {
  const started: Worker[] = [];
  const start = (workerData: Uint8Array): Worker => {
    const script = scripts[started.length] ?? NAMES_IT;
    const resourceLimits = { maxOldGenerationSizeMb: 16 };
    const worker = new Worker(script, { eval: true, workerData, resourceLimits });
    started.push(worker);
    return worker;
  };
  const read = createSheetReader(start, { mostAtOnce: 2, longestMs: 30_000, restMs: 60_000, ...limits });
  return {
    readSheet: (one: Uint8Array, council = new TextDecoder().decode(one)) => read(council, one),
    started,
  };
}

const bytes = (text: string) => new TextEncoder().encode(text);
const TOO_SLOW = { ok: false, fault: 'too-slow' };

describe('a spreadsheet', () => {
  it('is read in a thread of its own, and two at once get each their own answers', async () => {
    const { readSheet, started } = reading([]);
    const both = await Promise.all([readSheet(bytes('one')), readSheet(bytes('two'))]);
    expect(both).toMatchObject([
      { ok: true, sheet: { name: 'one' } },
      { ok: true, sheet: { name: 'two' } },
    ]);
    expect(started).toHaveLength(2);
  });

  it('says what is wrong with it', async () => {
    expect(await reading([REFUSES]).readSheet(bytes('x'))).toEqual({ ok: false, fault: 'no-table' });
  });

  it.each([
    ['fails', THROWS],
    ['ends without a word', STOPS],
    ['takes more memory than any should', GREEDY],
  ])('that %s is said to be so, and the next is read', async (_what, script) => {
    const { readSheet } = reading([script], { mostAtOnce: 1 });
    expect(await readSheet(bytes('first'))).toEqual(TOO_SLOW);
    expect(await readSheet(bytes('next'))).toMatchObject({ ok: true, sheet: { name: 'next' } });
  });

  it('that takes too long is given up, and its thread ended', async () => {
    const { readSheet, started } = reading([SILENT], { longestMs: 50 });
    const ended = new Promise<void>((resolve) => {
      queueMicrotask(() => started[0]?.once('exit', () => resolve()));
    });
    expect(await readSheet(bytes('slow'))).toEqual(TOO_SLOW);
    await ended;
    expect(started[0]?.threadId).toBe(-1);
  });

  it('is not begun while as many are being read as may be, and starts no thread', async () => {
    const { readSheet, started } = reading([TAKES_A_MOMENT], { mostAtOnce: 1 });
    const first = readSheet(bytes('first'));
    expect(await readSheet(bytes('second'))).toEqual({ ok: false, fault: 'busy' });
    expect(started).toHaveLength(1);
    await first;
    expect(await readSheet(bytes('third'))).toMatchObject({ ok: true });
  });

  it('waits for the other one of its own council, so that no council keeps the rest from reading theirs', async () => {
    const { readSheet, started } = reading([TAKES_A_MOMENT]);
    const first = readSheet(bytes('first'), 'TEST0001');
    expect(await readSheet(bytes('second'), 'TEST0001')).toEqual({ ok: false, fault: 'own-busy' });
    expect(started).toHaveLength(1);
    expect(await readSheet(bytes('theirs'), 'TEST0002')).toMatchObject({ ok: true });
    expect(await first).toMatchObject({ ok: true });
    expect(await readSheet(bytes('third'), 'TEST0001')).toMatchObject({ ok: true });
  });
});

describe('a council whose file took too long', () => {
  it('waits before its next, while others are read', async () => {
    const { readSheet, started } = reading([STOPS]);
    expect(await readSheet(bytes('slow'), 'TEST0001')).toEqual(TOO_SLOW);
    expect(await readSheet(bytes('next'), 'TEST0001')).toEqual({ ok: false, fault: 'own-busy' });
    expect(started).toHaveLength(1);
    expect(await readSheet(bytes('theirs'), 'TEST0002')).toMatchObject({ ok: true });
  });

  it('is read again after that', async () => {
    const { readSheet } = reading([STOPS], { restMs: 0 });
    expect(await readSheet(bytes('slow'), 'TEST0001')).toEqual(TOO_SLOW);
    await vi.waitFor(async () => {
      expect(await readSheet(bytes('next'), 'TEST0001')).toMatchObject({ ok: true });
    });
  });
});

describe('what a form sends in the place of a spreadsheet', () => {
  it.each([
    ['nothing', null],
    ['text', 'answers.ods'],
    ['no file, as browsers send it', new File([], '')],
  ])('is refused when it is %s', async (_what, field) => {
    expect(await readSheetFile('TEST0001', field)).toEqual({ ok: false, message: NO_ANSWERS.none });
  });

  it('is refused before it is read when it is too large', async () => {
    const large = new File([new Uint8Array(MOST_BYTES_A_SHEET + 1)], 'answers.ods');
    expect(await readSheetFile('TEST0001', large)).toEqual({
      ok: false,
      message: NOT_A_SPREADSHEET['too-large'],
    });
  });
});
