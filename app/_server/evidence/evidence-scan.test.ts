import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Database } from '@/db/engine';
import { FILE, addPieceTo } from '@/db/queries/evidence.testing';
import { seedTwoCouncils } from '@/db/queries/testing';
import type { TwoCouncils } from '@/db/queries/testing';
import { evidenceFiles } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { scanBytes } from './clamav';
import { fakeScanner } from './clamd.testing';
import type { FakeScanner } from './clamd.testing';
import { scanWaitingFiles } from './evidence-scan';

const CLEAN = 'stream: OK\0';
const FOUND = 'stream: Eicar-Signature FOUND\0';

let fake: FakeScanner | undefined;
let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  councils = await seedTwoCouncils(database);
  vi.spyOn(console, 'log').mockReturnValue();
});
afterEach(async () => {
  await fake?.close();
  fake = undefined;
});

async function answering(answer: (text: string) => string | null): Promise<FakeScanner> {
  fake = await fakeScanner(answer);
  return fake;
}

describe('the verdict of a scan', () => {
  const bytes = new TextEncoder().encode('x'.repeat(200_000));

  test.each([
    ['clean', CLEAN, { ok: true, verdict: 'clean' }],
    ['infected', FOUND, { ok: true, verdict: 'infected' }],
    ['an error', 'INSTREAM size limit exceeded. ERROR\0', { ok: false, reason: 'refused' }],
    ['garbage', 'HTTP/1.1 200 OK\r\n\r\nstream: OK-ish\0', { ok: false, reason: 'garbage' }],
    ['nothing before it hangs up', '', { ok: false, reason: 'garbage' }],
    ['a flood', 'a'.repeat(5000), { ok: false, reason: 'garbage' }],
    [
      'a clean one with something after it',
      'stream: OK\nstream: X FOUND\0',
      { ok: false, reason: 'garbage' },
    ],
  ])('is %s as the scanner says it, and nothing else is a verdict', async (_name, said, result) => {
    const { scanner, scanned } = await answering(() => said);
    expect(await scanBytes(scanner, bytes)).toEqual(result);
    expect(scanned).toEqual(['x'.repeat(200_000)]);
  });

  test('is none where the scanner is silent, or not there', async () => {
    const { scanner } = await answering(() => null);
    expect(await scanBytes(scanner, bytes, 50)).toEqual({ ok: false, reason: 'silent' });
    const gone = { path: `${scanner.path}.gone` };
    expect(await scanBytes(gone, bytes)).toEqual({ ok: false, reason: 'unreachable' });
  });
});

describe('the files that wait for a scan', () => {
  async function verdicts(): Promise<Readonly<Record<string, string>>> {
    const rows = await database.owner.select().from(evidenceFiles);
    return Object.fromEntries(
      rows.map(({ name, verdict, bytes }) => [
        name,
        `${verdict ?? 'waiting'}, ${bytes === null ? 'gone' : 'kept'}`,
      ]),
    );
  }
  function add(name: string, text: string) {
    if (FILE.kind !== 'file') throw new Error('No file');
    const file = { ...FILE.file, name, bytes: new TextEncoder().encode(text) };
    return addPieceTo(database, councils.own, { piece: { ...FILE, file } });
  }

  test('are scanned, of every council, and what is infected goes', async () => {
    await add('good.txt', 'good');
    await add('bad.txt', 'EICAR');
    const { scanner } = await answering((text) => (text.includes('EICAR') ? FOUND : CLEAN));
    await scanWaitingFiles(database, { scanner });
    expect(await verdicts()).toEqual({ 'good.txt': 'clean, kept', 'bad.txt': 'infected, gone' });
  });

  test('are each scanned once by two instances at the same moment', async () => {
    for (let place = 0; place < 5; place += 1) await add(`${place}.txt`, `file ${place}`);
    const { scanner, scanned } = await answering(() => CLEAN);
    await Promise.all([scanWaitingFiles(database, { scanner }), scanWaitingFiles(database, { scanner })]);
    expect(scanned.toSorted()).toEqual([0, 1, 2, 3, 4].map((place) => `file ${place}`));
  });

  test('go on waiting without a clear verdict, and one that is refused stops no other', async () => {
    await add('odd.txt', 'odd');
    await add('good.txt', 'good');
    const { scanner } = await answering((text) => (text === 'odd' ? 'cannot scan ERROR\0' : CLEAN));
    await scanWaitingFiles(database, { scanner });
    expect(await verdicts()).toEqual({ 'odd.txt': 'waiting, kept', 'good.txt': 'clean, kept' });
    await scanWaitingFiles(database, { scanner: { path: `${scanner.path}.gone` } });
    expect((await verdicts())['odd.txt']).toBe('waiting, kept');
  });

  test('are left alone where no scanner is set up', async () => {
    await add('good.txt', 'good');
    await scanWaitingFiles(database, { scanner: undefined });
    expect(await verdicts()).toEqual({ 'good.txt': 'waiting, kept' });
  });
});
