import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { answerVersions, answers } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import type { Answer } from '@/lib/framework/answer';
import { agreeNotApplicable, findAnswer, listAnswers } from './answers';
import type { SaveAnswerResult } from './answers';
import { AFTER_THE_ROUND, TODAY, answerAndSend, saveIn, seedTwoCouncils, there } from './testing';
import type { Council, Save, TwoCouncils } from './testing';

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
  // The same question of the other council, so that a forgotten condition shows.
  await save(councils.other, { answer: level(1), comment: 'Words of Westmere' });
});

const QUESTION = 'ex-gov-01';
const OTHER_REASON: Answer = { state: 'na', reason: 'other', text: 'The county does this' };

function level(value: number): Answer {
  return { state: 'answered', value };
}

function save(
  council: Council,
  input: Partial<Save> & { readonly answer: Answer },
): Promise<SaveAnswerResult> {
  const { lead: scope, assessmentId } = council;
  return saveIn(database, { scope, assessmentId, questionId: QUESTION, ...input });
}

function find(council: Council, questionId = QUESTION) {
  const { lead: scope, assessmentId } = council;
  return withScope(database, scope, (tx) => findAnswer(tx, scope, { assessmentId, questionId }));
}

function list(council: Council, assessmentId = council.assessmentId) {
  return withScope(database, council.lead, (tx) => listAnswers(tx, council.lead, assessmentId));
}

function history(council: Council) {
  return withScope(database, systemScope(), (tx) =>
    tx
      .select({
        version: answerVersions.version,
        comment: answerVersions.comment,
        by: answerVersions.savedBy,
      })
      .from(answerVersions)
      .where(eq(answerVersions.assessmentId, council.assessmentId))
      .orderBy(answerVersions.questionId, answerVersions.version),
  );
}

describe('saving an answer', () => {
  it('keeps it, with who saved it and when, and leaves the other council’s alone', async () => {
    const { own, other } = councils;
    const result = await save(own, { answer: level(3), comment: 'We have a lead member' });
    expect(result).toMatchObject({ ok: true, version: 1 });
    expect(await find(own)).toMatchObject({
      questionId: QUESTION,
      answer: level(3),
      comment: 'We have a lead member',
      version: 1,
      savedBy: 'Lead of Northdale',
      savedById: own.lead.memberId,
    });
    expect(await find(other)).toMatchObject({ answer: level(1), comment: 'Words of Westmere', version: 1 });
  });

  it.each<readonly [string, string, Answer]>([
    ['a level', 'ex-gov-01', level(0)],
    ['no', 'ex-gov-03', { state: 'answered', value: false }],
    ['several ticks', 'ex-off-01', { state: 'answered', value: ['homes', 'work'] }],
    ['a number of zero', 'ex-num-01', { state: 'answered', value: 0, parts: [0, null] }],
    ['a rate', 'ex-num-02', { state: 'answered', value: { numerator: 0, denominator: 12.5 } }],
    ['a date', 'ex-pos-02', { state: 'answered', value: '2026-02-28' }],
    ['words', 'ex-lea-01', { state: 'answered', value: 'Ymgynghorwyd â’r bobl ifanc — “da”' }],
    ['a choice with its reference', 'ex-gov-02', { state: 'answered', value: 'yes', reference: 'Min. 12' }],
    ['not applicable', 'ex-gov-01', { state: 'na', reason: 'not-adopted' }],
    ['not applicable for another reason', 'ex-gov-01', OTHER_REASON],
    ['do not know', 'ex-gov-01', { state: 'dk' }],
    ['nothing yet', 'ex-gov-01', { state: 'blank' }],
  ])('gives %s back as it was', async (_name, questionId, answer) => {
    await save(councils.own, { questionId, answer });
    expect((await find(councils.own, questionId))?.answer).toEqual(answer);
  });

  it('raises the version each time and keeps every version, each with who saved it', async () => {
    const { own } = councils;
    await save(own, { answer: level(1), comment: 'first' });
    await save(own, { answer: level(2), comment: 'second', version: 1, scope: own.contributor });
    expect(await save(own, { answer: { state: 'blank' }, comment: '', version: 2 })).toMatchObject({
      ok: true,
      version: 3,
    });
    expect(await history(own)).toEqual([
      { version: 1, comment: 'first', by: own.lead.memberId },
      { version: 2, comment: 'second', by: own.contributor.memberId },
      { version: 3, comment: '', by: own.lead.memberId },
    ]);
  });

  it('never touches another question', async () => {
    const { own } = councils;
    await save(own, { questionId: 'ex-gov-03', answer: { state: 'answered', value: true }, comment: 'kept' });
    const before = await find(own, 'ex-gov-03');
    await save(own, { answer: level(2) });
    await save(own, { answer: level(4), version: 1 });
    expect(await find(own, 'ex-gov-03')).toEqual(before);
    expect((await list(own)).map(({ questionId }) => questionId).toSorted()).toEqual([QUESTION, 'ex-gov-03']);
  });

  it('refuses a save made without sight of the newest version and gives what is saved now', async () => {
    const { own } = councils;
    await save(own, { answer: level(1) });
    await save(own, { answer: level(2), comment: 'newer', version: 1, scope: own.contributor });
    const stale = await save(own, { answer: level(4), comment: 'older', version: 1 });
    expect(stale).toMatchObject({
      ok: false,
      reason: 'stale',
      current: { answer: level(2), comment: 'newer', version: 2, savedBy: 'Contributor of Northdale' },
    });
    expect(await find(own)).toMatchObject({ comment: 'newer', version: 2 });
    expect(await history(own)).toHaveLength(2);
  });

  it('treats two first saves alike: the second one is told of the first', async () => {
    const { own } = councils;
    await save(own, { answer: level(1) });
    expect(await save(own, { answer: level(2) })).toMatchObject({ reason: 'stale', current: { version: 1 } });
  });

  it('refuses a version that is still to come', async () => {
    const { own } = councils;
    await save(own, { answer: level(1) });
    expect(await save(own, { answer: level(2), version: 7 })).toMatchObject({ reason: 'stale' });
  });

  it('is refused after the assessment was sent', async () => {
    const { own, other } = councils;
    await answerAndSend(database, own);
    expect(await save(own, { answer: level(4), version: 1 })).toEqual({ ok: false, reason: 'locked' });
    expect(await save(own, { questionId: 'ex-gov-03', answer: { state: 'dk' } })).toMatchObject({
      reason: 'locked',
    });
    expect(await save(other, { answer: level(2), version: 1 })).toMatchObject({ ok: true });
  });

  it('is possible on the last day of the round and refused the day after', async () => {
    const { own } = councils;
    expect(await save(own, { answer: level(1), today: '2026-12-31' })).toMatchObject({ ok: true });
    const late = await save(own, { answer: level(2), version: 1, today: AFTER_THE_ROUND });
    expect(late).toEqual({ ok: false, reason: 'locked' });
  });

  it('finds no assessment that is another council’s or nobody’s: both look the same', async () => {
    const { own, other } = councils;
    const theirs = await save(own, { assessmentId: other.assessmentId, answer: level(4), version: 1 });
    const nobodys = await save(own, { assessmentId: crypto.randomUUID(), answer: level(4) });
    expect(theirs).toEqual({ ok: false, reason: 'not-found' });
    expect(nobodys).toEqual(theirs);
    expect(await find(other)).toMatchObject({ answer: level(1), version: 1 });
  });
});

