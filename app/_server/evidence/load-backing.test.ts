import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Database, Transaction } from '@/db/engine';
import { withdrawEvidence } from '@/db/queries/evidence';
import { addPieceTo, link } from '@/db/queries/evidence.testing';
import { addReviewer, beginReviewIn, finishIn, judgeIn, leveled } from '@/db/queries/reviews.testing';
import { submitAssessment } from '@/db/queries/submissions';
import { TODAY, saveIn, seedTwoCouncils, there } from '@/db/queries/testing';
import type { Council } from '@/db/queries/testing';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import type { Claim } from '@/lib/assessment/claim';
import { backingInWords } from '@/lib/evidence/backing';
import { approvalClaims } from '@/app/_server/approval/approval-claims';
import { loadDecision } from '@/app/_server/approval/load-approval';
import { loadQuestionEvidence } from './load-question-evidence';
import { loadThemeForReader } from '@/app/_server/answering/load-theme-for-reader';

// It cannot be loaded outside of Next, and nothing here leaves a page.
vi.mock('next/navigation', () => ({ notFound: () => undefined, redirect: () => undefined }));

const QUESTION = 'ex-gov-01';
const LIBRARY = { find: '', page: 1 };

let database: Database;
let own: Council;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  ({ own } = await seedTwoCouncils(database));
  await saveIn(database, {
    scope: own.lead,
    assessmentId: own.assessmentId,
    questionId: QUESTION,
    answer: { state: 'answered', value: 3 },
  });
});

function asLead<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return withScope(database, own.lead, work);
}

/** What each page says of the evidence of the answer. */
async function onEachPage(): Promise<readonly string[]> {
  const { lead: scope, assessmentId } = own;
  const asked = { assessmentId, questionId: QUESTION, library: LIBRARY };
  const theme = there(await asLead((tx) => loadThemeForReader(tx, scope, { assessmentId, themeId: 'gov' })));
  const decision = there(await asLead((tx) => loadDecision(tx, scope, assessmentId)));
  const claims = (await approvalClaims(decision, { isWhole: true })).flatMap<Claim>((one) => one.claims);
  const page = there(await asLead((tx) => loadQuestionEvidence(tx, scope, asked)));
  return [
    backingInWords(theme.backingOf(QUESTION)),
    there(claims.find(({ questionId }) => questionId === QUESTION)).evidence,
    backingInWords(page.backing),
  ];
}

function send() {
  const { lead: scope, assessmentId } = own;
  return asLead((tx) => submitAssessment(tx, scope, { assessmentId, declaration: 'Honest', today: TODAY }));
}

// Demand 27. Evidence of one answer is not strong on one page and weak on another.
describe('what backs an answer, on its theme, for its approver and on its own page', () => {
  it('is independently checked once a reviewer agrees with the level', async () => {
    expect(new Set(await onEachPage())).toEqual(new Set(['none.']));
    const reviewer = await addReviewer(database, own);
    const reviewId = await beginReviewIn(database, own, { reviewer, isBlind: true });
    await judgeIn(database, reviewer, { reviewId, judgements: [leveled(QUESTION, 3)] });
    expect(new Set(await onEachPage())).toEqual(new Set(['none.']));
    await finishIn(database, reviewer, reviewId);
    expect(new Set(await onEachPage())).toEqual(new Set(['independently checked.']));
  });

  it('is what it was sent with, whatever is withdrawn since', async () => {
    const id = await addPieceTo(database, own, { piece: link({ title: 'Joint protocol' }), under: QUESTION });
    await send();
    const sent = [
      'documented. Joint protocol.',
      'documented. Joint protocol.',
      'documented. Joint protocol.',
    ];
    expect(await onEachPage()).toEqual(sent);
    expect(await asLead((tx) => withdrawEvidence(tx, own.lead, id))).toBe(true);
    expect(await onEachPage()).toEqual(sent);
  });

  it('is what stands now while it is open', async () => {
    const id = await addPieceTo(database, own, { piece: link(), under: QUESTION });
    await asLead((tx) => withdrawEvidence(tx, own.lead, id));
    expect(new Set(await onEachPage())).toEqual(new Set(['none.']));
  });
});
