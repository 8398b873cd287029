import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { rounds } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import { closingDay, extensionAsJson } from './closing-day';
import { extendFor } from './extensions.testing';
import { ROUND, addRound, seedTwoCouncils, there } from './testing';
import type { Council, TwoCouncils } from './testing';

const SPRING = {
  name: 'Spring 2027',
  opensOn: '2027-03-01',
  closesOn: '2027-05-31',
  publishesOn: '2027-06-30',
};

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
});

function extend(council: Council, closesOn: string) {
  return extendFor(database, councils, { council, closesOn });
}

/** The last day that a council reads of its round, and why it is another than the round's. */
async function dayOf({ lead, code }: Council, roundId = councils.roundId) {
  const [row] = await withScope(database, lead, (tx) =>
    tx
      .select({ day: closingDay(code), extension: extensionAsJson(code) })
      .from(rounds)
      .where(eq(rounds.id, roundId)),
  );
  return there(row);
}

const THE_ROUNDS = { day: ROUND.closesOn, extension: null };

describe('the last day of a council', () => {
  it('is the round’s until the lab gives it another, with the reason and who gave it', async () => {
    const { own } = councils;
    expect(await dayOf(own)).toEqual(THE_ROUNDS);
    await extend(own, '2027-01-08');
    const { day, extension } = await dayOf(own);
    expect(day).toBe('2027-01-08');
    expect(extension).toMatchObject({
      roundClosesOn: ROUND.closesOn,
      reason: 'Two of three officers are ill.',
    });
    expect(extension?.givenBy).toMatch(/\S/);
  });

  it('is the one given last, also where that is the earlier of two', async () => {
    const { own } = councils;
    await extend(own, '2027-01-12');
    await extend(own, '2027-01-05');
    expect((await dayOf(own)).day).toBe('2027-01-05');
  });

  it('is the round’s again, and is told as nothing, when that day was given back', async () => {
    const { own } = councils;
    await extend(own, '2027-01-12');
    await extend(own, ROUND.closesOn);
    expect(await dayOf(own)).toEqual(THE_ROUNDS);
  });

  it('is no other council’s, whatever code is asked for in its scope', async () => {
    const { own, other } = councils;
    await extend(own, '2027-01-12');
    expect(await dayOf(other)).toEqual(THE_ROUNDS);
    expect(await dayOf({ ...other, code: own.code })).toEqual(THE_ROUNDS);
  });

  it('is no other round’s', async () => {
    const { own } = councils;
    const spring = await withScope(database, systemScope(), (tx) => addRound(tx, SPRING));
    await extend(own, '2027-01-12');
    expect(await dayOf(own, spring)).toEqual({ day: SPRING.closesOn, extension: null });
  });
});
