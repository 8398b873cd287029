import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemScope } from '@/lib/access/scope';
import type { Database } from './engine';
import { behind } from './queries/behind.testing';
import { planHere, seedSeven, sendAtLevels, workOutOn } from './queries/batches.testing';
import { EXAMPLE, shareWith, there, type Council, type TwoCouncils } from './queries/testing';
import {
  benchmarkBatches,
  benchmarkGroups,
  benchmarkMemory,
  benchmarkStanding,
  sharingChoices,
} from './schema';
import { TEST_SERVER, openTestDatabase } from './testing';
import { withScope } from './with-scope';
import { workOutBatch } from './work-out-batches';

const DAY = '2026-12-02';
const AFTER_MIDNIGHT = '2026-12-03';

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

type Pause = () => Promise<void>;

function withdraw(): Promise<void> {
  return shareWith(database, there(sent[0]), { audience: 'lab-councils', level: 'private' });
}

function standingInAll(): Promise<number> {
  return database.owner.$count(benchmarkStanding, eq(benchmarkStanding.groupId, 'all'));
}

function workingOut(pause: Pause): Promise<void> {
  return withScope(database, systemScope(), async (tx) => {
    await workOutBatch(tx, EXAMPLE.id, DAY);
    await pause();
  });
}

function withdrawing(pause: Pause): Promise<void> {
  const { lead, assessmentId } = there(sent[0]);
  return withScope(database, lead, async (tx) => {
    await tx
      .update(sharingChoices)
      .set({ level: 'private' })
      .where(eq(sharingChoices.assessmentId, assessmentId));
    await pause();
  });
}

describe('figures that are worked out while others act', () => {
  it('are worked out once, whoever begins at the same moment', async () => {
    const done = await Promise.all([workOutOn(database, DAY), workOutOn(database, DAY)]);
    expect(done.toSorted()).toEqual([false, true]);
  });

  it('are worked out again where a council has chosen meanwhile', async () => {
    let times = 0;
    const done = await workOutOn(database, DAY, async (input) => {
      times += 1;
      if (times === 1) await withdraw();
      return planHere(input);
    });
    expect({ done, times }).toEqual({ done: true, times: 2 });
    expect(await standingInAll()).toBe(6);
  });

  it('are left for the next time where somebody chooses again and again, and nothing of them is stored', async () => {
    const levels = ['private', 'anonymous', 'private'] as const;
    let times = 0;
    const done = await workOutOn(database, DAY, async (input) => {
      await shareWith(database, there(sent[0]), { audience: 'lab-councils', level: there(levels[times]) });
      times += 1;
      return planHere(input);
    });
    expect({ done, times }).toEqual({ done: false, times: 3 });
    for (const table of [benchmarkBatches, benchmarkGroups, benchmarkMemory])
      expect(await database.owner.$count(table)).toBe(0);
    expect(await workOutOn(database, DAY)).toBe(true);
  });

  it('are worked out again where a council has sent meanwhile', async () => {
    const { roundId } = councils;
    let times = 0;
    await workOutOn(database, DAY, async (input) => {
      times += 1;
      if (times === 1) await sendAtLevels(database, 'LATE', { roundId, levels: [1] });
      return planHere(input);
    });
    expect(times).toBe(2);
    expect(await standingInAll()).toBe(8);
  });
});

// Two transactions open at the same moment: the embedded database has one connection only.
if (TEST_SERVER !== undefined) {
  describe('on a server', () => {
    it('do not rest on a choice that was being taken back', async () => {
      await behind(database, { first: withdrawing, second: () => workOutOn(database, DAY) });
      expect(await standingInAll()).toBe(6);
    });

    it('are taken away by a choice that waited for them', async () => {
      await behind(database, { first: workingOut, second: withdraw });
      const [group] = await database.owner
        .select({ takenBackAt: benchmarkGroups.takenBackAt })
        .from(benchmarkGroups)
        .where(eq(benchmarkGroups.groupId, 'all'));
      expect(group?.takenBackAt).toBeInstanceOf(Date);
    });

    it('hold nobody up who chooses while they are stored', async () => {
      await database.owner.transaction(async (tx) => {
        await tx.insert(benchmarkBatches).values({ frameworkId: EXAMPLE.id, day: DAY, reason: 'first' });
        await withdraw();
      });
      expect(await database.owner.$count(sharingChoices, eq(sharingChoices.level, 'private'))).toBe(1);
    });

    it('are not worked out again by a process that came just after midnight', async () => {
      const second = () => workOutOn(database, AFTER_MIDNIGHT);
      expect(await behind(database, { first: workingOut, second })).toBe(false);
    });
  });
}
