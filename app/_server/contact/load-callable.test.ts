import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Database, Transaction } from '@/db/engine';
import { offerIn } from '@/db/queries/contact-requests.testing';
import { addReviewer, askReviewIn } from '@/db/queries/reviews.testing';
import { submitAssessment } from '@/db/queries/submissions';
import { answerAndSend, EXAMPLE, saveIn, seedTwoCouncils, shareWith, TODAY } from '@/db/queries/testing';
import type { TwoCouncils } from '@/db/queries/testing';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import type { Viewer } from '@/app/_server/sign-in/viewer';
import type { Scope } from '@/lib/access/scope';
import { findCallable, findCallableIds, listCallable } from './load-callable';

let database: Database;
let councils: TwoCouncils;

vi.mock('@/app/_server/database', () => ({
  getDatabase: () => Promise.resolve(database),
  inScope: (scope: Scope, work: (tx: Transaction) => Promise<unknown>) => withScope(database, scope, work),
}));

const QUESTION = 'ex-gov-01';

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  councils = await seedTwoCouncils(database);
  const { own, other } = councils;
  const { lead: scope, assessmentId } = own;
  await saveIn(database, {
    ...{ scope, assessmentId, questionId: QUESTION },
    answer: { state: 'answered', value: 1 },
  });
  await withScope(database, scope, (tx) =>
    submitAssessment(tx, scope, { assessmentId, declaration: 'Honest', today: TODAY }),
  );
  // At level 3 of the same question, by name and willing to talk.
  await answerAndSend(database, other);
  await offerIn(database, other);
});

/** The lead of the council that is low, as a page has them. */
function lead(userId = councils.own.lead.userId): Viewer {
  const { memberId, authorityCode } = councils.own.lead;
  const member = { kind: 'authority', memberId, userId, authorityCode, role: 'lead' } as const;
  return { member, displayName: 'A lead', authorityName: 'Northdale', succession: null, userId };
}

function inLab(): Viewer {
  const { memberId } = councils.lab;
  const userId = 'somebody';
  const member = { kind: 'lab', memberId, userId, role: 'lab-member', audience: 'lab-councils' } as const;
  return { member, displayName: 'A member', authorityName: null, succession: null, userId };
}

async function namesFor(viewer: Viewer): Promise<readonly string[] | undefined> {
  const found = await findCallable(viewer, QUESTION);
  return found?.call.councils.map(({ authorityCode }) => authorityCode);
}

describe('whom a council can call', () => {
  it('is who is two levels higher, by name and willing, about the question that is asked for', async () => {
    expect(await namesFor(lead())).toEqual([councils.other.code]);
    expect(await findCallableIds(lead(), EXAMPLE.id)).toEqual(new Set([QUESTION]));
    expect((await listCallable(lead())).map(({ definition }) => definition.id)).toEqual([EXAMPLE.id]);
  });

  it('is nobody once the name is taken back, and then no framework is listed', async () => {
    await shareWith(database, councils.other, { audience: 'lab-councils', level: 'anonymous' });
    expect(await namesFor(lead())).toEqual([]);
    expect(await listCallable(lead())).toEqual([]);
    expect(await findCallableIds(lead(), EXAMPLE.id)).toEqual(new Set());
  });

  it('is nothing about a question that there is not, nor in a framework that there is not', async () => {
    expect(await findCallable(lead(), 'ex-none-01')).toBeUndefined();
    expect(await listCallable(lead(), 'none')).toEqual([]);
  });

  it('is nothing for whoever has no council', async () => {
    expect(await findCallable(inLab(), QUESTION)).toBeUndefined();
    expect(await listCallable(inLab())).toEqual([]);
  });

  it('is nothing of a framework that the same person judges blind in another council', async () => {
    const reviewer = await addReviewer(database, councils.other);
    expect(await namesFor(lead(reviewer.userId))).toEqual([councils.other.code]);
    await askReviewIn(database, councils.other, { reviewer });
    expect(await findCallable(lead(reviewer.userId), QUESTION)).toBeUndefined();
    expect(await listCallable(lead(reviewer.userId))).toEqual([]);
  });
});
