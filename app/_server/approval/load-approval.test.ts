import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { askIn, decideIn, holdRequestsBack } from '@/db/queries/approvals.testing';
import { behind } from '@/db/queries/behind.testing';
import { saveIn, seedTwoCouncils, there } from '@/db/queries/testing';
import type { TwoCouncils } from '@/db/queries/testing';
import type { Database } from '@/db/engine';
import { TEST_SERVER, openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { loadDecision } from './load-approval';

// It cannot be loaded outside of Next, and nothing here leaves a page.
vi.mock('next/navigation', () => ({ notFound: () => undefined }));

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  councils = await seedTwoCouncils(database);
});

const QUESTION = 'ex-gov-01';

function save(value: number, version: number) {
  const { lead: scope, assessmentId } = councils.own;
  const answer = { state: 'answered', value } as const;
  return saveIn(database, { scope, assessmentId, questionId: QUESTION, answer, version });
}

async function readAsApprover() {
  const { approver, assessmentId } = councils.own;
  return there(await withScope(database, approver, (tx) => loadDecision(tx, approver, assessmentId)));
}

describe('what an approver reads', () => {
  it('is what they decide on, with the versions of it', async () => {
    await save(1, 0);
    await askIn(database, councils.own);
    const { answers, approval } = await readAsApprover();
    expect(answers[QUESTION]).toEqual({ state: 'answered', value: 1 });
    expect(await decideIn(database, councils.own, { seen: approval.seen })).toMatchObject({ ok: true });
  });
});

// A page that is read while somebody saves: the embedded database has one connection only.
if (TEST_SERVER !== undefined) {
  describe('what an approver reads while a colleague saves', () => {
    it('is not approved: they were shown the answer before', async () => {
      await save(1, 0);
      await askIn(database, councils.own);
      const { answers, approval } = await behind(database, {
        // The page waits halfway, between the answers and the requests.
        first: (pause) =>
          holdRequestsBack(database, async () => {
            await pause();
            await save(4, 1);
          }),
        second: readAsApprover,
      });
      expect(answers[QUESTION]).toEqual({ state: 'answered', value: 1 });
      expect(await decideIn(database, councils.own, { seen: approval.seen })).toEqual({
        ok: false,
        reason: 'stale',
      });
    });
  });
}
