import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Database, Transaction } from '@/db/engine';
import {
  addReviewer,
  askReviewIn,
  beginReviewIn,
  finishIn,
  judgeIn,
  leveled,
  settleIn,
} from '@/db/queries/reviews.testing';
import { ROUND, TODAY, addAssessment, addRound, saveIn, seedTwoCouncils } from '@/db/queries/testing';
import type { Council } from '@/db/queries/testing';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import type { AuthorityScope } from '@/lib/access/scope';
import { countStatements } from '@/db/count-statements.testing';
import { findSight } from './kept-blind';
import { loadOverview } from '@/app/_server/answering/load-overview';
import { loadOwnReviews } from './load-own-reviews';
import { loadReviewPage } from './load-reviews';

// It cannot be loaded outside of Next, and nothing here leaves a page.
vi.mock('next/navigation', () => ({ notFound: () => undefined, redirect: () => undefined }));

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

/** The same questionnaire in another round of the same council. */
function anotherRound(name: string): Promise<Council> {
  return withScope(database, systemScope(), async (tx) => ({
    ...own,
    assessmentId: await addAssessment(tx, own.lead, await addRound(tx, { ...ROUND, name })),
  }));
}

async function asReviewer<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return withScope(database, reviewer, work);
}

describe('what a reviewer finds at home', () => {
  it('is each review that is not over, or was handed over, by its questionnaire and round', async () => {
    await askReviewIn(database, own, { reviewer });
    const lines = await asReviewer((tx) => loadOwnReviews(tx, reviewer, TODAY));
    expect(lines.map(({ title }) => title)).toEqual(['Example framework, Autumn 2026 round']);
  });

  it('needs them while a difference of a review that they handed over is open, and not after', async () => {
    const { lead, assessmentId } = own;
    const answer = { state: 'answered', value: 3 } as const;
    await saveIn(database, { scope: lead, assessmentId, questionId: 'ex-gov-01', answer, version: 0 });
    const reviewId = await beginReviewIn(database, own, { reviewer, isBlind: true });
    await judgeIn(database, reviewer, { reviewId, judgements: [leveled('ex-gov-01', 1)] });
    await finishIn(database, reviewer, reviewId);
    const isOpen = async () => (await asReviewer((tx) => loadOwnReviews(tx, reviewer, TODAY)))[0]?.isOpen;
    expect(await isOpen()).toBe(true);
    await settleIn(database, reviewer, { reviewId, subject: 'ex-gov-01' });
    expect(await isOpen()).toBe(false);
  });

  it('says of what was handed over what waits there, and what keeps it from them meanwhile', async () => {
    const { lead: scope, assessmentId } = own;
    const answer = { state: 'answered', value: 3 } as const;
    await saveIn(database, { scope, assessmentId, questionId: 'ex-gov-01', answer });
    const reviewId = await beginReviewIn(database, own, { reviewer });
    await judgeIn(database, reviewer, { reviewId, judgements: [leveled('ex-gov-01', 1)] });
    await finishIn(database, reviewer, reviewId);
    const words = async () => {
      const lines = await asReviewer((tx) => loadOwnReviews(tx, reviewer, TODAY));
      return lines.find((line) => line.reviewId === reviewId)?.words;
    };
    expect(await words()).toContain('1 difference is not settled. Only you can settle it.');
    await settleIn(database, reviewer, { reviewId, subject: 'ex-gov-01' });
    expect(await words()).toContain('No difference is open.');
    await askReviewIn(database, await anotherRound('Summer 2026'), { reviewer });
    expect(await words()).toContain('until your review in the Summer 2026 round is over');
    const page = await asReviewer((tx) => loadReviewPage(tx, reviewer, own.assessmentId));
    expect(page?.isBlind && page.keptBy?.roundName).toBe('Summer 2026');
    expect(page?.reviewed[0]?.findings.map((finding) => finding.words)).toEqual(['Words of the reviewer']);
    const { hasReviewed } = await asReviewer((tx) => findSight(tx, reviewer));
    expect(hasReviewed(own.assessmentId)).toBe(true);
  });

  it('is nothing for a colleague', async () => {
    await askReviewIn(database, own, { reviewer });
    const { lead } = own;
    expect(await withScope(database, lead, (tx) => loadOwnReviews(tx, lead, TODAY))).toEqual([]);
  });
});

describe('what is kept from a reviewer', () => {
  async function hidden() {
    return asReviewer(async (tx) => (await loadOverview(tx, reviewer, TODAY)).hidden ?? []);
  }

  it('is every questionnaire before anybody asks them, and says where they are asked', async () => {
    const { assessmentId } = own;
    expect(await hidden()).toMatchObject([{ assessmentId, isAsked: false }]);
    expect(await asReviewer((tx) => loadOverview(tx, reviewer, TODAY))).toMatchObject({ assessments: [] });
  });

  it('is the one that they judge blind, with their review, and nothing once they have handed it over', async () => {
    const reviewId = await beginReviewIn(database, own, { reviewer, isBlind: true });
    expect(await hidden()).toMatchObject([{ assessmentId: own.assessmentId, isAsked: true }]);
    await judgeIn(database, reviewer, { reviewId, judgements: [leveled('ex-gov-01', 1)] });
    await finishIn(database, reviewer, reviewId);
    expect(await hidden()).toEqual([]);
  });
});

// Demand 39: lists get slow as data grows, one statement for each row.
it('what is sent to the database is as much for four reviews as for one', async () => {
  const pages = [
    (tx: Transaction) => loadOwnReviews(tx, reviewer, TODAY),
    (tx: Transaction) => findSight(tx, reviewer),
    (tx: Transaction) => loadOverview(tx, reviewer, TODAY),
    (tx: Transaction) => loadReviewPage(tx, reviewer, own.assessmentId),
  ];
  const countAll = async () => {
    const counts = [];
    for (const page of pages) counts.push(await countStatements(database, reviewer, page));
    return counts;
  };
  await beginReviewIn(database, own, { reviewer, isBlind: true });
  // What a process reads once is read now.
  await countAll();
  const before = await countAll();
  expect(before[0]).toBe(1);
  for (const name of ['Spring 2025', 'Spring 2026', 'Summer 2026'])
    await beginReviewIn(database, await anotherRound(name), { reviewer, isBlind: true });
  const second = await addReviewer(database, own, 'user-second');
  await beginReviewIn(database, own, { reviewer: second });
  expect(await asReviewer((tx) => loadOwnReviews(tx, reviewer, TODAY))).toHaveLength(4);
  expect(await countAll()).toEqual(before);
});
