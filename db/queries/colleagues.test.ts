import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { members } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import { hasHolder, listWhoSees } from './colleagues';
import { addReviewer, askReviewIn, beginReviewIn, finishIn } from './reviews.testing';
import { EXAMPLE, seedTwoCouncils } from './testing';
import type { Council, TwoCouncils } from './testing';

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
});

function hasApprover({ lead }: Council): Promise<boolean> {
  return withScope(database, lead, (tx) => hasHolder(tx, lead, 'not-applicable:agree'));
}

function replaceRole({ code }: Council, before: 'approver' | 'viewer', role: 'approver' | 'viewer') {
  return withScope(database, systemScope(), (tx) =>
    tx
      .update(members)
      .set({ role })
      .where(and(eq(members.authorityCode, code), eq(members.role, before))),
  );
}

it('a council has somebody who may do a thing while one of its own people has a role that may', async () => {
  const { own, other } = councils;
  await replaceRole(other, 'approver', 'viewer');
  expect([await hasApprover(own), await hasApprover(other)]).toEqual([true, false]);
  await withScope(database, systemScope(), (tx) =>
    tx
      .update(members)
      .set({ leftAt: new Date() })
      .where(and(eq(members.authorityCode, own.code), eq(members.role, 'approver'))),
  );
  expect(await hasApprover(own)).toBe(false);
});

it('whoever can be told of a question sees it: of reviewers, those whose review shows them the answers', async () => {
  const { own } = councils;
  const reviewer = await addReviewer(database, own);
  const frameworkId = EXAMPLE.id;
  const told = async () => {
    const people = await withScope(database, own.lead, (tx) =>
      listWhoSees(tx, own.lead, { roles: ['lead', 'reviewer'], frameworkId }),
    );
    return people.map(({ memberId }) => memberId);
  };
  expect(await told(), 'not asked').toEqual([own.lead.memberId]);
  const asked = await askReviewIn(database, own, { reviewer });
  expect(asked.ok && (await told()), 'asked').toEqual([own.lead.memberId]);
  const second = await addReviewer(database, own, 'user-second');
  const reviewId = await beginReviewIn(database, own, { reviewer: second, isBlind: true });
  expect(await told(), 'blind').toEqual([own.lead.memberId]);
  await finishIn(database, second, reviewId);
  expect(new Set(await told()), 'handed over').toEqual(new Set([own.lead.memberId, second.memberId]));
  const third = await addReviewer(database, own, 'user-third');
  await beginReviewIn(database, own, { reviewer: third });
  expect(await told(), 'in sight').toContain(third.memberId);
});
