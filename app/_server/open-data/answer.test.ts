import Ajv from 'ajv';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { openDemonstration } from '@/db/demo/database.testing';
import { demonstrationRounds } from '@/db/demo/rounds';
import { DAY } from '@/db/demo/testing';
import type { Database, Transaction } from '@/db/engine';
import { withScope } from '@/db/with-scope';
import type { Scope } from '@/lib/access/scope';
import { addDays } from '@/lib/format/date';
import { FRAMEWORK_IDS } from '@/lib/framework/definition';
import { answerName } from '@/lib/open-data/openapi';
import { RESOURCES, RESOURCE_IDS, resourcePath } from '@/lib/open-data/resources';
import { answerOpenData } from './answer';

const clock = vi.hoisted(() => ({ today: '' }));
let database: Database;

vi.mock('@/app/_server/database', () => ({
  inScope: (scope: Scope, work: (tx: Transaction) => Promise<unknown>) => withScope(database, scope, work),
}));
vi.mock('@/app/_server/installation', () => ({ isDemonstration: () => Promise.resolve(true) }));
vi.mock('@/app/_server/today', () => ({ today: () => clock.today }));
const printed = vi.spyOn(console, 'log');

const [OLD, LAST, OPEN] = demonstrationRounds(DAY);
if (OLD === undefined || LAST === undefined || OPEN === undefined) throw new Error('There are three rounds');
const SERVICES = `rounds/${LAST.id}/frameworks/services-21-plus`;

beforeAll(async () => {
  database = await openDemonstration();
});

afterAll(() => database.close());

beforeEach(() => {
  clock.today = DAY;
  printed.mockReset().mockImplementation(() => undefined);
});

function ask(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const request = new Request(`http://localhost/api/v1/${address}`, { headers });
  return answerOpenData(request, new URL(request.url).pathname.split('/').slice(3));
}

const listSchema = z.strictObject({
  data: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
});

async function rowsAt(address: string) {
  return listSchema.parse(await (await ask(address)).json()).data;
}

