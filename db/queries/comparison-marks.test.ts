import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Database } from '@/db/engine';
import { TEST_SERVER, openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { publicScope } from '@/lib/access/scope';
import { benchmarkBatches } from '@/db/schema';
import { sayBeside } from './contact-requests.testing';
import { findComparisonMarks } from './comparison-marks';
import { answerAndSend, EXAMPLE, seedTwoCouncils, shareWith } from './testing';
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

async function marks(today = '2026-11-23') {
  const found = await withScope(database, publicScope(), (tx) => findComparisonMarks(tx, { today }));
  return {
    places: found.places,
    all: found.all,
    example: found.of(EXAMPLE.id),
    other: found.of('another-framework'),
  };
}

describe('marks of comparisons', () => {
  it('stand while nothing changes, each day another', async () => {
    await answerAndSend(database, councils.own);
    const before = await marks();
    expect(before.example).toBeDefined();
    expect(await marks()).toEqual(before);
    expect((await marks('2026-11-24')).places).not.toBe(before.places);
  });

  it('of a framework change when somebody sends or chooses', async () => {
    const { own } = councils;
    const seen = [await marks()];
    await answerAndSend(database, own);
    seen.push(await marks());
    await shareWith(database, own, { audience: 'public', level: 'named' });
    seen.push(await marks());
    await shareWith(database, own, { audience: 'public', level: 'private' });
    seen.push(await marks());
    expect(new Set(seen.map(({ example }) => example)).size).toBe(seen.length);
    expect(new Set(seen.map(({ places }) => places)).size).toBe(1);
  });

  it('of a framework change with a context note and with a batch of its figures', async () => {
    const { own } = councils;
    await answerAndSend(database, own);
    const seen = [await marks()];
    await sayBeside(database, own);
    seen.push(await marks());
    await database.owner
      .insert(benchmarkBatches)
      .values({ frameworkId: EXAMPLE.id, day: '2026-11-20', reason: 'first' });
    seen.push(await marks());
    await database.owner.delete(benchmarkBatches);
    seen.push(await marks());
    expect(new Set(seen.map(({ example }) => example)).size).toBe(seen.length);
    expect(new Set(seen.map(({ all }) => all)).size).toBe(seen.length);
  });

  it('of places, and so of every framework, change with a council', async () => {
    await answerAndSend(database, councils.own);
    const before = await marks();
    await database.owner.execute(sql`update authorities set short_name = 'Another'`);
    const after = await marks();
    expect(after.places).not.toBe(before.places);
    expect(after.example).not.toBe(before.example);
  });

  it('change with each of these tables, and with no other', async () => {
    const rows = await database.owner
      .select({ name: sql<string>`tgrelid::regclass::text` })
      .from(sql`pg_trigger`)
      .where(sql`tgname = 'comparisons_are_marked' and tgdeferrable`)
      .orderBy(sql`1`);
    expect(rows.map(({ name }) => name)).toEqual([
      'adoption_decisions',
      'authorities',
      'authority_changes',
      'benchmark_batches',
      'context_notes',
      'group_models',
      'lab_memberships',
      'neighbours',
      'reviews',
      'rounds',
      'sharing_choices',
      'submissions',
      'successions',
      'willing_to_talk',
    ]);
  });

  it('are others once the database’s own day is another, whatever day is asked for', async () => {
    // The embedded database takes the time from this process, like the transaction that it begins.
    if (TEST_SERVER !== undefined) return;
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-03-01T23:59:59.990Z') });
    const before = await marks('2031-03-02');
    vi.setSystemTime(new Date('2031-03-02T12:00:00Z'));
    const after = await marks('2031-03-02');
    vi.useRealTimers();
    expect(before.places).toBeDefined();
    expect(after.places).not.toBe(before.places);
  });

  it('are not given to a transaction that has written something, which no mark stands for yet', async () => {
    const found = await database.owner.transaction(async (tx) => {
      const before = await findComparisonMarks(tx, { today: '2026-11-23' });
      await tx.execute(sql`update rounds set name = name`);
      return { before, after: await findComparisonMarks(tx, { today: '2026-11-23' }) };
    });
    expect(found.before.places).toBeDefined();
    expect(found.after.places).toBeUndefined();
    expect(found.after.all).toBeUndefined();
  });

  it('are as they were where the change is taken back, and never the same again after another', async () => {
    await answerAndSend(database, councils.own);
    const before = await marks();
    const undone = database.owner.transaction(async (tx) => {
      await tx.execute(sql`update rounds set name = name`);
      throw new Error('Taken back');
    });
    await expect(undone).rejects.toThrow('Taken back');
    expect(await marks()).toEqual(before);
    await database.owner.execute(sql`update rounds set name = name`);
    expect((await marks()).places).not.toBe(before.places);
  });

  it('are none of a framework that nobody ever sent', async () => {
    expect((await marks()).other).toBeUndefined();
  });
});
