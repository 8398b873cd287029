import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { grantBenchmarkScope, publicScope, systemScope, type BenchmarkScope } from '@/lib/access/scope';
import type { Database } from './engine';
import { reopenIn } from './queries/approvals.testing';
import { seedSeven, sendAtLevels, sendNewer, workOutOn } from './queries/batches.testing';
import { findPublished } from './queries/published';
import { listSharedCopies } from './queries/shared-copies';
import { LONG_AGO, succeedIn } from './queries/successions.testing';
import { submitAssessment } from './queries/submissions';
import {
  EXAMPLE,
  REFUSED,
  ROUND,
  TODAY,
  errorCode,
  shareWith,
  there,
  type Council,
  type TwoCouncils,
} from './queries/testing';
import { benchmarkBatches, benchmarkGroups, benchmarkStatistics } from './schema';
import { openTestDatabase } from './testing';
import { withScope } from './with-scope';

const EXAMPLE_FRAMEWORK = { frameworkId: EXAMPLE.id };
const KEY = 'question:ex-gov-01';
const FIRST = '2026-12-02';
const A_DAY_LATER = '2026-12-03';
const A_WEEK_LATER = '2026-12-09';

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

/** What stands in the newest batch for everybody, as a council reads it. */
async function shown() {
  const rows = await withScope(database, reader(), (tx) =>
    tx
      .select({
        day: benchmarkBatches.day,
        reason: benchmarkBatches.reason,
        behind: benchmarkStatistics.behind,
        leftOut: benchmarkStatistics.leftOut,
        median: benchmarkStatistics.median,
        lower: benchmarkStatistics.lower,
        isTakenBack: sql<boolean>`${benchmarkGroups.takenBackAt} is not null`,
      })
      .from(benchmarkGroups)
      .innerJoin(benchmarkBatches, eq(benchmarkBatches.id, benchmarkGroups.batchId))
      .leftJoin(
        benchmarkStatistics,
        and(
          eq(benchmarkStatistics.batchId, benchmarkGroups.batchId),
          eq(benchmarkStatistics.audience, benchmarkGroups.audience),
          eq(benchmarkStatistics.groupId, benchmarkGroups.groupId),
          eq(benchmarkStatistics.key, KEY),
        ),
      )
      .where(eq(benchmarkGroups.groupId, 'all'))
      .orderBy(benchmarkBatches.day),
  );
  return rows.at(-1);
}

/** The copies that a council has sent, the first one first, as figures are worked out from them. */
async function copiesOf({ code }: Council, since = '2020-01-01') {
  const scope = systemScope();
  const all = await withScope(database, scope, (tx) =>
    listSharedCopies(tx, scope, { frameworkId: EXAMPLE.id, since, on: FIRST }),
  );
  return all
    .filter(({ authorityCode }) => authorityCode === code)
    .toSorted((a, b) => (a.sentAt < b.sentAt ? -1 : 1));
}

async function sendOnceMore(council: Council): Promise<void> {
  const { lead: scope, assessmentId } = council;
  await reopenIn(database, council);
  const again = await withScope(database, scope, (tx) =>
    submitAssessment(tx, scope, { assessmentId, declaration: 'Honest', today: TODAY }),
  );
  expect(again.ok).toBe(true);
}

