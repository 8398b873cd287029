import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Database } from '@/db/engine';
import { addReviewer, leveled } from '@/db/queries/reviews.testing';
import { ensureUser } from '@/db/queries/sign-in';
import { answersById, listAnswers } from '@/db/queries/answers';
import { saveIn, seedTwoCouncils } from '@/db/queries/testing';
import type { Council } from '@/db/queries/testing';
import { outboxMessages, users } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import type { Transaction } from '@/db/engine';
import { withScope } from '@/db/with-scope';
import type { AuthorityScope } from '@/lib/access/scope';
import { agreedQuestions, differencesOf } from '@/lib/review/difference';
import { loadReviewed } from './load-reviewed';
import { actReply, actSettle } from './difference-acts';
import { actAgree, actAsk, actEnd, actFinish, actJudge } from './review-acts';

// It cannot be loaded outside of Next, and nothing here leaves a page.
vi.mock('next/navigation', () => ({ notFound: () => undefined, redirect: () => undefined }));

const ACTING = { name: 'Whoever acts', councilName: 'Northdale', publicUrl: 'https://toolkit.example' };
const QUESTION = 'ex-gov-01';

let database: Database;
let own: Council;
let reviewer: AuthorityScope;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  own = (await seedTwoCouncils(database)).own;
  reviewer = await addReviewer(database, own);
  await database.owner.delete(users);
  await ensureUser(database.owner, { id: reviewer.userId, email: 'jo@forum.example', name: 'Jo Field' });
  await ensureUser(database.owner, {
    id: own.lead.userId,
    email: 'priya@northdale.example',
    name: 'Priya Nair',
  });
  await saveIn(database, {
    scope: own.lead,
    assessmentId: own.assessmentId,
    questionId: QUESTION,
    answer: { state: 'answered', value: 3 },
  });
});

function as<T>(scope: AuthorityScope, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return withScope(database, scope, work);
}

async function asked(blindAsked = false): Promise<string> {
  const { lead, assessmentId } = own;
  const result = await as(lead, (tx) =>
    actAsk(tx, lead, {
      acting: ACTING,
      assessmentId,
      reviewer: reviewer.memberId,
      kind: 'care-experienced-adviser',
      blindAsked,
      note: 'Be plain',
      time: { kind: 'paid', minutes: 120, pay: '£25 an hour' },
      neededBy: '2026-12-31',
    }),
  );
  return result.ok ? result.id : '';
}

const FINISH = { acting: ACTING, minutesSpent: 90, isPartly: true };
const TERMS = { acting: ACTING, way: 'level', isBlind: false, namedAs: 'role' } as const;

/** A judgement beside the first version of the council's answer, or another. */
function judged(level: number, answerVersion = 1, expectedVersion = 0) {
  return { ...leveled(QUESTION, level, { expectedVersion }), answerVersion };
}

/** The council saves its answer again, as the next after `version`. */
function saveAgain(value: number, version: number) {
  const { lead: scope, assessmentId } = own;
  const answer = { state: 'answered', value } as const;
  return saveIn(database, { scope, assessmentId, questionId: QUESTION, answer, version });
}

async function underWay(blindAsked = false): Promise<string> {
  const reviewId = await asked(blindAsked);
  await as(reviewer, (tx) => actAgree(tx, reviewer, { ...TERMS, reviewId }));
  return reviewId;
}

async function handedOver(): Promise<string> {
  const reviewId = await underWay();
  const judgements = [judged(1)];
  await as(reviewer, (tx) => actJudge(tx, reviewer, { reviewId, judgements }));
  await as(reviewer, (tx) => actFinish(tx, reviewer, { ...FINISH, reviewId }));
  return reviewId;
}

async function mails(): Promise<readonly { to: string; subject: string; body: string }[]> {
  const rows = await database.owner.select().from(outboxMessages);
  return rows.map(({ recipient: to, subject, body }) => ({ to, subject, body }));
}

