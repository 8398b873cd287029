import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { loadDemonstration } from '@/db/demo/load-demonstration';
import { DAY, readFrameworks } from '@/db/demo/testing';
import type { Database, Transaction } from '@/db/engine';
import { loadReference } from '@/db/load-reference';
import { listAssessments } from '@/db/queries/assessments';
import { REFERENCE_FOLDER } from '@/db/reference-files';
import * as schema from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { grantAuthorityScope, systemScope } from '@/lib/access/scope';
import type { AuthorityScope, Scope } from '@/lib/access/scope';
import { toCsv } from '@/lib/files/csv';
import { RECORD_KEYS } from '@/lib/report/record-columns';
import { respondWithReport } from './report-file';
import { refuse } from '@/app/_server/requests/refuse';

let database: Database;

// Requests reach the database of this process; here it is the one of this file.
vi.mock('@/app/_server/database', () => ({
  inScope: (scope: Scope, work: (tx: Transaction) => Promise<unknown>) => withScope(database, scope, work),
}));

const ELMSHIRE = scopeOf('DEMO0001', '11111111-1111-4111-8111-111111111111');
const HARTLOW = scopeOf('DEMO0011', '22222222-2222-4222-8222-222222222222');
let sentId = '';
let openId = '';

beforeAll(async () => {
  database = await openTestDatabase();
  await loadReference(database, REFERENCE_FOLDER);
  await database.owner.transaction((tx) =>
    loadDemonstration(tx, { today: DAY, frameworks: readFrameworks() }),
  );
  const all = await withScope(database, ELMSHIRE, (tx) => listAssessments(tx, ELMSHIRE));
  sentId = all.find(({ submitted }) => submitted)?.id ?? '';
  openId = all.find(({ submitted }) => !submitted)?.id ?? '';
});

afterAll(async () => {
  await database.close();
});

function scopeOf(authorityCode: string, memberId: string): AuthorityScope {
  const member = { kind: 'authority', memberId, userId: 'u', authorityCode, role: 'lead' } as const;
  const scope = grantAuthorityScope(member, 'report:export');
  if (scope === null) throw new Error('A lead exports reports');
  return scope;
}

function asks(method: 'GET' | 'HEAD', query = ''): Request {
  return new Request(`http://localhost/report${query}`, { method });
}

function csvOf(assessmentId: string, scope = ELMSHIRE): Promise<Response> {
  return respondWithReport({ scope, assessmentId, kind: 'csv', request: asks('GET') }, (report) =>
    Promise.resolve(toCsv(report)),
  );
}

async function exports(): Promise<readonly string[]> {
  const rows = await withScope(database, systemScope(), (tx) => tx.select().from(schema.auditEvents));
  return rows
    .filter(({ action }) => action === 'report:export')
    .map(({ outcome, subjectId, memberId }) => `${outcome} ${subjectId} ${memberId}`);
}

describe('a report of one copy', () => {
  function copyOf(query: string): Promise<Response> {
    const request = asks('GET', query);
    return respondWithReport({ scope: ELMSHIRE, assessmentId: sentId, kind: 'csv', request }, (report) =>
      Promise.resolve(toCsv(report)),
    );
  }

  test('is the one that the address names', async () => {
    const [first, newest] = await Promise.all([copyOf('?copy=1'), copyOf('')]);
    expect(first.status).toBe(200);
    expect(await first.text()).toBe(await newest.text());
  });

  test.each(['?copy=2', '?copy=0', '?copy=x', '?copy='])('is not there at %s', async (query) => {
    expect((await copyOf(query)).status).toBe(404);
  });
});

describe('a report as a file', () => {
  test('is handed over to keep, under a name that says what it is, and is not cached', async () => {
    const response = await csvOf(sentId);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="elmshire-demonstration-[a-z0-9-]+-report-\d{4}-\d{2}-\d{2}\.csv"$/,
    );
    expect(response.headers.get('cache-control')).toBe('private, no-store');
  });

  test('holds the records of the report', async () => {
    const rows: unknown[] = parse(await (await csvOf(sentId)).text(), { columns: true, bom: true });
    expect(Object.keys(rows[0] ?? {})).toEqual([...RECORD_KEYS]);
    expect(rows.length).toBeGreaterThan(30);
    expect(rows[0]).toMatchObject({ authority: 'Elmshire (demonstration)', level: 'overall' });
  });

  test('is recorded with its kind and who took it, and with nothing that it says', async () => {
    const before = await exports();
    await csvOf(sentId);
    const after = await exports();
    expect(after.slice(before.length)).toEqual([`csv ${sentId} ${ELMSHIRE.memberId}`]);
  });
});

describe('the headers of a report’s file, without the file', () => {
  const headersOf = (assessmentId: string, scope = ELMSHIRE) =>
    respondWithReport({ scope, assessmentId, kind: 'csv', request: asks('HEAD') }, () =>
      Promise.reject(new Error('A file was written for a request that gets none')),
    );

  test('are those of the file; nothing is written and nothing recorded', async () => {
    const before = await exports();
    const [head, file] = [await headersOf(sentId), await csvOf(sentId)];
    expect(head.status).toBe(200);
    expect([...head.headers]).toEqual([...file.headers]);
    expect(await head.text()).toBe('');
    expect(await exports()).toHaveLength(before.length + 1);
  });

  test('are refused where the file is', async () => {
    expect((await headersOf('not-an-id')).status).toBe(404);
    expect((await headersOf(sentId, HARTLOW)).status).toBe(404);
    expect((await headersOf(openId)).status).toBe(409);
  });
});

describe('no file', () => {
  test.each(['not-an-id', '', '00000000-0000-4000-8000-000000000000'])(
    'for an id that nothing has: %j',
    async (id) => {
      const response = await csvOf(id);
      expect(response.status).toBe(404);
      expect(await response.text()).toBe('Not found');
    },
  );

  test('for another council, which is told the same as for nothing at all', async () => {
    const response = await csvOf(sentId, HARTLOW);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('Not found');
  });

  test('before anything was sent, in words that say who can change it', async () => {
    const response = await csvOf(openId);
    expect(response.status).toBe(409);
    expect(await response.text()).toContain('assessment lead');
  });

  test('where it could not be written, and then none is recorded', async () => {
    const before = await exports();
    const response = await respondWithReport(
      { scope: ELMSHIRE, assessmentId: sentId, kind: 'pdf', request: asks('GET') },
      () => Promise.resolve(refuse(503, 'Later')),
    );
    expect(response.status).toBe(503);
    expect(await exports()).toEqual(before);
  });
});