async function problemAt(address: string): Promise<unknown> {
  const reply = await ask(address);
  expect(reply.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const body: unknown = await reply.json();
  expect(body).toMatchObject({ status: reply.status });
  return body;
}

/** Every address that has rows. */
const ADDRESSES = RESOURCE_IDS.map((id) => RESOURCES[id]).flatMap((resource) =>
  (resource.isOfDataset ? FRAMEWORK_IDS : FRAMEWORK_IDS.slice(0, 1)).map((framework) => ({
    resource,
    address: resourcePath(resource).slice(1).replace('{round}', LAST.id).replace('{framework}', framework),
  })),
);

describe('every answer of the demonstration', () => {
  it('is what the document says, as another reader of it finds', async () => {
    const document: unknown = await (await ask('openapi.json')).json();
    const ajv = new Ajv({ allErrors: true, unknownFormats: 'ignore' });
    ajv.addSchema(z.record(z.string(), z.unknown()).parse(document), 'document');
    for (const { resource, address } of ADDRESSES) {
      const isAsSaid = ajv.compile({ $ref: `document#/components/schemas/${answerName(resource)}` });
      const answer = { data: await rowsAt(address) };
      expect(answer.data.length, address).toBeGreaterThan(0);
      expect([address, isAsSaid(answer), isAsSaid.errors]).toEqual([address, true, null]);
      expect(isAsSaid({ data: [{ ...answer.data[0], planted: 1 }] }), address).toBe(false);
    }
  });

  it.each(ADDRESSES)('says the same as CSV: $address', async ({ resource, address }) => {
    const rows = await rowsAt(address);
    const reply = await ask(`${address}.csv`);
    expect(reply.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await reply.arrayBuffer());
    const read: unknown = parse(text, { bom: true, columns: true, record_delimiter: '\r\n' });
    const asText = rows.map((row) =>
      Object.fromEntries(resource.columns.map((name) => [name, row[name]?.toString() ?? ''])),
    );
    expect(read).toEqual(asText);
    expect(await (await ask(address, { Accept: 'text/csv' })).text()).toBe(
      await (await ask(`${address}.csv`)).text(),
    );
  });

  it('has figures that are shown, exact and rounded, and hidden ones', async () => {
    const rows = await rowsAt(`${SERVICES}/statistics`);
    expect(new Set(rows.map(({ shown }) => shown))).toEqual(new Set([true, false]));
    const named = await rowsAt(`${SERVICES}/councils`);
    expect(new Set(named.map(({ councilName }) => councilName)).size).toBeGreaterThanOrEqual(2);
  });

  it('is logged with its resource and its outcome, and nothing else', async () => {
    await ask('rounds?group=Words%20of%20somebody');
    const lines = printed.mock.calls.map(([line]) =>
      z.record(z.string(), z.unknown()).parse(JSON.parse(String(line))),
    );
    expect(lines.map(({ at: _, ...rest }) => rest)).toEqual([
      { event: 'open-data', resource: 'rounds', status: 400 },
    ]);
  });
});

describe('what is asked for', () => {
  it('is narrowed by group and by level', async () => {
    const rows = await rowsAt(`${SERVICES}/statistics?group=all&level=theme`);
    expect(new Set(rows.map(({ group, level }) => `${String(group)} ${String(level)}`))).toEqual(
      new Set(['all theme']),
    );
    const unitary = await rowsAt(`${SERVICES}/statistics?group=type:unitary&level=overall`);
    expect(unitary).toMatchObject([{ group: 'type:unitary', shown: false, reason: 'left-out' }]);
  });

  it.each([
    ['statistics?group=type:none', 400, /No group has the id “type:none”/],
    ['statistics?sort=median', 400, /“sort” is nothing/],
    ['statistics?level=theme&level=lens', 400, /given twice/],
    ['nothing', 404, /lists every round/],
  ])('is answered with what is wrong: %s', async (address, status, detail) => {
    const told = await problemAt(`${SERVICES}/${address}`);
    expect(told).toMatchObject({ status });
    expect(told).toHaveProperty('detail', expect.stringMatching(detail));
  });

  it('is not there where no such round asks it', async () => {
    const unknown = `rounds/00000000-0000-4000-8000-000000000000/frameworks/services-21-plus/statistics`;
    expect(await problemAt(unknown)).toMatchObject({ status: 404, type: '/results/api#not-found' });
  });
});

describe('the day of results', () => {
  const address = `rounds/${OPEN.id}/frameworks/services-21-plus`;

  it('is said until it comes, by figures, names and the list of rounds', async () => {
    clock.today = addDays(OPEN.publishesOn, -1);
    for (const part of ['statistics', 'councils', 'statistics.csv']) {
      expect(await problemAt(`${address}/${part}`)).toMatchObject({
        status: 404,
        type: '/results/api#not-published-yet',
        publishesOn: OPEN.publishesOn,
      });
    }
    const rounds = await rowsAt('rounds');
    expect(rounds.find(({ round }) => round === OPEN.id)).toMatchObject({
      state: 'to-come',
      workedOutOn: null,
    });
  });

  it('brings nothing before figures are worked out, and for an earlier round those that were shown then', async () => {
    clock.today = OPEN.publishesOn;
    const none = { status: 404, type: '/results/api#not-worked-out' };
    expect(await problemAt(`${address}/statistics`)).toMatchObject(none);
    const old = `rounds/${OLD.id}/frameworks/services-21-plus/statistics`;
    clock.today = DAY;
    expect((await ask(old)).status).toBe(200);
  });
});

describe('an answer that is kept', () => {
  it('is to be asked for again before each use, and is not sent twice', async () => {
    const first = await ask(`${SERVICES}/statistics`);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\/"[\w-]+"$/);
    expect(first.headers.get('cache-control')).toBe('public, no-cache');
    expect(first.headers.get('vary')).toBe('Accept');
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    const again = await ask(`${SERVICES}/statistics`, { 'If-None-Match': tag });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
    expect(again.headers.get('cache-control')).toBe('public, no-cache');
  });

  it('has another tag for each form and each cut', async () => {
    const tags = ['statistics', 'statistics.csv', 'statistics?level=theme', 'councils'].map(
      async (part) => (await ask(`${SERVICES}/${part}`)).headers.get('etag') ?? '',
    );
    const all: string[] = [];
    for (const tag of tags) all.push(await tag);
    expect(new Set(all).size).toBe(4);
  });
});
