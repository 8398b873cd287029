import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { grantAuthorityScope, systemScope } from '@/lib/access/scope';
import type { AuthorityScope, Scope } from '@/lib/access/scope';
import { differencesOf } from '@/lib/review/difference';
import { listAnswers } from './answers';
import { addPieceTo } from './evidence.testing';
import { endReview, listOwnReviews } from './reviews';
import {
  addReviewer,
  askReviewIn,
  beginReviewIn,
  finishIn,
  judgeIn,
  leveled,
  readReviewsIn,
  settleIn,
} from './reviews.testing';
import { endPlace } from './session.testing';
import { findSubmission, submitAssessment } from './submissions';
import { talk } from './talk.testing';
import { REFUSED, TODAY, errorCode, saveIn, seedTwoCouncils, there } from './testing';
import type { Council, TwoCouncils } from './testing';

let database: Database;
let councils: TwoCouncils;
let own: Council;
let reviewer: AuthorityScope;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
  own = councils.own;
  reviewer = await addReviewer(database, own);
  await saveIn(database, {
    scope: own.lead,
    assessmentId: own.assessmentId,
    questionId: 'ex-gov-01',
    answer: { state: 'answered', value: 3 },
  });
});

const FINDING = 'ex-gov-01';

/** A review that says otherwise than the council and was handed over. */
async function handedOver(level = 1): Promise<string> {
  const reviewId = await beginReviewIn(database, own, { reviewer });
  await judgeIn(database, reviewer, { reviewId, judgements: [leveled(FINDING, level)] });
  await finishIn(database, reviewer, reviewId);
  return reviewId;
}

function attempt(scope: Scope, statement: string): Promise<string> {
  return errorCode(withScope(database, scope, (tx) => tx.execute(sql.raw(statement))));
}

async function isSettled(): Promise<boolean> {
  const { findings } = await readReviewsIn(database, own.lead, own.assessmentId);
  return there(findings[0]).settled !== null;
}

describe('only the reviewer', () => {
  it('marks a difference as settled, and then once', async () => {
    const reviewId = await handedOver();
    expect(await settleIn(database, reviewer, { reviewId, subject: FINDING })).toBe(true);
    expect(await settleIn(database, reviewer, { reviewId, subject: FINDING })).toBe(false);
    const { findings } = await readReviewsIn(database, own.lead, own.assessmentId);
    expect(there(findings[0]).settled).toMatchObject({
      words: 'We went through it together',
      claimed: { value: 3 },
    });
  });

  it.each([
    ['the lead', () => own.lead],
    ['the approver', () => own.approver],
    ['another council’s lead', () => councils.other.lead],
  ])('and not %s, by the query or by raw SQL', async (_who, scopeOf) => {
    const reviewId = await handedOver();
    expect(await settleIn(database, scopeOf(), { reviewId, subject: FINDING })).toBe(false);
    await attempt(scopeOf(), `update review_findings set settled_at = now(), settled_words = 'planted'`);
    expect(await isSettled()).toBe(false);
  });

  it('and not another reviewer of the same council', async () => {
    const reviewId = await handedOver();
    const second = await addReviewer(database, own, 'user-second');
    expect(await settleIn(database, second, { reviewId, subject: FINDING })).toBe(false);
    expect(await isSettled()).toBe(false);
  });

  it('and not the lab, the system or the owner of the tables', async () => {
    await handedOver();
    const statement = `update review_findings set settled_at = now(), settled_words = 'planted'`;
    expect(await attempt(councils.lab, statement)).toBe(REFUSED.noRight);
    expect(await attempt(systemScope(), statement)).toBe(REFUSED.noRight);
    expect(await errorCode(database.owner.execute(sql.raw(statement)))).toBe(REFUSED.changeOfFrozenRow);
    expect(await isSettled()).toBe(false);
  });

  it('and not somebody who was a reviewer and has another role now', async () => {
    const reviewId = await handedOver();
    const { userId, authorityCode, memberId } = reviewer;
    const asLead = { kind: 'authority', userId, authorityCode, memberId, role: 'lead' } as const;
    const scope = there(grantAuthorityScope(asLead, 'assessment:read'));
    expect(await settleIn(database, scope, { reviewId, subject: FINDING })).toBe(false);
  });

  it('changes what they said, before it is handed over and not after', async () => {
    const reviewId = await beginReviewIn(database, own, { reviewer });
    const judgements = [leveled(FINDING, 1)];
    await judgeIn(database, reviewer, { reviewId, judgements });
    expect(
      await errorCode(judgeIn(database, own.lead, { reviewId, judgements: [leveled('ex-gov-02', 4)] })),
    ).toBe(REFUSED.noRight);
    await finishIn(database, reviewer, reviewId);
    const late = [leveled(FINDING, 3, { expectedVersion: 1 })];
    expect(await errorCode(judgeIn(database, reviewer, { reviewId, judgements: late }))).toBe(
      REFUSED.noRight,
    );
    const rewritten = `update review_findings set words = 'softened'`;
    expect(await attempt(reviewer, rewritten)).toBe(REFUSED.changeOfFrozenRow);
  });

  it('gives a review up once they have agreed; until then the council can take it back', async () => {
    const reviewId = await beginReviewIn(database, own, { reviewer });
    const end = (scope: AuthorityScope) =>
      errorCode(withScope(database, scope, (tx) => endReview(tx, scope, { reviewId, reason: 'No time' })));
    expect(await end(own.lead)).toBe(REFUSED.changeOfFrozenRow);
    expect(await end(reviewer)).toBe('no error');
    const again = await askReviewIn(database, own, { reviewer });
    const back = { reviewId: again.ok ? again.id : '', reason: 'Asked too early' };
    await withScope(database, own.lead, (tx) => endReview(tx, own.lead, back));
    const { reviews } = await readReviewsIn(database, own.lead, own.assessmentId);
    expect(reviews.map(({ ended }) => ended?.note)).toEqual(['No time', 'Asked too early']);
  });
});

