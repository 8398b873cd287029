import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Database } from '@/db/engine';
import { planHere, seedSeven } from '@/db/queries/batches.testing';
import { EXAMPLE } from '@/db/queries/testing';
import { benchmarkBatches, frameworkVersions } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { addDays } from '@/lib/format/date';
import { workOutComparisons } from './work-out-comparisons';

const { plan } = vi.hoisted(() => ({ plan: vi.fn<typeof planHere>() }));
vi.mock('./plan-apart', () => ({ createPlanner: () => plan }));
const printed = vi.spyOn(console, 'log');

const FIRST = '2026-12-02';
const OTHER = 'corporate-parenting';

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  plan.mockReset().mockImplementation(planHere);
  printed.mockReset().mockImplementation(() => undefined);
  await seedSeven(database);
  await database.owner
    .insert(frameworkVersions)
    .values({
      ...{ frameworkId: OTHER, version: EXAMPLE.version, contentHash: 'another' },
      ...{ definition: { ...EXAMPLE, id: OTHER }, publishedAt: new Date('2026-09-01T09:00:00Z') },
    })
    .onConflictDoNothing();
});

async function batches() {
  const rows = await database.owner
    .select({ frameworkId: benchmarkBatches.frameworkId, day: benchmarkBatches.day })
    .from(benchmarkBatches)
    .orderBy(benchmarkBatches.day, benchmarkBatches.frameworkId);
  return rows.map(({ frameworkId, day }) => `${day} ${frameworkId}`);
}

function logged(): readonly string[] {
  return printed.mock.calls.map(([line]) => String(line));
}

describe('comparisons that are due', () => {
  it('are worked out of every framework, once', async () => {
    await workOutComparisons(database, { today: FIRST });
    await workOutComparisons(database, { today: FIRST });
    expect(await batches()).toEqual([`${FIRST} ${OTHER}`, `${FIRST} ${EXAMPLE.id}`].toSorted());
    expect(logged()).toEqual([]);
  });

  it('of one framework are not held up by another that fails, which is logged and tried again', async () => {
    plan.mockRejectedValueOnce(new RangeError('Of somebody'));
    await workOutComparisons(database, { today: FIRST });
    expect(await batches()).toHaveLength(1);
    const [line, ...more] = logged();
    expect(more).toEqual([]);
    expect(line).toContain('"job":"benchmarks","outcome":"failed","kind":"RangeError"');
    expect(line).not.toContain('Of somebody');
    await workOutComparisons(database, { today: FIRST });
    expect(await batches()).toHaveLength(2);
  });

  it('are forgotten when they are too old', async () => {
    for (const week of [0, 1, 2, 10]) await workOutComparisons(database, { today: addDays(FIRST, 7 * week) });
    const days = (await batches())
      .filter((each) => each.endsWith(EXAMPLE.id))
      .map((each) => each.slice(0, 10));
    // The first stays; the second week is more than eight weeks old, and so is not the third.
    expect(days).toEqual([FIRST, addDays(FIRST, 14), addDays(FIRST, 70)]);
  });
});
