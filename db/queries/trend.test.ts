import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { grantBenchmarkScope, type BenchmarkScope } from '@/lib/access/scope';
import type { Database } from '@/db/engine';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { seedSeven, sendAtLevels, workOutOn } from './batches.testing';
import { EXAMPLE, shareWith, there, type Council, type TwoCouncils } from './testing';
import { findGroupOver, listBatchDays, listFrameworkRounds } from './trend';

const FIRST = '2026-12-02';
const A_WEEK_LATER = '2026-12-09';
const KEY = 'question:ex-gov-01';

let database: Database;
let councils: TwoCouncils;
let sent: readonly Council[];

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  ({ councils, sent } = await seedSeven(database));
});

function reader(): BenchmarkScope {
  return there(grantBenchmarkScope(councils.own.lead, 'benchmark:view'));
}

/** What every batch so far shows of a group, in the order of its day. */
async function shownOver(groupId = 'all') {
  return withScope(database, reader(), async (tx) => {
    const batches = await listBatchDays(tx, EXAMPLE.id);
    const groups = await findGroupOver(tx, reader(), { batchIds: batches.map(({ id }) => id), groupId });
    return batches.map(({ id, day, reason }) => ({ day, reason, group: groups.get(id) }));
  });
}

describe('what was shown of a group over time', () => {
  it('is what each batch shows, the earliest first', async () => {
    await workOutOn(database, FIRST);
    await workOutOn(database, A_WEEK_LATER);
    const shown = await shownOver();
    expect(shown.map(({ day, reason }) => [day, reason])).toEqual([
      [FIRST, 'first'],
      [A_WEEK_LATER, 'weekly'],
    ]);
    expect(shown.map(({ group }) => group?.figures.get(KEY)?.behind)).toEqual([7, 7]);
    expect(shown[0]?.group?.figures.get(KEY)?.quartiles?.median).toBe(50);
  });

  it('stays as it was when more councils share, and a later batch counts them', async () => {
    await workOutOn(database, FIRST);
    const before = await shownOver();
    const { roundId } = councils;
    await sendAtLevels(database, 'LATE', { roundId, levels: [0, 1, 2, 3, 4, 4], sharing: 'named' });
    expect(await shownOver()).toEqual(before);
    await workOutOn(database, A_WEEK_LATER);
    const [first, later] = await shownOver();
    expect(first).toEqual(before[0]);
    expect(later?.group?.figures.get(KEY)?.behind).toBe(13);
  });

  it('is gone from every batch when a council takes its figure back', async () => {
    await workOutOn(database, FIRST);
    await workOutOn(database, A_WEEK_LATER);
    const [withdrawing] = sent;
    await shareWith(database, there(withdrawing), { audience: 'lab-councils', level: 'private' });
    const shown = await shownOver();
    expect(shown.map(({ group }) => [group?.isTakenBack, group?.figures.size])).toEqual([
      [true, 0],
      [true, 0],
    ]);
  });

  it('is nothing of a group that no batch knows, and nothing without a batch', async () => {
    expect(await shownOver()).toEqual([]);
    await workOutOn(database, FIRST);
    expect((await shownOver('type:none-such')).map(({ group }) => group)).toEqual([undefined]);
  });
});

it('the rounds of a framework have their days and the version that they ask', async () => {
  const rounds = await withScope(database, reader(), (tx) => listFrameworkRounds(tx, EXAMPLE.id));
  expect(rounds.length).toBeGreaterThan(0);
  for (const round of rounds) expect(round.opensOn < round.publishesOn).toBe(true);
  expect(rounds[0]?.frameworkVersion).toBe(EXAMPLE.version);
});