describe('what was read', () => {
  it.each([
    ['another version than stands', 'settled_version = 7'],
    ['none', 'settled_version = null'],
    ['what stands, of an answer judged at another', 'settled_version = 1, answer_version = 0'],
  ])('a difference is not settled at %s, whatever a page let through', async (_what, version) => {
    await handedOver();
    const set = `update review_findings set settled_at = now(), settled_words = '', ${version}`;
    expect(await attempt(reviewer, set)).toBe(REFUSED.changeOfFrozenRow);
    expect(await isSettled()).toBe(false);
  });

  it('a judgement in sight of the answer is of the version that stands', async () => {
    const reviewId = await beginReviewIn(database, own, { reviewer });
    const save = (answerVersion: number) =>
      attempt(
        reviewer,
        `insert into review_findings (review_id, authority_code, subject, version, level, words, answer_version)
        values ('${reviewId}', '${own.code}', '${FINDING}', 1, 2, '', ${answerVersion})`,
      );
    expect(await save(0)).toBe(REFUSED.changeOfFrozenRow);
    expect(await save(1)).toBe('no error');
  });
});

describe('paid time', () => {
  it('is agreed before anything can be judged', async () => {
    const asked = await askReviewIn(database, own, { reviewer });
    const reviewId = asked.ok ? asked.id : '';
    expect(
      await errorCode(judgeIn(database, reviewer, { reviewId, judgements: [leveled(FINDING, 1)] })),
    ).toBe(REFUSED.changeOfFrozenRow);
    const agree = `update reviews set agreed_at = now(), way = 'level', is_blind = false, named_as = 'name'`;
    expect(await attempt(own.lead, agree)).toBe(REFUSED.changeOfFrozenRow);
  });

  it('is left out by a peer council only', async () => {
    const reason = { kind: 'unpaid', reason: 'Councils review each other in turn' } as const;
    expect(await askReviewIn(database, own, { reviewer, time: reason })).toMatchObject({ ok: true });
    const adviser = `insert into reviews (assessment_id, authority_code, reviewer_id, kind, asked_by, blind_asked, unpaid_reason)
      values ('${own.assessmentId}', '${own.code}', '${reviewer.memberId}', 'care-experienced-adviser', '${own.lead.memberId}', false, 'no money')`;
    expect(await attempt(own.lead, adviser)).toBe(REFUSED.check);
  });
});

describe('who is asked', () => {
  it('is nobody who wrote an answer that stands, also in a place that they have left', async () => {
    await saveIn(database, {
      scope: own.contributor,
      assessmentId: own.assessmentId,
      questionId: 'ex-gov-02',
      answer: { state: 'dk' },
    });
    await endPlace(database, own.contributor.memberId);
    const back = await addReviewer(database, own, own.contributor.userId);
    expect(await askReviewIn(database, own, { reviewer: back })).toEqual({ ok: false, reason: 'own-words' });
    await endPlace(database, own.approver.memberId);
    const silent = await addReviewer(database, own, own.approver.userId);
    expect(await askReviewIn(database, own, { reviewer: silent })).toMatchObject({ ok: true });
  });

  it('is a reviewer of the council, once at a time', async () => {
    expect(await askReviewIn(database, own, { reviewer: own.contributor })).toEqual({
      ok: false,
      reason: 'not-a-reviewer',
    });
    expect(await askReviewIn(database, councils.other, { reviewer })).toEqual({
      ok: false,
      reason: 'not-a-reviewer',
    });
    expect(await askReviewIn(database, own, { reviewer })).toMatchObject({ ok: true });
    expect(await askReviewIn(database, own, { reviewer })).toEqual({ ok: false, reason: 'already-asked' });
  });

  it('finds all their reviews in their own council', async () => {
    await handedOver();
    await askReviewIn(database, own, { reviewer });
    const all = await withScope(database, reviewer, (tx) => listOwnReviews(tx, reviewer));
    expect(all.map(({ review }) => review.finished !== null)).toEqual([true, false]);
  });
});

/** What stands behind answers, and how well. */
const LIBRARY = ['evidence', 'evidence_files', 'answer_evidence'];

