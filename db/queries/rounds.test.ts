import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { roundFrameworks, rounds } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import { createRound, findNextRound, findOpenRound, listRoundFrameworks, listRounds } from './rounds';
import { EXAMPLE, REFUSED, ROUND, addRound, errorCode, seedTwoCouncils, there } from './testing';
import type { TwoCouncils } from './testing';

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
});

const SPRING = {
  name: 'Spring 2027',
  opensOn: '2027-03-01',
  closesOn: '2027-05-31',
  publishesOn: '2027-05-31',
};
const FRAMEWORKS = [{ frameworkId: EXAMPLE.id, frameworkVersion: EXAMPLE.version }];

function create(change: Partial<typeof SPRING> = {}, frameworks = FRAMEWORKS) {
  const { lab } = councils;
  return withScope(database, lab, (tx) => createRound(tx, lab, { ...SPRING, ...change, frameworks }));
}

async function openOn(day: string): Promise<string | undefined> {
  const { lead } = councils.own;
  return (await withScope(database, lead, (tx) => findOpenRound(tx, lead, day)))?.name;
}

describe('the next round', () => {
  async function nextOn(day: string): Promise<string | undefined> {
    return (await withScope(database, councils.own.lead, (tx) => findNextRound(tx, day)))?.name;
  }

  it('is the first that opens after the day, and none while none is set', async () => {
    expect(await nextOn('2026-09-30')).toBe(ROUND.name);
    expect(await nextOn('2026-10-01')).toBeUndefined();
    await create({
      name: 'Autumn 2027',
      opensOn: '2027-10-01',
      closesOn: '2027-12-31',
      publishesOn: '2028-01-15',
    });
    await create();
    expect(await nextOn('2026-10-01')).toBe(SPRING.name);
    expect(await nextOn(SPRING.opensOn)).toBe('Autumn 2027');
    expect(await nextOn('2027-10-01')).toBeUndefined();
  });
});

describe('the open round', () => {
  it.each([
    ['2026-09-30', undefined],
    ['2026-10-01', ROUND.name],
    ['2026-12-31', ROUND.name],
    ['2027-01-01', undefined],
  ])('on %s is %s', async (day, name) => {
    expect(await openOn(day)).toBe(name);
  });

  it('is the newest of two that overlap', async () => {
    const later = { name: 'Extra', opensOn: '2026-11-01', closesOn: '2026-11-30', publishesOn: '2026-12-01' };
    await withScope(database, systemScope(), (tx) => addRound(tx, later));
    expect(await openOn('2026-10-31')).toBe(ROUND.name);
    expect(await openOn('2026-11-15')).toBe('Extra');
    expect(await openOn('2026-12-15')).toBe(ROUND.name);
  });
});

describe('making a round', () => {
  it('keeps its dates and the framework versions that it asks, for everybody to read', async () => {
    const made = await create();
    const id = made.ok ? made.id : '';
    const { own } = councils;
    const [newest, ...older] = await withScope(database, own.lead, (tx) => listRounds(tx));
    expect(newest).toEqual({ id, ...SPRING });
    expect(older.map(({ name }) => name)).toEqual([ROUND.name]);
    expect(await withScope(database, own.lead, (tx) => listRoundFrameworks(tx, id))).toEqual(FRAMEWORKS);
  });

  it('is refused under a name that is taken, and changes nothing', async () => {
    expect(await create({ name: ROUND.name })).toEqual({ ok: false, reason: 'name-taken' });
    const all = await withScope(database, councils.lab, (tx) => listRounds(tx));
    expect(all).toEqual([{ id: councils.roundId, ...ROUND }]);
  });

  it.each([
    ['that closes before it opens', { closesOn: '2027-02-01' }],
    ['that closes on the day it opens', { closesOn: '2027-03-01' }],
    ['that publishes before it closes', { publishesOn: '2027-05-30' }],
  ])('is refused by the table for one %s', async (_what, change) => {
    expect(await errorCode(create(change))).toBe(REFUSED.check);
  });

  it('is refused whole for a framework version that is not there', async () => {
    const unknown = [{ frameworkId: EXAMPLE.id, frameworkVersion: '99' }];
    expect(await errorCode(create({}, unknown))).toBe(REFUSED.foreignKey);
    expect(await withScope(database, councils.lab, (tx) => listRounds(tx))).toHaveLength(1);
  });

  it('is not a thing that a council can do', async () => {
    const { own } = councils;
    const insert = withScope(database, own.lead, (tx) => tx.insert(rounds).values(SPRING));
    expect(await errorCode(insert)).toBe(REFUSED.noRight);
    const extend = withScope(database, own.lead, (tx) => tx.update(rounds).set({ closesOn: '2027-01-10' }));
    expect(await errorCode(extend)).toBe(REFUSED.noRight);
  });

  it('asks each framework in one version only', async () => {
    const [asked] = await withScope(database, councils.lab, (tx) =>
      listRoundFrameworks(tx, councils.roundId),
    );
    const twice = withScope(database, systemScope(), (tx) =>
      tx.insert(roundFrameworks).values({ roundId: councils.roundId, ...there(asked) }),
    );
    expect(await errorCode(twice)).toBe(REFUSED.unique);
  });
});
