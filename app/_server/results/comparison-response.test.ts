import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDemonstration } from '@/db/demo/database.testing';
import { councilNamed, DAY } from '@/db/demo/testing';
import type { Database, Transaction } from '@/db/engine';
import { listAssessments } from '@/db/queries/assessments';
import { chooseSharing } from '@/db/queries/sharing';
import * as schema from '@/db/schema';
import { withScope } from '@/db/with-scope';
import type { Viewer } from '@/app/_server/sign-in/viewer';
import { grantAuthorityScope, grantBenchmarkScope, systemScope } from '@/lib/access/scope';
import type { Member, Scope } from '@/lib/access/scope';
import { COMPARISON_KEYS, comparisonRecords } from '@/lib/benchmark/comparison-file';
import { csvOf } from '@/lib/files/csv';
import { FRAMEWORK_IDS } from '@/lib/framework/definition';
import { respondWithComparison } from './comparison-response';
import { loadComparison } from './load-comparison';

let database: Database;
const judged = vi.hoisted(() => ({ blind: new Set<string>() }));

vi.mock('@/app/_server/database', () => ({
  inScope: (scope: Scope, work: (tx: Transaction) => Promise<unknown>) => withScope(database, scope, work),
}));
vi.mock('@/app/_server/across-councils', () => ({
  frameworksJudgedBlind: () => Promise.resolve(judged.blind),
}));
vi.mock('@/app/_server/installation', () => ({ isDemonstration: () => Promise.resolve(true) }));
vi.mock('@/app/_server/today', () => ({ today: () => DAY }));

beforeAll(async () => {
  database = await openDemonstration();
});

afterAll(() => database.close());

beforeEach(() => {
  judged.blind = new Set();
  vi.stubEnv('PUBLIC_URL', 'https://toolkit.example');
});

const SERVICES = 'framework=services-21-plus';

function leadOf(name: string): Member {
  return {
    kind: 'authority',
    memberId: crypto.randomUUID(),
    userId: 'u',
    authorityCode: councilNamed(name).code,
    role: 'lead',
  };
}

const ASSOCIATE: Member = {
  kind: 'lab',
  memberId: crypto.randomUUID(),
  userId: 'u',
  role: 'lab-member',
  audience: 'associates',
};

function grantedTo(member: Member) {
  const scope = grantBenchmarkScope(member, 'benchmark:view');
  if (scope === null) throw new Error('This member compares');
  const viewer: Viewer = { member, displayName: 'P', authorityName: 'A', succession: null, userId: 'u' };
  return { viewer, scope };
}

function ask(member: Member, query: string, method = 'GET'): Promise<Response> {
  const request = new Request(`https://toolkit.example/benchmarks/comparison.csv?${query}`, { method });
  return respondWithComparison({ granted: grantedTo(member), kind: 'csv', request }, (file) =>
    csvOf(COMPARISON_KEYS, comparisonRecords(file)),
  );
}

async function rowsOf(reply: Response) {
  return parse<Record<(typeof COMPARISON_KEYS)[number], string>>(await reply.text(), {
    bom: true,
    columns: true,
  });
}

/** Shares with nobody what a council sent of the services for adults, in any round. */
async function takeBack(authorityCode: string): Promise<void> {
  const members = await withScope(database, systemScope(), (tx) => tx.select().from(schema.members));
  const found = members.find((one) => one.authorityCode === authorityCode && one.role === 'lead');
  const { id: memberId = '', userId = '' } = found ?? {};
  const member = { kind: 'authority', memberId, userId, authorityCode, role: 'lead' } as const;
  const lead = grantAuthorityScope(member, 'sharing:choose');
  if (lead === null) throw new Error('A lead chooses who sees what');
  const sharing = { 'lab-councils': 'private', associates: 'private', public: 'private' } as const;
  await withScope(database, lead, async (tx) => {
    const own = await listAssessments(tx, lead);
    for (const { id, frameworkId } of own) {
      if (frameworkId === 'services-21-plus') await chooseSharing(tx, lead, { assessmentId: id, sharing });
    }
  });
}

describe('a file of a comparison', () => {
  it('is for its reader alone, is kept nowhere on its way, and says in its name what it is', async () => {
    const reply = await ask(leadOf('Elmshire'), `${SERVICES}&by=question`);
    expect(reply.status).toBe(200);
    expect(reply.headers.get('cache-control')).toBe('private, no-store');
    expect(reply.headers.get('content-disposition')).toContain(
      `elmshire-demonstration-services-21-plus-all-that-took-part-comparison-by-question-${DAY}.csv`,
    );
    const head = await ask(leadOf('Elmshire'), SERVICES, 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it.each(['question', 'rate'])(
    'names nobody whom the page does not name, to a council and to a firm: by %s',
    async (by) => {
      for (const member of [leadOf('Elmshire'), ASSOCIATE]) {
        const query = `${SERVICES}&by=${by}`;
        const address = Object.fromEntries(new URLSearchParams(query));
        const shown = await loadComparison(grantedTo(member), { address, without: new Set() });
        const rows = await rowsOf(await ask(member, query));
        const named = rows.filter(({ table }) => table === 'named').map(({ council_code: code }) => code);
        expect(new Set(named)).toEqual(new Set(shown?.page.view.columns.map(({ code }) => code)));
        const labels = rows.filter(({ table, column }) => table === 'comparison' && column === 'median');
        expect(labels.map(({ label }) => label)).toEqual(shown?.page.view.rows.map(({ label }) => label));
      }
    },
  );

  it('is of the group that the address names, and leads back to it', async () => {
    const rows = await rowsOf(await ask(leadOf('Elmshire'), `${SERVICES}&type=unitary`));
    const says = new Map(rows.filter(({ table }) => table === 'about').map((row) => [row.label, row.words]));
    expect(says.get('Compared with')).toBe('Unitary councils');
    expect(says.get('The same as it is now')).toBe(
      `https://toolkit.example/benchmarks?${SERVICES}&type=unitary`,
    );
  });

  it('says so where there is nothing to compare, as for somebody who judges every framework blind', async () => {
    judged.blind = new Set(FRAMEWORK_IDS);
    const reply = await ask(leadOf('Elmshire'), SERVICES);
    expect(reply.status).toBe(409);
    expect(await reply.text()).toMatch(/^A comparison opens as soon as/u);
  });

  it('does not hold what a council has taken back, nor what it stood behind', async () => {
    const ashmoor = councilNamed('Ashmoor').code;
    const shownIn = async () => {
      const rows = await rowsOf(await ask(leadOf('Elmshire'), SERVICES));
      const medians = rows.filter(({ table, column }) => table === 'comparison' && column === 'median');
      return {
        isNamed: rows.some(({ council_code: code, words }) => code === ashmoor || words.includes('Ashmoor')),
        medians: medians.filter(({ figure }) => figure !== '').length,
        why: medians[0]?.words,
      };
    };
    expect(await shownIn()).toMatchObject({ isNamed: true, why: '' });

    await takeBack(ashmoor);
    const after = await shownIn();
    expect(after).toMatchObject({ isNamed: false, medians: 0 });
    expect(after.why).toMatch(/A council has changed what it shares$/u);
  });
});