describe('a blind reviewer', () => {
  function readsNow() {
    return withScope(database, reviewer, async (tx) => ({
      answers: (await listAnswers(tx, reviewer, own.assessmentId)).length,
      sent: (await findSubmission(tx, reviewer, own.assessmentId)) !== undefined,
    }));
  }

  it('reaches no answer and no copy from when they are asked until they hand over', async () => {
    await addPieceTo(database, own, { under: FINDING });
    await talkAndSend();
    const reviewId = await beginReviewIn(database, own, { reviewer, isBlind: true });
    expect(await readsNow()).toEqual({ answers: 0, sent: false });
    for (const table of ['answers', 'answer_versions', 'submissions', 'submission_figures', 'thread_posts'])
      expect(await countSeen(reviewer, table)).toBe(0);
    for (const table of LIBRARY) expect(await countSeen(reviewer, table)).toBe(0);
    await judgeIn(database, reviewer, { reviewId, judgements: [leveled(FINDING, 1)] });
    await finishIn(database, reviewer, reviewId);
    expect(await readsNow()).toEqual({ answers: 1, sent: true });
    for (const table of LIBRARY) expect(await countSeen(reviewer, table)).toBe(1);
  });

  it('is also kept from the answers before they agree, so that they can still choose', async () => {
    await askReviewIn(database, own, { reviewer });
    expect((await readsNow()).answers).toBe(0);
  });

  it('has what they judged written down by the database, without seeing it', async () => {
    const reviewId = await beginReviewIn(database, own, { reviewer, isBlind: true });
    await judgeIn(database, reviewer, { reviewId, judgements: [leveled(FINDING, 1)] });
    const during = await readReviewsIn(database, reviewer, own.assessmentId);
    expect(there(during.findings[0]).claimed).toBeNull();
    await finishIn(database, reviewer, reviewId);
    const { reviews, findings } = await readReviewsIn(database, reviewer, own.assessmentId);
    expect(there(findings[0]).claimed).toEqual({ state: 'answered', value: 3 });
    expect(differencesOf([{ review: there(reviews[0]), findings, replies: [] }])).toHaveLength(1);
  });

  it('does not read what another reviewer has found', async () => {
    await handedOver();
    const second = await addReviewer(database, own, 'user-second');
    await beginReviewIn(database, own, { reviewer: second, isBlind: true });
    const { findings } = await readReviewsIn(database, second, own.assessmentId);
    expect(findings).toEqual([]);
  });

  it('is nobody else: colleagues and reviewers who judge in sight read as before', async () => {
    await beginReviewIn(database, own, { reviewer, isBlind: true });
    const second = await addReviewer(database, own, 'user-second');
    await beginReviewIn(database, own, { reviewer: second });
    for (const scope of [own.lead, own.contributor, second])
      expect(await countSeen(scope, 'answers')).toBe(1);
  });

  async function talkAndSend(): Promise<void> {
    await talk(database, own);
    await withScope(database, own.lead, (tx) =>
      submitAssessment(tx, own.lead, { assessmentId: own.assessmentId, declaration: 'Honest', today: TODAY }),
    );
  }

  async function countSeen(scope: AuthorityScope, table: string): Promise<number> {
    return withScope(database, scope, (tx) => tx.$count(sql.identifier(table)));
  }
});

describe('a judgement', () => {
  it('is read by nobody else before it is handed over', async () => {
    const reviewId = await beginReviewIn(database, own, { reviewer });
    await judgeIn(database, reviewer, { reviewId, judgements: [leveled(FINDING, 1)] });
    expect((await readReviewsIn(database, own.lead, own.assessmentId)).findings).toEqual([]);
    await finishIn(database, reviewer, reviewId);
    expect((await readReviewsIn(database, own.lead, own.assessmentId)).findings).toHaveLength(1);
  });

  it('saved in an old window undoes nothing: what stands comes back', async () => {
    const reviewId = await beginReviewIn(database, own, { reviewer });
    const judge = (level: number, expectedVersion: number) =>
      judgeIn(database, reviewer, { reviewId, judgements: [leveled(FINDING, level, { expectedVersion })] });
    expect(await judge(1, 0)).toEqual([]);
    expect(await judge(2, 1)).toEqual([]);
    expect(await judge(4, 1)).toMatchObject([{ subject: FINDING, version: 2, judgement: { level: 2 } }]);
    expect(await judge(2, 0)).toEqual([]);
    const { findings } = await readReviewsIn(database, reviewer, own.assessmentId);
    expect(there(findings[0])).toMatchObject({ version: 2, judgement: { level: 2 } });
  });

  it('stays a difference when the council changes its answer afterwards', async () => {
    await handedOver();
    await saveIn(database, {
      scope: own.lead,
      assessmentId: own.assessmentId,
      questionId: FINDING,
      answer: { state: 'answered', value: 1 },
      version: 1,
    });
    const { reviews, findings } = await readReviewsIn(database, own.lead, own.assessmentId);
    const differences = differencesOf([{ review: there(reviews[0]), findings, replies: [] }]);
    expect(differences.map(({ finding }) => finding.claimed)).toEqual([{ state: 'answered', value: 3 }]);
  });
});
