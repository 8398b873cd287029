import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { openDemonstration } from '@/db/demo/database.testing';
import { councilNamed, DAY } from '@/db/demo/testing';
import { demonstrationRounds } from '@/db/demo/rounds';
import type { Database, Transaction } from '@/db/engine';
import { chooseSharing } from '@/db/queries/sharing';
import * as schema from '@/db/schema';
import { withScope } from '@/db/with-scope';
import { grantAuthorityScope, systemScope } from '@/lib/access/scope';
import type { AuthorityScope, Scope } from '@/lib/access/scope';
import { answerOpenData } from './answer';

let database: Database;

vi.mock('@/app/_server/database', () => ({
  inScope: (scope: Scope, work: (tx: Transaction) => Promise<unknown>) => withScope(database, scope, work),
}));
vi.mock('@/app/_server/installation', () => ({ isDemonstration: () => Promise.resolve(true) }));
vi.mock('@/app/_server/today', () => ({ today: () => DAY }));
vi.spyOn(console, 'log').mockImplementation(() => undefined);

const LAST = demonstrationRounds(DAY)[1];
const ASHMOOR = councilNamed('Ashmoor').code;
const ADDRESS = `rounds/${LAST?.id ?? ''}/frameworks/services-21-plus`;

beforeAll(async () => {
  database = await openDemonstration();
});

afterAll(() => database.close());

function ask(part: string, tag = ''): Promise<Response> {
  const headers = tag === '' ? {} : { 'If-None-Match': tag };
  const request = new Request(`http://localhost/api/v1/${ADDRESS}/${part}`, { headers });
  return answerOpenData(request, `${ADDRESS}/${part.replace(/\?.*/, '')}`.split('/'));
}

const rowSchema = z.object({
  group: z.string().optional(),
  council: z.string().optional(),
  shown: z.boolean().optional(),
  reason: z.string().nullish(),
  median: z.number().nullish(),
});

async function rowsOf(reply: Response) {
  return z.object({ data: z.array(rowSchema) }).parse(await reply.json()).data;
}

type Choosing = { readonly lead: AuthorityScope; readonly assessmentIds: readonly string[] };

/** The lead of Ashmoor, and what its council sent of the framework in any round. */
async function leadAndAssessments(): Promise<Choosing> {
  const { members, assessments } = await withScope(database, systemScope(), async (tx) => ({
    members: await tx.select().from(schema.members),
    assessments: await tx.select().from(schema.assessments),
  }));
  const member = members.find(({ authorityCode, role }) => authorityCode === ASHMOOR && role === 'lead');
  const own = assessments.filter(
    ({ authorityCode, frameworkId }) => authorityCode === ASHMOOR && frameworkId === 'services-21-plus',
  );
  const lead = grantAuthorityScope(
    {
      kind: 'authority',
      memberId: member?.id ?? '',
      userId: member?.userId ?? '',
      authorityCode: ASHMOOR,
      role: 'lead',
    },
    'sharing:choose',
  );
  if (lead === null) throw new Error('A lead chooses who sees what');
  return { lead, assessmentIds: own.map(({ id }) => id) };
}

it('takes away at once what a council no longer shares, its name and every figure that it stood behind', async () => {
  const before = {
    statistics: await ask('statistics'),
    councils: await ask('councils'),
  };
  expect((await rowsOf(before.statistics.clone())).some(({ shown }) => shown === true)).toBe(true);
  expect((await rowsOf(before.councils.clone())).some(({ council }) => council === ASHMOOR)).toBe(true);

  const { lead, assessmentIds } = await leadAndAssessments();
  const sharing = { 'lab-councils': 'named', associates: 'named', public: 'private' } as const;
  for (const assessmentId of assessmentIds) {
    await withScope(database, lead, (tx) => chooseSharing(tx, lead, { assessmentId, sharing }));
  }

  const statistics = await ask('statistics', before.statistics.headers.get('etag') ?? '');
  expect(statistics.status).toBe(200);
  const rows = await rowsOf(statistics);
  expect(rows.some(({ group }) => group === 'all')).toBe(true);
  for (const row of rows) expect(row).toMatchObject({ shown: false, reason: 'taken-back', median: null });
  const councils = await ask('councils', before.councils.headers.get('etag') ?? '');
  expect(councils.status).toBe(200);
  // Of two by name one is left, and names stand side by side or not at all.
  expect(await rowsOf(councils)).toEqual([]);
});
