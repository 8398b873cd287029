import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemScope } from '@/lib/access/scope';
import { earliestKept } from '@/lib/batches/batch-day';
import { batchesOfRounds, begunRounds } from '@/lib/benchmark/trend-rounds';
import { addDays } from '@/lib/format/date';
import type { Database } from './engine';
import { forgetBatches } from './queries/batches';
import { seedSeven, workOutOn } from './queries/batches.testing';
import { listBatchDays, listFrameworkRounds } from './queries/trend';
import { listRoundResults } from './queries/round-results';
import { addRound, EXAMPLE, ROUND, shareWith, there, type Council } from './queries/testing';
import {
  benchmarkBatches,
  benchmarkGroups,
  benchmarkMemory,
  benchmarkStanding,
  benchmarkStatistics,
  rounds,
} from './schema';
import { openTestDatabase } from './testing';
import { withScope } from './with-scope';

const FIRST = '2027-01-06';
const LATER_ROUND = { ...ROUND, name: 'A later round' };
const weekly = (week: number): string => addDays(FIRST, 7 * week);

let database: Database;
let sent: readonly Council[];

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  const seeded = await seedSeven(database);
  sent = seeded.sent;
  await database.owner
    .update(rounds)
    .set({ publishesOn: weekly(2) })
    .where(eq(rounds.id, seeded.councils.roundId));
  for (const week of [0, 1, 2, 3, 4]) expect(await workOutOn(database, weekly(week))).toBe(true);
});

function forgetOn(today: string): Promise<number> {
  const scope = systemScope();
  return withScope(database, scope, (tx) =>
    forgetBatches(tx, scope, { frameworkId: EXAMPLE.id, before: earliestKept(today) }),
  );
}

async function kept() {
  const rows = await database.owner
    .select({ day: benchmarkBatches.day, reason: benchmarkBatches.reason })
    .from(benchmarkBatches)
    .orderBy(benchmarkBatches.day);
  return rows.map(({ day, reason }) => `${day} ${reason}`);
}

describe('old batches', () => {
  it('stay for eight weeks, and are then forgotten one by one', async () => {
    expect(await forgetOn(weekly(9))).toBe(0);
    expect(await forgetOn(addDays(weekly(9), 1))).toBe(1);
    expect(await kept()).not.toContain(`${weekly(1)} weekly`);
  });

  it('of a publication, the first and the last stay for ever', async () => {
    expect(await forgetOn('2036-12-02')).toBe(2);
    expect(await kept()).toEqual([`${FIRST} first`, `${weekly(2)} publication`, `${weekly(4)} weekly`]);
  });

  it('that tell the results of a past round stay, so that what is published of it stays as it was', async () => {
    await database.owner.transaction((tx) =>
      addRound(tx, { ...LATER_ROUND, publishesOn: addDays(weekly(3), 2) }),
    );
    const before = await database.owner.transaction((tx) => listRoundResults(tx));
    expect(before.map(({ workedOutOn }) => workedOutOn)).toEqual([weekly(4), weekly(3)]);
    expect(await forgetOn('2036-12-02')).toBe(1);
    expect(await kept()).toContain(`${weekly(3)} weekly`);
    expect(await database.owner.transaction((tx) => listRoundResults(tx))).toEqual(before);
  });

  it('that a trend remembers a round by stay, where its results were put off', async () => {
    await database.owner.update(rounds).set({ publishesOn: '2028-01-01' });
    const opensOn = addDays(weekly(3), 2);
    await database.owner.transaction((tx) =>
      addRound(tx, { ...LATER_ROUND, opensOn, closesOn: '2027-12-31', publishesOn: '2028-06-01' }),
    );
    const remembered = async () =>
      withScope(database, systemScope(), async (tx) => {
        const begun = begunRounds(await listFrameworkRounds(tx, EXAMPLE.id), '2027-12-01');
        const batches = batchesOfRounds(begun, await listBatchDays(tx, EXAMPLE.id));
        return [...batches].map(([round, { day }]) => [round, day]);
      });
    const before = await remembered();
    expect(before).toEqual([
      [ROUND.name, weekly(3)],
      [LATER_ROUND.name, weekly(4)],
    ]);
    expect(await forgetOn('2036-12-02')).toBe(1);
    expect(await remembered()).toEqual(before);
  });

  it('of another framework are its own', async () => {
    const other = { frameworkId: 'another', day: '2020-01-01', reason: 'weekly' } as const;
    await database.owner.insert(benchmarkBatches).values([other, { ...other, day: '2020-01-08' }]);
    expect(await forgetOn('2036-12-02')).toBe(2);
    expect(await database.owner.$count(benchmarkBatches, eq(benchmarkBatches.frameworkId, 'another'))).toBe(
      2,
    );
  });

  it('take all that they show with them, and nothing of what they gave away', async () => {
    const memory = await database.owner.select().from(benchmarkMemory);
    await forgetOn('2036-12-02');
    for (const table of [benchmarkGroups, benchmarkStanding, benchmarkStatistics])
      expect((await database.owner.selectDistinct({ batchId: table.batchId }).from(table)).length).toBe(3);
    expect(await database.owner.select().from(benchmarkMemory)).toEqual(memory);
    expect(memory.length).toBeGreaterThan(0);
  });

  it('that are kept are taken back like the last, by a council that stood in them', async () => {
    await forgetOn('2036-12-02');
    await shareWith(database, there(sent[0]), { audience: 'lab-councils', level: 'private' });
    const groups = await database.owner
      .select({ day: benchmarkBatches.day, takenBackAt: benchmarkGroups.takenBackAt })
      .from(benchmarkGroups)
      .innerJoin(benchmarkBatches, eq(benchmarkBatches.id, benchmarkGroups.batchId))
      .where(eq(benchmarkGroups.groupId, 'all'));
    expect(new Set(groups.map(({ day }) => day)).size).toBe(3);
    expect(groups.every(({ takenBackAt }) => takenBackAt !== null)).toBe(true);
  });
});
