import fc from 'fast-check';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { signInTurns } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import type { LimitedAct } from '@/lib/access/sign-in-limits';
import { countTurns, forgetOldTurns, giveBackTurn, takeMoment, takeTurn } from './sign-in-turns';

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  await database.owner.delete(signInTurns);
});

const LIMIT = { most: 3, minutes: 15 };

function take(byHash: string, act: LimitedAct = 'mail-to-address'): Promise<boolean> {
  return takeTurn(database.owner, { act, byHash }, LIMIT);
}

async function letPass(minutes: number): Promise<void> {
  await database.owner
    .update(signInTurns)
    .set({ takenAt: sql`${signInTurns.takenAt} - make_interval(mins => ${minutes}::int)` });
}

describe('turns', () => {
  it('are given so often and then no more, to this one alone and for this act alone', async () => {
    const taken = [await take('a'), await take('a'), await take('a'), await take('a'), await take('b')];
    expect(taken).toEqual([true, true, true, false, true]);
    expect(await take('a', 'code-from-network')).toBe(true);
  });

  it('are given one by one when many are asked for at the same moment, as by two instances', async () => {
    const taken = await Promise.all(Array.from({ length: 12 }, () => take('a')));
    expect(taken.filter(Boolean)).toHaveLength(3);
  });

  it('are given again when the time has passed', async () => {
    for (let time = 0; time < 3; time += 1) await take('a');
    await letPass(14);
    expect(await take('a')).toBe(false);
    await letPass(1);
    expect(await take('a')).toBe(true);
  });

  it('are not used up by asking in vain', async () => {
    for (let time = 0; time < 10; time += 1) await take('a');
    expect(await database.owner.$count(signInTurns)).toBe(3);
  });

  it('are never more than the limit in any window of its length', async () => {
    const waits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(waits, async (minutes) => {
        await database.owner.delete(signInTurns);
        const granted: number[] = [];
        let now = 0;
        for (const wait of minutes) {
          await letPass(wait);
          now += wait;
          if (await take('a')) granted.push(now);
        }
        for (const at of granted) {
          const inWindow = granted.filter((one) => one >= at && one < at + LIMIT.minutes);
          expect(inWindow.length).toBeLessThanOrEqual(LIMIT.most);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('are forgotten when they no longer count', async () => {
    await take('old');
    await letPass(15);
    await take('new');
    await take('kept', 'wrong-code');
    await letPass(1);
    await forgetOldTurns(database.owner, { acts: ['mail-to-address'], minutes: 15 });
    const left = await database.owner.select().from(signInTurns);
    expect(left.map(({ byHash }) => byHash)).toEqual(['new', 'kept']);
  });

  it('are given back one by one, the newest, to whom they belong', async () => {
    for (let time = 0; time < 3; time += 1) await take('a');
    await take('b');
    await giveBackTurn(database.owner, { act: 'mail-to-address', byHash: 'a' });
    expect([await take('a'), await take('a')]).toEqual([true, false]);
    await giveBackTurn(database.owner, { act: 'mail-to-address', byHash: 'nobody' });
    expect(await database.owner.$count(signInTurns)).toBe(4);
  });

  it('are counted for everybody together, as far back as is asked', async () => {
    await take('a', 'wrong-code');
    await letPass(30);
    for (const who of ['a', 'b', 'c']) await take(who, 'wrong-code');
    await take('a');
    expect(await countTurns(database.owner, 'wrong-code', 15)).toBe(3);
    expect(await countTurns(database.owner, 'wrong-code', 60)).toBe(4);
    expect(await countTurns(database.owner, 'slowed-code', 60)).toBe(0);
  });
});

describe('moments that lie apart', () => {
  const APART = { everySeconds: 60, mostWaitSeconds: 150 };

  function next(): Promise<number | null> {
    return takeMoment(database.owner, 'slowed-code', APART);
  }

  it('are given one after the other, until the wait would be too long', async () => {
    const waits = [await next(), await next(), await next(), await next(), await next()];
    expect(waits[0]).toBe(0);
    expect(waits.slice(1, 3).map((wait) => Math.ceil((wait ?? 0) / 60))).toEqual([1, 2]);
    expect(waits.slice(3)).toEqual([null, null]);
  });

  it('are one each when many ask at the same moment, as at two instances', async () => {
    const waits = await Promise.all(Array.from({ length: 8 }, next));
    const given = waits.filter((wait) => wait !== null).toSorted((a, b) => a - b);
    expect(given.map((wait) => Math.ceil(wait / 60))).toEqual([0, 1, 2]);
  });

  it('are at once again when nobody has asked for a while', async () => {
    for (let time = 0; time < 4; time += 1) await next();
    await letPass(5);
    expect(await next()).toBe(0);
  });
});