describe('a review', () => {
  it('tells each of the two what the other did, once, with no words of anybody in a subject', async () => {
    const reviewId = await handedOver();
    const reply = { acting: ACTING, reviewId, subject: QUESTION, body: 'We will look' };
    await as(own.lead, (tx) => actReply(tx, own.lead, reply));
    const settle = { reviewId, subject: QUESTION, words: '', answerVersion: 1 };
    expect(await as(reviewer, (tx) => actSettle(tx, reviewer, settle))).toMatchObject({ ok: true });
    expect((await mails()).map(({ to, subject }) => `${to}: ${subject}`)).toEqual([
      'jo@forum.example: Northdale asks you to review a self-assessment',
      'priya@northdale.example: Northdale: a reviewer has agreed',
      'priya@northdale.example: Northdale: a review was handed over',
      'jo@forum.example: Northdale replies to your review',
    ]);
    const [ask, , over] = await mails();
    expect(ask?.body).toContain('Your time: 2 hours, paid: £25 an hour.');
    expect(ask?.body).toContain('It is needed by 31 December 2026.');
    expect(over?.body).toContain('It holds 1 difference from what your council says.');
  });

  it('is blind when the lead wants it, whatever the reviewer posts', async () => {
    const reviewId = await underWay(true);
    const rows = await database.owner.query.reviews.findMany();
    expect(rows.map(({ id, isBlind }) => [id, isBlind])).toEqual([[reviewId, true]]);
  });

  it('begins when its reviewer has agreed, and nobody else can agree for them', async () => {
    const reviewId = await asked();
    const judgements = [judged(1)];
    expect(await as(reviewer, (tx) => actJudge(tx, reviewer, { reviewId, judgements }))).toEqual({
      ok: false,
      reason: 'not-begun',
    });
    const second = await addReviewer(database, own, 'user-second');
    for (const scope of [own.lead, second])
      expect(await as(scope, (tx) => actAgree(tx, scope, { ...TERMS, reviewId }))).toEqual({
        ok: false,
        reason: 'not-yours',
      });
  });

  it('is not handed over with nothing in it, nor twice', async () => {
    const reviewId = await underWay();
    const finish = { ...FINISH, reviewId, minutesSpent: 0 };
    const over = () => as(reviewer, (tx) => actFinish(tx, reviewer, finish));
    expect(await over()).toEqual({ ok: false, reason: 'nothing' });
    const judgements = [judged(3)];
    await as(reviewer, (tx) => actJudge(tx, reviewer, { reviewId, judgements }));
    expect(await over()).toMatchObject({ ok: true });
    expect(await over()).toEqual({ ok: false, reason: 'over' });
    const judge = await as(reviewer, (tx) => actJudge(tx, reviewer, { reviewId, judgements }));
    expect(judge).toEqual({ ok: false, reason: 'over' });
  });

  it('is handed over with something left only by whoever says so', async () => {
    const reviewId = await underWay();
    const judgements = [judged(3)];
    await as(reviewer, (tx) => actJudge(tx, reviewer, { reviewId, judgements }));
    const over = (isPartly: boolean) =>
      as(reviewer, (tx) => actFinish(tx, reviewer, { ...FINISH, reviewId, isPartly }));
    expect(await over(false)).toEqual({ ok: false, reason: 'not-whole' });
    expect(await over(true)).toMatchObject({ ok: true });
  });

  it('is taken back by the council only before it is agreed to', async () => {
    const end = (scope: AuthorityScope, reviewId: string) =>
      as(scope, (tx) => actEnd(tx, scope, { acting: ACTING, reviewId, reason: 'Too early' }));
    expect(await end(own.lead, await asked())).toMatchObject({ ok: true });
    const agreed = await underWay();
    expect(await end(own.lead, agreed)).toEqual({ ok: false, reason: 'agreed' });
    expect(await end(reviewer, agreed)).toMatchObject({ ok: true });
    expect(await end(reviewer, agreed)).toEqual({ ok: false, reason: 'over' });
  });
});

describe('a difference', () => {
  it.each([
    ['the lead', () => own.lead],
    ['the approver', () => own.approver],
  ])('is not settled by %s', async (_who, scopeOf) => {
    const reviewId = await handedOver();
    const scope = scopeOf();
    const settle = { reviewId, subject: QUESTION, words: 'It is fine', answerVersion: 1 };
    expect(await as(scope, (tx) => actSettle(tx, scope, settle))).toEqual({
      ok: false,
      reason: 'not-yours',
    });
  });

  it('is settled once, takes no reply afterwards, and an agreement is none', async () => {
    const reviewId = await handedOver();
    const settle = (subject: string) =>
      as(reviewer, (tx) => actSettle(tx, reviewer, { reviewId, subject, words: '', answerVersion: 1 }));
    expect(await settle('ex-gov-02')).toEqual({ ok: false, reason: 'settled' });
    expect(await settle(QUESTION)).toMatchObject({ ok: true });
    expect(await settle(QUESTION)).toEqual({ ok: false, reason: 'settled' });
    const late = { acting: ACTING, reviewId, subject: QUESTION, body: 'Thanks' };
    expect(await as(own.lead, (tx) => actReply(tx, own.lead, late))).toEqual({
      ok: false,
      reason: 'settled',
    });
  });

  // The page showed level 2; the council raised it to 4 before the button was pressed.
  it('is not settled at an answer that its reviewer has not read, which would count as checked', async () => {
    const reviewId = await handedOver();
    await saveAgain(2, 1);
    await saveAgain(4, 2);
    const read = await settleAt(reviewId, 2);
    expect(read).toMatchObject({ ok: false, reason: 'moved', values: { answerVersion: '3' } });
    expect(read.ok ? '' : read.because).toMatch(/changed its answer .*, from “Developing” to “/);
    expect(await agreed()).toEqual([]);
    expect(await settleAt(reviewId, 3)).toMatchObject({ ok: true });
    expect(await agreed()).toEqual([QUESTION]);
  });

  it('and not by a form that says nothing of what was read', async () => {
    const reviewId = await handedOver();
    expect(await settleAt(reviewId, 0)).toMatchObject({ ok: false, reason: 'moved' });
  });

  it('holds ten replies and no more', async () => {
    const reviewId = await handedOver();
    const reply = (body: string) =>
      as(own.lead, (tx) => actReply(tx, own.lead, { acting: ACTING, reviewId, subject: QUESTION, body }));
    for (let turn = 1; turn <= 10; turn += 1)
      expect(await reply(`Reply ${turn}`)).toMatchObject({ ok: true });
    expect(await reply('Reply 11')).toEqual({ ok: false, reason: 'full' });
  });
});

