import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { openTestDatabase } from '@/db/testing';
import type { AuthorityScope } from '@/lib/access/scope';
import { listFrameworksJudgedBlind } from './judged-blind';
import { addReviewer, askReviewIn, beginReviewIn, finishIn, judgeIn, leveled } from './reviews.testing';
import { EXAMPLE, seedTwoCouncils } from './testing';
import type { Council } from './testing';

let database: Database;
let own: Council;
let reviewer: AuthorityScope;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  ({ own } = await seedTwoCouncils(database));
  reviewer = await addReviewer(database, own);
});

async function kept(userId = reviewer.userId) {
  return [...(await listFrameworksJudgedBlind(database.owner, userId))];
}

// Demand 27. Whoever judges one council blind may hold a place in another that compares itself with it.
describe('what somebody judges blind, whatever place they act from', () => {
  it('is the framework from when they are asked until they hand over', async () => {
    expect(await kept()).toEqual([]);
    await askReviewIn(database, own, { reviewer });
    expect(await kept()).toEqual([EXAMPLE.id]);
  });

  it('ends with the handing over', async () => {
    const reviewId = await beginReviewIn(database, own, { reviewer, isBlind: true });
    expect(await kept()).toEqual([EXAMPLE.id]);
    await judgeIn(database, reviewer, { reviewId, judgements: [leveled('ex-gov-01', 1)] });
    await finishIn(database, reviewer, reviewId);
    expect(await kept()).toEqual([]);
  });

  it('is nothing for who judges with the answers in sight, and for anybody else', async () => {
    await beginReviewIn(database, own, { reviewer, isBlind: false });
    expect(await kept()).toEqual([]);
    expect(await kept(own.lead.userId)).toEqual([]);
  });
});
