import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import type { AuthorityScope } from '@/lib/access/scope';
import { addPieceTo } from './evidence.testing';
import { addReviewer, beginReviewIn, finishIn, judgeIn, leveled } from './reviews.testing';
import { findSuccession, listHandedOver, listSuccessions } from './successions';
import { handOverIn, offerIn } from './successions.testing';
import { saveIn, seedTwoCouncils } from './testing';
import type { TwoCouncils } from './testing';

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  councils = await seedTwoCouncils(database);
  await addPieceTo(database, councils.own);
});

function count(scope: AuthorityScope, from: ReturnType<typeof sql>): Promise<number> {
  return withScope(database, scope, async (tx) => {
    const [row] = await tx.select({ rows: sql`count(*)`.mapWith(Number) }).from(from);
    return row?.rows ?? 0;
  });
}

const ITEMS = sql`succession_items`;

// Demand 27: the names of evidence say what the council claims.
describe('a reviewer has no part in a handover', () => {
  it.each([
    ['the old council', () => councils.own],
    ['its successor', () => councils.other],
  ])('of %s: no succession and no name of what is handed over', async (_which, councilOf) => {
    const council = councilOf();
    const { lab, own: from, other: to } = councils;
    const reviewer = await addReviewer(database, council);
    const id = await handOverIn(database, { lab, from, to });
    expect(await count(council.lead, ITEMS)).toBeGreaterThan(0);
    expect(await count(reviewer, ITEMS)).toBe(0);
    await withScope(database, reviewer, async (tx) => {
      expect(await listSuccessions(tx, reviewer)).toEqual([]);
      expect(await findSuccession(tx, reviewer, id)).toBeUndefined();
      const asLeadReads = { id, fromCode: from.code, handedOverAt: new Date() };
      expect(await listHandedOver(tx, reviewer, asLeadReads)).toEqual([]);
    });
  });

  it('nor before it: what would be handed over is told to others of the council alone', async () => {
    const { own } = councils;
    const reviewer = await addReviewer(database, own);
    const listed = sql`what_is_handed_over(${own.code})`;
    expect(await count(own.contributor, listed)).toBeGreaterThan(0);
    expect(await count(reviewer, listed)).toBe(0);
  });

  it('and hands nothing over, nor accepts it', async () => {
    const { lab, own: from, other: to } = councils;
    const change = (scope: AuthorityScope, set: ReturnType<typeof sql>) =>
      withScope(database, scope, (tx) => tx.execute(sql`update successions set ${set}`));
    await offerIn(database, { lab, from, to });
    const reviewers = [await addReviewer(database, from), await addReviewer(database, to)];
    const state = sql`(select 1 from successions where handed_over_at is not null) as handed`;
    for (const reviewer of reviewers)
      await change(reviewer, sql`handed_over_at = now(), handed_over_by = 'Planted'`);
    expect(await count(from.lead, state)).toBe(0);
    await change(from.lead, sql`handed_over_at = now(), handed_over_by = 'Priya Nair'`);
    expect(await count(from.lead, state)).toBe(1);
  });
});

it('whether a review can be read is told to its own council alone', async () => {
  const { own, other } = councils;
  await saveIn(database, {
    scope: own.lead,
    assessmentId: own.assessmentId,
    questionId: 'ex-gov-01',
    answer: { state: 'answered', value: 3 },
  });
  const reviewer = await addReviewer(database, own);
  const reviewId = await beginReviewIn(database, own, { reviewer });
  await judgeIn(database, reviewer, { reviewId, judgements: [leveled('ex-gov-01', 1)] });
  await finishIn(database, reviewer, reviewId);
  const readable = sql`(select 1 where is_readable_review(${reviewId}::uuid)) as readable`;
  expect(await count(own.lead, readable)).toBe(1);
  expect(await count(other.lead, readable)).toBe(0);
});
