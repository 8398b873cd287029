import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Database, Transaction } from '@/db/engine';
import { addPieceTo, FILE, link } from '@/db/queries/evidence.testing';
import { withdrawEvidence } from '@/db/queries/evidence';
import { recordVerdict } from '@/db/queries/evidence-files';
import { seedTwoCouncils } from '@/db/queries/testing';
import type { Council, TwoCouncils } from '@/db/queries/testing';
import { auditEvents } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import type { Scope } from '@/lib/access/scope';
import { systemScope } from '@/lib/access/scope';
import { respondWithEvidence } from './evidence-file';
import { readUpload } from '@/app/_server/requests/read-upload';

vi.mock('@/app/_server/database', () => ({
  inScope: (scope: Scope, work: (tx: Transaction) => Promise<unknown>) => withScope(database, scope, work),
}));

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  vi.stubEnv('CLAMAV_SOCKET', '');
  councils = await seedTwoCouncils(database);
});

function open({ lead: scope }: Council, id: string, method = 'GET'): Promise<Response> {
  const request = new Request('https://toolkit.example/evidence/files/x', { method });
  return respondWithEvidence({ scope, id, request });
}

function judge(id: string, verdict: 'clean' | 'infected'): Promise<void> {
  const system = systemScope();
  return withScope(database, system, (tx) => recordVerdict(tx, system, { id, verdict }));
}

async function opened(): Promise<number> {
  const rows = await database.owner.select({ action: auditEvents.action }).from(auditEvents);
  return rows.filter(({ action }) => action === 'evidence:open').length;
}

describe('a file of evidence', () => {
  test('is saved and never shown: an attachment of its own type, under a policy that runs nothing', async () => {
    const page = new TextEncoder().encode('%PDF-1.4\n<script>alert(1)</script>\nstartxref\n9\n%%EOF\n');
    const upload = await readUpload(new File([page], '..\\a"\r\nb\u202e.html', { type: 'text/html' }));
    if (!upload.ok || FILE.kind !== 'file') throw new Error('The file was not taken');
    const id = await addPieceTo(database, councils.own, { piece: { ...FILE, file: upload.file } });
    const response = await open(councils.own, id);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toEqual({
      'cache-control': 'private, no-store',
      'content-disposition': `attachment; filename="a b .html.pdf"; filename*=UTF-8''a%20b%20.html.pdf`,
      'content-length': String(page.length),
      'content-security-policy': "sandbox; default-src 'none'",
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
    });
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(page);
  });

  test('is not there for another council, and neither is what is no id or no file', async () => {
    const { own, other } = councils;
    const id = await addPieceTo(database, own);
    const page = await addPieceTo(database, own, { piece: link() });
    for (const response of [await open(other, id), await open(own, page), await open(own, '../secrets')])
      expect(response.status).toBe(404);
    expect(await opened()).toBe(0);
  });

  test('is recorded when it is handed over, and not when its headers alone are asked for', async () => {
    const id = await addPieceTo(database, councils.own);
    const head = await open(councils.own, id, 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(await opened()).toBe(0);
    await open(councils.own, id);
    expect(await opened()).toBe(1);
  });

  test('waits for its verdict where a scanner is set up, also when it was added before', async () => {
    const id = await addPieceTo(database, councils.own);
    expect((await open(councils.own, id)).status).toBe(200);
    vi.stubEnv('CLAMAV_SOCKET', '/run/clamd.sock');
    for (const method of ['GET', 'HEAD']) expect((await open(councils.own, id, method)).status).toBe(409);
    expect(await (await open(councils.own, id)).text()).toMatch(/^Waiting for the virus scan/);
    await judge(id, 'clean');
    expect((await open(councils.own, id)).status).toBe(200);
  });

  test('is gone once it was found infected or was withdrawn, and says so', async () => {
    const { own } = councils;
    const [bad, withdrawn] = [await addPieceTo(database, own), await addPieceTo(database, own)];
    await judge(bad, 'infected');
    await withScope(database, own.lead, (tx) => withdrawEvidence(tx, own.lead, withdrawn));
    expect([(await open(own, bad)).status, (await open(own, withdrawn)).status]).toEqual([410, 410]);
    expect(await (await open(own, bad)).text()).toContain('The virus scan found something');
  });
});

describe('what somebody sends', () => {
  test.each([
    ['nothing', null, 'Choose a file'],
    ['a text in the place of a file', 'words', 'Choose a file'],
    ['a field that was left empty', new File([], ''), 'Choose a file'],
    ['an empty file', new File([], 'a.pdf'), 'Choose a file that is not empty'],
    [
      'a page called a PDF',
      new File(['<html>'], 'a.pdf', { type: 'application/pdf' }),
      'a kind that we do not take',
    ],
    ['too much', new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'a.pdf'), 'larger than 10 MB'],
  ])('%s is not taken', async (_name, field, words) => {
    const upload = await readUpload(field);
    expect(upload.ok ? 'taken' : upload.message).toContain(words);
  });

  test('is known by what it holds, whatever it is called', async () => {
    const upload = await readUpload(new File(['Ward,Homes\n'], 'virus.exe', { type: 'application/pdf' }));
    expect(upload).toMatchObject({
      ok: true,
      file: { name: 'virus.exe.txt', mediaType: 'text/plain; charset=utf-8' },
    });
  });
});