describe('working figures out', () => {
  it('shows what is the same as straight SQL over what was sent, to the nearest five', async () => {
    expect(await workOutOn(database, FIRST)).toBe(true);
    const [exact] = await database.owner
      .select({
        lower: sql<number>`percentile_cont(0.25) within group (order by lowest_possible)`,
        median: sql<number>`percentile_cont(0.5) within group (order by lowest_possible)`,
      })
      .from(sql`submission_figures where level = 'question' and key = 'ex-gov-01'`);
    expect(await shown()).toMatchObject({
      day: FIRST,
      reason: 'first',
      behind: 7,
      leftOut: 0,
    });
    expect(await shown()).toMatchObject({
      median: exact?.median,
      lower: Math.round((exact?.lower ?? 0) / 5) * 5,
    });
  });

  it('is done once a day, and again after a week', async () => {
    expect(await workOutOn(database, FIRST)).toBe(true);
    expect(await workOutOn(database, FIRST)).toBe(false);
    expect(await workOutOn(database, A_DAY_LATER)).toBe(false);
    expect(await workOutOn(database, A_WEEK_LATER)).toBe(true);
    expect(await shown()).toMatchObject({ day: A_WEEK_LATER, reason: 'weekly', behind: 7 });
  });

  it('does not show who joined until six have, and says how many wait', async () => {
    await workOutOn(database, FIRST);
    const before = await shown();
    await sendAtLevels(database, 'LATE', { roundId: councils.roundId, levels: [0] });
    expect(await shown()).toEqual(before);
    await workOutOn(database, A_WEEK_LATER);
    expect(await shown()).toEqual({ ...before, day: A_WEEK_LATER, reason: 'weekly', leftOut: 1 });
  });

  it('shows each audience only what is shared with it', async () => {
    for (const council of sent)
      await shareWith(database, council, { audience: 'associates', level: 'anonymous' });
    await workOutOn(database, FIRST);
    const rows = await withScope(database, reader(), (tx) =>
      tx.selectDistinct({ audience: benchmarkStatistics.audience }).from(benchmarkStatistics),
    );
    expect(rows).toEqual([{ audience: 'lab-councils' }]);
    const all = await database.owner
      .selectDistinct({ audience: benchmarkStatistics.audience })
      .from(benchmarkStatistics);
    expect(all).toHaveLength(2);
  });

  it('shows the public nothing of a round before the day of its results', async () => {
    for (const council of sent) await shareWith(database, council, { audience: 'public', level: 'named' });
    const publicGroups = () =>
      database.owner
        .select({ day: benchmarkBatches.day, sharing: benchmarkGroups.sharing })
        .from(benchmarkGroups)
        .innerJoin(benchmarkBatches, eq(benchmarkBatches.id, benchmarkGroups.batchId))
        .where(and(eq(benchmarkGroups.audience, 'public'), eq(benchmarkGroups.groupId, 'all')));
    await workOutOn(database, FIRST);
    await workOutOn(database, A_WEEK_LATER);
    expect(await publicGroups()).toEqual([]);
    expect(await workOutOn(database, ROUND.publishesOn)).toBe(true);
    expect(await publicGroups()).toEqual([{ day: ROUND.publishesOn, sharing: 7 }]);
  });

  it('keeps on what it rests, and what it gave away, from whoever reads it', async () => {
    await workOutOn(database, FIRST);
    for (const table of ['benchmark_standing', 'benchmark_memory', 'sharing_changes']) {
      const read = withScope(database, reader(), (tx) =>
        tx.execute(sql`select 1 from ${sql.identifier(table)}`),
      );
      expect(await errorCode(read)).toBe(REFUSED.noRight);
    }
  });
});

