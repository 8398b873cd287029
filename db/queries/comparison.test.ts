import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Database } from '@/db/engine';
import { labMemberships } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { grantBenchmarkScope, publicScope, type BenchmarkScope } from '@/lib/access/scope';
import { seedSeven, sendNewer, workOutOn } from './batches.testing';
import { loadBenchmark, type BenchmarkData } from './comparison';
import { sayBeside } from './contact-requests.testing';
import { reviewAndReply } from './reviews.testing';
import { LONG_AGO, succeedIn } from './successions.testing';
import { EXAMPLE, answerAndSend, shareWith, there, type Council, type TwoCouncils } from './testing';

const TODAY = '2026-12-03';

let database: Database;
let councils: TwoCouncils;
let sent: readonly Council[];

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  ({ councils, sent } = await seedSeven(database));
  for (const council of sent.slice(1, 3))
    await shareWith(database, council, { audience: 'lab-councils', level: 'named' });
  await workOutOn(database, '2026-12-02');
});

function readers(): readonly BenchmarkScope[] {
  const { own, other, lab } = councils;
  const associate = { role: 'lab-adviser', audience: 'associates' } as const;
  const adviser = { kind: 'lab', memberId: lab.memberId, userId: 'adviser', ...associate } as const;
  return [
    there(grantBenchmarkScope(own.lead, 'benchmark:view')),
    there(grantBenchmarkScope(other.lead, 'benchmark:view')),
    there(grantBenchmarkScope(adviser, 'benchmark:view')),
    publicScope(),
  ];
}

type Load = typeof loadBenchmark;
type Read = readonly (BenchmarkData | undefined)[];

const ASKED = {
  search: { by: 'theme' },
  today: TODAY,
  demonstration: false,
  without: new Set<string>(),
} as const;

function readAs(scope: BenchmarkScope, load: Load): Promise<BenchmarkData | undefined> {
  return withScope(database, scope, (tx) => load(tx, scope, ASKED));
}

/** What every reader is shown, by theme. */
async function readByAll(): Promise<Read> {
  const found: (BenchmarkData | undefined)[] = [];
  for (const scope of readers()) found.push(await readAs(scope, loadBenchmark));
  return found;
}

/** The same, each reader in a process that has only just begun: what is kept for one must not be what another is shown. */
async function readAnew(): Promise<Read> {
  const found: (BenchmarkData | undefined)[] = [];
  for (const scope of readers()) {
    vi.resetModules();
    const begun = await import('./comparison');
    found.push(await readAs(scope, begun.loadBenchmark));
  }
  return found;
}

function first(): Council {
  return there(sent[0]);
}

const CHANGES: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['shares by name', () => shareWith(database, first(), { audience: 'lab-councils', level: 'named' })],
  ['writes beside its figures', () => sayBeside(database, first())],
  ['shares with associates', () => shareWith(database, first(), { audience: 'associates', level: 'named' })],
  ['takes its name back', () => shareWith(database, first(), { audience: 'lab-councils', level: 'private' })],
  ['was reviewed', () => reviewAndReply(database, there(sent[2]))],
  ['sends', () => answerAndSend(database, councils.own)],
  ['sends anew and keeps it to itself', () => sendNewer(database, there(sent[2]))],
  [
    'joins the lab',
    () =>
      database.owner
        .insert(labMemberships)
        .values({ councilCode: first().code, joinedOn: LONG_AGO, addedBy: councils.lab.memberId }),
  ],
  [
    'is given another name',
    () => database.owner.execute(sql`update authorities set short_name = 'New ' || short_name`),
  ],
  [
    'is succeeded',
    () => succeedIn(database, { from: there(sent[1]), to: there(sent[0]), lab: councils.lab, on: LONG_AGO }),
  ],
  ['finds new figures', () => workOutOn(database, '2026-12-20')],
];

describe('a comparison that was read before', () => {
  it('shows what a process shows that keeps nothing, whatever happened meanwhile', async () => {
    let before = await readByAll();
    for (const [what, change] of CHANGES) {
      await change();
      const after = await readByAll();
      expect(after, `a council ${what}: nobody saw it`).not.toEqual(before);
      expect(after, `a council ${what}`).toEqual(await readAnew());
      before = after;
    }
    expect(before[0]?.chosen.definition.id).toBe(EXAMPLE.id);
  });

  it('shows on another day what that day shows', async () => {
    await shareWith(database, first(), { audience: 'lab-councils', level: 'named' });
    const [scope] = readers();
    const on = (today: string) =>
      withScope(database, there(scope), (tx) =>
        loadBenchmark(tx, there(scope), {
          search: { by: 'theme' },
          today,
          demonstration: false,
          without: new Set(),
        }),
      );
    expect((await on(TODAY))?.chosen.entries.length).toBeGreaterThan(0);
    expect(await on('2029-01-01')).toBeUndefined();
  });
});