describe('reading answers', () => {
  it('gives the council’s own only', async () => {
    const { own, other } = councils;
    await save(own, { answer: level(3) });
    expect((await list(own)).map(({ comment }) => comment)).toEqual(['']);
    expect((await list(other)).map(({ comment }) => comment)).toEqual(['Words of Westmere']);
  });

  it('gives nothing for another council’s assessment, even by its id', async () => {
    const { own, other } = councils;
    const scope = own.lead;
    const input = { assessmentId: other.assessmentId, questionId: QUESTION };
    expect(await list(own, other.assessmentId)).toEqual([]);
    expect(await withScope(database, scope, (tx) => findAnswer(tx, scope, input))).toBeUndefined();
  });

  it('keeps the two councils apart by the scope in the query too, not by the database alone', async () => {
    const { own, other } = councils;
    // The system role sees every row: what keeps them apart here is the condition in the query.
    const found = await withScope(database, systemScope(), async (tx) => [
      await listAnswers(tx, own.lead, other.assessmentId),
      await findAnswer(tx, own.lead, { assessmentId: other.assessmentId, questionId: QUESTION }),
    ]);
    expect(found).toEqual([[], undefined]);
  });
});

describe('an approver’s agreement that a question does not apply', () => {
  function agree(council: Council, input: { readonly version: number; readonly today?: string }) {
    const { approver: scope, assessmentId } = council;
    const { version, today = TODAY } = input;
    return withScope(database, scope, (tx) =>
      agreeNotApplicable(tx, scope, { assessmentId, questionId: QUESTION, version, today }),
    );
  }

  it('is recorded as a new version with the approver’s name, and the answer stays its author’s', async () => {
    const { own } = councils;
    await save(own, { answer: OTHER_REASON, comment: 'kept' });
    const before = there(await find(own));
    expect(before.agreedBy).toBeNull();
    expect(await agree(own, { version: 1 })).toBe(true);
    expect(await find(own)).toMatchObject({
      answer: { ...OTHER_REASON, agreed: true },
      comment: 'kept',
      version: 2,
      savedBy: 'Lead of Northdale',
      savedAt: before.savedAt,
      agreedBy: 'Approver of Northdale',
    });
    expect(await history(own)).toHaveLength(2);
  });

  it.each<readonly [string, Answer, boolean]>([
    ['stays when the same reason and words are saved again', OTHER_REASON, true],
    ['is dropped when the words change', { ...OTHER_REASON, text: 'Somebody else does this' }, false],
    ['is dropped when the words go', { state: 'na', reason: 'other' }, false],
    ['is dropped when the reason changes', { ...OTHER_REASON, reason: 'not-adopted' }, false],
    ['is dropped when the question is answered', level(2), false],
    ['is dropped when it becomes not known', { state: 'dk' }, false],
  ])('%s', async (_name, answer, isKept) => {
    const { own } = councils;
    await save(own, { answer: OTHER_REASON });
    await agree(own, { version: 1 });
    await save(own, { answer, version: 2 });
    const found = there(await find(own));
    expect(found.answer).toEqual(isKept ? { ...answer, agreed: true } : answer);
    expect(found.agreedBy).toBe(isKept ? 'Approver of Northdale' : null);
  });

  it('cannot be given by what a form says', async () => {
    const { own } = councils;
    await save(own, { answer: { ...there(asNotApplicable(OTHER_REASON)), agreed: true } });
    expect(there(await find(own)).answer).toEqual(OTHER_REASON);
  });

  it('is for another reason than those listed, and for nothing else', async () => {
    const { own } = councils;
    await save(own, { answer: { state: 'na', reason: 'not-adopted' } });
    expect(await agree(own, { version: 1 })).toBe(false);
    await save(own, { answer: level(2), version: 1 });
    expect(await agree(own, { version: 2 })).toBe(false);
  });

  it('is refused at another version than the approver read', async () => {
    const { own } = councils;
    await save(own, { answer: OTHER_REASON });
    await save(own, { answer: { ...OTHER_REASON, text: 'changed meanwhile' }, version: 1 });
    expect(await agree(own, { version: 1 })).toBe(false);
    expect(there(await find(own)).version).toBe(2);
  });

  it('is refused once the assessment was sent or its round has closed', async () => {
    const { own } = councils;
    await save(own, { answer: OTHER_REASON });
    expect(await agree(own, { version: 1, today: AFTER_THE_ROUND })).toBe(false);
    await withScope(database, own.lead, (tx) =>
      tx.execute(sql`insert into submissions (assessment_id, authority_code, framework_id, number, submitted_by,
        declaration, answers, scores, method_version) values (${own.assessmentId}, ${own.code}, 'x', 1,
        ${own.lead.memberId}, '', '{}', '{}', '1')`),
    );
    expect(await agree(own, { version: 1 })).toBe(false);
  });

  it('cannot be given to another council’s answer', async () => {
    const { own, other } = councils;
    await save(other, { answer: OTHER_REASON, version: 1 });
    const scope = own.approver;
    const input = { assessmentId: other.assessmentId, questionId: QUESTION, version: 2, today: TODAY };
    expect(await withScope(database, scope, (tx) => agreeNotApplicable(tx, scope, input))).toBe(false);
    expect(there(await find(other)).answer).toEqual(OTHER_REASON);
  });

  it('is not given by whoever wrote the reason, in whatever place they hold now', async () => {
    const { own } = councils;
    const { approver: scope, assessmentId } = own;
    await saveIn(database, { scope, assessmentId, questionId: QUESTION, answer: OTHER_REASON });
    expect(await agree(own, { version: 1 })).toBe(false);
    expect(there(await find(own)).answer).toEqual(OTHER_REASON);
  });

  function asNotApplicable(answer: Answer): (Answer & { readonly state: 'na' }) | undefined {
    return answer.state === 'na' ? answer : undefined;
  }
});

describe('the table of answers itself refuses', () => {
  function insert(columns: string, values: string): Promise<unknown> {
    const { own } = councils;
    return withScope(database, own.lead, (tx) =>
      tx.execute(
        sql.raw(`insert into answers (assessment_id, question_id, authority_code, version, saved_by, ${columns})
          values ('${own.assessmentId}', 'q', '${own.code}', 1, '${own.lead.memberId}', ${values})`),
      ),
    );
  }

  it.each([
    ['an answer without a value', 'state', `'answered'`],
    ['a value without an answer', 'state, value', `'dk', '1'`],
    ['not applicable without a reason', 'state', `'na'`],
    ['a reason without not applicable', 'state, na_reason', `'blank', 'other'`],
    ['an agreement to an answer', 'state, value, na_agreed', `'answered', '1', true`],
    ['an agreement of nobody', 'state, na_reason, na_agreed', `'na', 'other', true`],
    ['somebody’s agreement that is none', 'state, na_reason, na_agreed_at', `'na', 'other', now()`],
  ])('%s', async (_name, columns, values) => {
    await expect(insert(columns, values)).rejects.toThrow();
    expect(await withScope(database, councils.own.lead, (tx) => tx.$count(answers))).toBe(0);
  });
});