describe('a council that chooses again', () => {
  it.each([
    { level: 'private', then: { behind: 0, leftOut: 6, median: null } },
    { level: 'named', then: { behind: 7, leftOut: 0, median: 50 } },
  ] as const)(
    'takes what it stood behind away at once, until the next time: $level',
    async ({ level, then }) => {
      await workOutOn(database, FIRST);
      expect(await shown()).toMatchObject({ isTakenBack: false });
      await shareWith(database, there(sent[0]), { audience: 'lab-councils', level });
      expect(await shown()).toMatchObject({ isTakenBack: true });
      await workOutOn(database, A_WEEK_LATER);
      expect(await shown()).toMatchObject({ isTakenBack: false, ...then });
    },
  );

  it('takes away what its older answers stand behind, where it closes the newest', async () => {
    await workOutOn(database, FIRST);
    const newer = await sendNewer(database, there(sent[0]));
    expect(await shown(), 'sending alone').toMatchObject({ isTakenBack: false, behind: 7 });
    await shareWith(database, newer, { audience: 'lab-councils', level: 'named' });
    expect(await shown(), 'opening').toMatchObject({ isTakenBack: false, behind: 7 });
    await shareWith(database, newer, { audience: 'associates', level: 'private' });
    expect(await shown(), 'closing them to others').toMatchObject({ isTakenBack: false, behind: 7 });
    await shareWith(database, newer, { audience: 'lab-councils', level: 'anonymous' });
    expect(await shown(), 'taking the name away').toMatchObject({ isTakenBack: true, behind: null });
    await shareWith(database, newer, { audience: 'lab-councils', level: 'private' });
    await workOutOn(database, A_WEEK_LATER);
    expect(await shown()).toMatchObject({ isTakenBack: false, behind: 0, leftOut: 6 });
  });

  it('leaves published figures as they are, where it closes newer answers before their results', async () => {
    for (const council of sent)
      await shareWith(database, council, { audience: 'public', level: 'anonymous' });
    await workOutOn(database, ROUND.publishesOn);
    const taken = async () => {
      const scope = publicScope();
      const { groups } = await withScope(database, scope, (tx) =>
        findPublished(tx, scope, EXAMPLE_FRAMEWORK),
      );
      return groups.get('all')?.isTakenBack;
    };
    expect(await taken()).toBe(false);
    const newer = await sendNewer(database, there(sent[0]));
    await shareWith(database, newer, { audience: 'public', level: 'private' });
    expect(await taken()).toBe(false);
    await database.owner.execute(sql`update rounds set opens_on = opens_on - interval '10 years',
      closes_on = closes_on - interval '10 years', publishes_on = publishes_on - interval '10 years'`);
    await shareWith(database, newer, { audience: 'public', level: 'anonymous' });
    await shareWith(database, newer, { audience: 'public', level: 'private' });
    expect(await taken(), 'once it has results').toBe(true);
  });

  it('leaves what earlier figures show of its older answers, where it closes the newest', async () => {
    await workOutOn(database, FIRST);
    await workOutOn(database, A_WEEK_LATER);
    const newer = await sendNewer(database, there(sent[0]));
    await shareWith(database, newer, { audience: 'lab-councils', level: 'private' });
    const rows = await database.owner
      .select({ isTakenBack: sql<boolean>`bool_or(${benchmarkGroups.takenBackAt} is not null)` })
      .from(benchmarkGroups)
      .innerJoin(benchmarkBatches, eq(benchmarkBatches.id, benchmarkGroups.batchId))
      .groupBy(benchmarkBatches.day)
      .orderBy(benchmarkBatches.day);
    expect(rows).toEqual([{ isTakenBack: false }, { isTakenBack: true }]);
  });

  it('that stood behind nothing takes nothing away', async () => {
    const [late] = await sendAtLevels(database, 'LATE', {
      roundId: councils.roundId,
      levels: [0],
      sharing: 'private',
    });
    await workOutOn(database, FIRST);
    await shareWith(database, there(late), { audience: 'lab-councils', level: 'anonymous' });
    expect(await shown()).toMatchObject({ isTakenBack: false });
  });

  it('is remembered as told for as long as it was named since it was sent', async () => {
    const council = there(sent[0]);
    const told = async () => (await copiesOf(council)).map((copy) => [copy.toldTo, copy.perhapsToldTo]);
    expect(await told()).toEqual([[[], []]]);
    await shareWith(database, council, { audience: 'associates', level: 'anonymous' });
    await shareWith(database, council, { audience: 'associates', level: 'named' });
    expect(await told()).toEqual([[['associates'], ['associates']]]);
    await shareWith(database, council, { audience: 'associates', level: 'private' });
    expect(await told()).toEqual([[['associates'], ['associates']]]);
    // Before the day of results the public was shown no name, and perhaps never is.
    await shareWith(database, council, { audience: 'public', level: 'named' });
    expect(await told()).toEqual([[['associates'], ['associates', 'public']]]);
  });

  it('is perhaps told, and not certainly, where it was named in a round that newer answers hide', async () => {
    const older = there(sent[0]);
    await workOutOn(database, FIRST);
    const newer = await sendNewer(database, older);
    await shareWith(database, older, { audience: 'lab-councils', level: 'named' });
    await shareWith(database, older, { audience: 'lab-councils', level: 'private' });
    expect(await copiesOf(older)).toMatchObject([
      { toldTo: [], perhapsToldTo: ['lab-councils'] },
      { toldTo: [], perhapsToldTo: [] },
    ]);
    // As though it had only withdrawn: were it known to everybody, the difference of two weeks would be its level.
    await workOutOn(database, A_WEEK_LATER);
    expect(await shown()).toMatchObject({ behind: 0, leftOut: 6, median: null });
    await shareWith(database, newer, { audience: 'lab-councils', level: 'named' });
    expect(await copiesOf(older)).toMatchObject([{ toldTo: [] }, { toldTo: ['lab-councils'] }]);
    // No list by name has an earlier round beside the newest, so neither does a figure.
    await shareWith(database, older, { audience: 'lab-councils', level: 'named' });
    expect((await copiesOf(older)).map(({ sharing }) => sharing['lab-councils'])).toEqual([
      'private',
      'named',
    ]);
  });

  it('is not certainly told where its successor stood in for it, also once that shares nothing any more', async () => {
    const [from, to] = [there(sent[0]), there(sent[1])];
    await shareWith(database, from, { audience: 'associates', level: 'named' });
    expect(await copiesOf(from)).toMatchObject([{ toldTo: ['associates'] }]);
    await succeedIn(database, { from, to, lab: councils.lab, on: LONG_AGO });
    const perhaps = { toldTo: [], perhapsToldTo: ['associates'] };
    expect(await copiesOf(from)).toMatchObject([{ ...perhaps, sharing: { 'lab-councils': 'private' } }]);
    await shareWith(database, to, { audience: 'lab-councils', level: 'private' });
    expect(await copiesOf(from)).toMatchObject([{ ...perhaps, sharing: { 'lab-councils': 'anonymous' } }]);
  });

  it('is remembered as told when its copy has grown too old to be compared', async () => {
    const council = there(sent[0]);
    await shareWith(database, council, { audience: 'lab-councils', level: 'named' });
    const [old] = await copiesOf(council, '2999-01-01');
    expect(old).toMatchObject({ sharing: { 'lab-councils': 'private' }, toldTo: ['lab-councils'] });
  });

  it('never showed by name what it sent before, where it was named after sending once more', async () => {
    const council = there(sent[0]);
    await sendOnceMore(council);
    await shareWith(database, council, { audience: 'lab-councils', level: 'named' });
    const found = await copiesOf(council);
    expect(found.map(({ sharing, toldTo }) => [sharing['lab-councils'], toldTo])).toEqual([
      ['private', []],
      ['named', ['lab-councils']],
    ]);
  });
});