/** Settles the difference as from a page that showed a version of the answer. */
function settleAt(reviewId: string, answerVersion: number) {
  const settle = { reviewId, subject: QUESTION, words: '', answerVersion };
  return as(reviewer, (tx) => actSettle(tx, reviewer, settle));
}

/** The questions that count as independently checked. */
function agreed(): Promise<readonly string[]> {
  const { lead, assessmentId } = own;
  return as(lead, async (tx) => {
    const answers = answersById(await listAnswers(tx, lead, assessmentId));
    return [...agreedQuestions(await loadReviewed(tx, lead, assessmentId), answers)];
  });
}

describe('a judgement in sight of the answers', () => {
  it('is not saved beside an answer that was saved again since it was read', async () => {
    const reviewId = await underWay();
    const judge = (level: number, read: number, version = 0) =>
      as(reviewer, (tx) => actJudge(tx, reviewer, { reviewId, judgements: [judged(level, read, version)] }));
    await saveAgain(4, 1);
    expect(await judge(1, 1)).toMatchObject({
      ok: true,
      moved: [{ subject: QUESTION, read: { value: 3 }, now: { value: 4 }, version: 2 }],
    });
    expect(await claimed()).toEqual([]);
    expect(await judge(1, 2)).toMatchObject({ ok: true, moved: [] });
    expect(await claimed()).toMatchObject([{ value: 4 }]);
    await saveAgain(0, 2);
    expect(await judge(1, 2, 1)).toMatchObject({ ok: true, moved: [], stale: [] });
    expect(await claimed()).toMatchObject([{ value: 4 }]);
  });

  it.each([
    { before: 3, after: 1, open: 0 },
    { before: 1, after: 3, open: 1 },
  ])(
    'is of the answer it was saved beside again: $open open after $before became $after and they say 1 of both',
    async ({ before, after, open }) => {
      const reviewId = await underWay();
      await saveAgain(before, 1);
      const judge = (read: number, version: number) =>
        as(reviewer, (tx) => actJudge(tx, reviewer, { reviewId, judgements: [judged(1, read, version)] }));
      await judge(2, 0);
      await saveAgain(after, 2);
      expect(await judge(3, 1)).toMatchObject({ ok: true, moved: [], stale: [] });
      await as(reviewer, (tx) => actFinish(tx, reviewer, { ...FINISH, reviewId }));
      expect(await claimed()).toMatchObject([{ value: after }]);
      const reviewed = await as(reviewer, (tx) => loadReviewed(tx, reviewer, own.assessmentId));
      expect(differencesOf(reviewed)).toHaveLength(open);
    },
  );

  it('and of what its reviewer may not see, the database says which version was judged', async () => {
    const reviewId = await underWay(true);
    await saveAgain(4, 1);
    const judgements = [judged(1, 0)];
    expect(await as(reviewer, (tx) => actJudge(tx, reviewer, { reviewId, judgements }))).toMatchObject({
      ok: true,
      moved: [],
    });
    await as(reviewer, (tx) => actFinish(tx, reviewer, { ...FINISH, reviewId }));
    expect(await claimed()).toMatchObject([{ value: 4 }]);
  });

  async function claimed() {
    const reviewed = await as(reviewer, (tx) => loadReviewed(tx, reviewer, own.assessmentId));
    return reviewed.flatMap(({ findings }) => findings.map((one) => one.claimed));
  }
});
