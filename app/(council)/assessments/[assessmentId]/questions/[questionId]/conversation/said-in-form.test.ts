import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Database } from '@/db/engine';
import { addReviewer, beginReviewIn } from '@/db/queries/reviews.testing';
import { beginThread } from '@/db/queries/thread-writes';
import { REFUSED, errorCode, seedTwoCouncils } from '@/db/queries/testing';
import type { TwoCouncils } from '@/db/queries/testing';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import type { AuthorityScope } from '@/lib/access/scope';
import { canSpeakOf, toldBy } from './said-in-form';

// It cannot be loaded outside of Next, and nothing here leaves a page.
vi.mock('next/navigation', () => ({ notFound: () => undefined, redirect: () => undefined }));

const QUESTION = 'ex-gov-01';

let database: Database;
let councils: TwoCouncils;
let reviewer: AuthorityScope;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  councils = await seedTwoCouncils(database);
  reviewer = await addReviewer(database, councils.own);
});

function ask(scope: AuthorityScope, questionId = QUESTION): Promise<boolean> {
  const { assessmentId } = councils.own;
  return withScope(database, scope, (tx) => canSpeakOf(tx, scope, { assessmentId, questionId }));
}

it('a colleague speaks of a question of their own council’s assessment, and of no other', async () => {
  expect(await ask(councils.own.contributor)).toBe(true);
  expect(await ask(councils.own.contributor, 'ex-none-01')).toBe(false);
  expect(await ask(councils.other.lead)).toBe(false);
});

it('a reviewer speaks of what they see: what is kept from them is not there, and nothing breaks (demand 27)', async () => {
  expect(await ask(reviewer)).toBe(false);
  await beginReviewIn(database, councils.own, { reviewer, isBlind: true });
  expect(await ask(reviewer)).toBe(false);
  const begin = withScope(database, reviewer, (tx) =>
    beginThread(tx, reviewer, {
      ...{ assessmentId: councils.own.assessmentId, questionId: QUESTION },
      ...{ after: 0, body: 'Words', told: [] },
    }),
  );
  expect(await errorCode(begin), 'what the page would break with').toBe(REFUSED.noRight);
  const second = await addReviewer(database, councils.own, 'user-second');
  await beginReviewIn(database, councils.own, { reviewer: second });
  expect(await ask(second)).toBe(true);
});

it('nobody is told of what is kept from them, by a name that is written or a box that is ticked', async () => {
  const { lead, assessmentId } = councils.own;
  const form = new FormData();
  form.append('tell', reviewer.memberId);
  const told = () =>
    withScope(database, lead, (tx) =>
      toldBy(tx, lead, { assessmentId, form, body: `@Reviewer of ${councils.own.code} what do you think?` }),
    );
  expect(await told()).toEqual([]);
  await beginReviewIn(database, councils.own, { reviewer });
  expect(await told()).toEqual([reviewer.memberId]);
});
