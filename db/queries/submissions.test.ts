import { asc } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { LINKED_FIGURES } from '@/db/linked-figures';
import { submissionFigures as figuresTable, submissions } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import type { Answer, Answers } from '@/lib/framework/answer';
import { sharedFigures } from '@/lib/disclosure/shared-figures';
import { scoreAssessment } from '@/lib/scoring/score-assessment';
import { METHOD_VERSION } from '@/lib/scoring/scores';
import { agreeNotApplicable } from './answers';
import { findSubmission, submitAssessment } from './submissions';
import type { SubmitResult } from './submissions';
import {
  AFTER_THE_ROUND,
  EXAMPLE,
  ROUND,
  TODAY,
  answerAndSend,
  saveIn,
  seedTwoCouncils,
  there,
} from './testing';
import type { Council, TwoCouncils } from './testing';

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
  // The other council has sent the same framework in the same round.
  await answerAndSend(database, councils.other);
});

function level(value: number): Answer {
  return { state: 'answered', value };
}

/** Shown to everybody, except that "adopted" hides ex-pos-04 and the ticks below hide ex-off-02. */
const ANSWERS: Answers = {
  'ex-pos-01': { state: 'answered', value: 'adopted', reference: 'Minute 12' },
  'ex-pos-03': level(4),
  'ex-pos-04': level(1),
  'ex-gov-01': level(0),
  'ex-gov-03': { state: 'na', reason: 'other', text: 'The county does this', agreed: true },
  'ex-off-01': { state: 'answered', value: ['money', 'work'] },
  'ex-off-02': { state: 'answered', value: { numerator: 3, denominator: 4 } },
  'ex-num-02': { state: 'dk' },
  'ex-voi-01': { state: 'blank' },
};
const HIDDEN = ['ex-pos-04', 'ex-off-02'];

async function answerAll(council: Council, assessmentId = council.assessmentId): Promise<void> {
  for (const [questionId, answer] of Object.entries(ANSWERS)) {
    const result = await saveIn(database, {
      scope: council.contributor,
      assessmentId,
      questionId,
      answer,
      comment: `About ${questionId}`,
    });
    expect(result).toMatchObject({ ok: true });
  }
  const { approver: scope } = council;
  const input = { assessmentId, questionId: 'ex-gov-03', version: 1, today: TODAY };
  expect(await withScope(database, scope, (tx) => agreeNotApplicable(tx, scope, input))).toBe(true);
}

function send(
  { lead: scope, assessmentId }: Pick<Council, 'lead' | 'assessmentId'>,
  today = TODAY,
): Promise<SubmitResult> {
  const input = { assessmentId, declaration: 'These answers are honest', today };
  return withScope(database, scope, (tx) => submitAssessment(tx, scope, input));
}

function find({ lead: scope, assessmentId }: Pick<Council, 'lead' | 'assessmentId'>) {
  return withScope(database, scope, (tx) => findSubmission(tx, scope, assessmentId));
}

function countRows() {
  return withScope(database, systemScope(), async (tx) => ({
    submissions: await tx.$count(submissions),
    figures: await tx.$count(figuresTable),
  }));
}

describe('sending an assessment', () => {
  const scores = scoreAssessment(EXAMPLE, { authorityType: 'childrens-services', answers: ANSWERS });

  it('stores the scores that the rules give, with the version of the method', async () => {
    await answerAll(councils.own);
    expect(await send(councils.own)).toMatchObject({ ok: true });
    expect((await find(councils.own))?.scores).toEqual(scores);
    const [row] = await withScope(database, councils.own.lead, (tx) =>
      tx.select({ method: submissions.methodVersion, number: submissions.number }).from(submissions),
    );
    expect(row).toEqual({ method: METHOD_VERSION, number: 1 });
  });

  it('stores each figure of those scores, zero as zero and nothing as nothing', async () => {
    await answerAll(councils.own);
    await send(councils.own);
    const rows = await withScope(database, councils.own.lead, (tx) =>
      tx
        .select({
          level: figuresTable.level,
          key: figuresTable.key,
          lowestPossible: figuresTable.lowestPossible,
          coverage: figuresTable.coverage,
          numerator: figuresTable.numerator,
          denominator: figuresTable.denominator,
        })
        .from(figuresTable)
        .orderBy(asc(figuresTable.level), asc(figuresTable.key)),
    );
    const byName = (one: { readonly level: string; readonly key: string }): string =>
      `${one.level} ${one.key}`;
    const links = LINKED_FIGURES[EXAMPLE.id];
    const answering = { authorityType: 'childrens-services', answers: ANSWERS } as const;
    const expected = sharedFigures(EXAMPLE, answering, { scores, links });
    expect(new Map(rows.map((row) => [byName(row), row]))).toEqual(
      new Map(expected.map((figure) => [byName(figure), { numerator: null, denominator: null, ...figure }])),
    );
    expect(rows.find(({ key }) => key === 'ex-gov-01')?.lowestPossible).toBe(0);
    expect(rows.find(({ key }) => key === 'ex-gov-03')?.lowestPossible).toBeNull();
  });

  it('freezes the answers and comments of the questions that are shown, and of no other', async () => {
    await answerAll(councils.own);
    await send(councils.own);
    const frozen = there(await find(councils.own)).answers;
    const shown = Object.keys(ANSWERS).filter((id) => !HIDDEN.includes(id));
    expect(Object.keys(frozen).toSorted()).toEqual(shown.toSorted());
    for (const id of shown)
      expect(frozen[id]).toEqual({ answer: ANSWERS[id], comment: `About ${id}`, evidence: [] });
  });

  it('says who sent it, when, in which round, with which words', async () => {
    await send(councils.own);
    const submission = there(await find(councils.own));
    expect(submission).toMatchObject({
      assessmentId: councils.own.assessmentId,
      frameworkId: EXAMPLE.id,
      frameworkVersion: EXAMPLE.version,
      roundName: ROUND.name,
      number: 1,
      submittedBy: 'Lead of Northdale',
      declaration: 'These answers are honest',
      answers: {},
    });
    expect(submission.submittedAt).toBeInstanceOf(Date);
  });

  it('is done once', async () => {
    expect(await send(councils.own)).toMatchObject({ ok: true });
    const before = await countRows();
    expect(await send(councils.own)).toEqual({ ok: false, reason: 'locked' });
    expect(await countRows()).toEqual(before);
  });

  it('is possible on the last day of the round and refused the day after', async () => {
    expect(await send(councils.own, AFTER_THE_ROUND)).toEqual({ ok: false, reason: 'locked' });
    expect(await send(councils.own, ROUND.closesOn)).toMatchObject({ ok: true });
  });

  it('finds no assessment that is another council’s or nobody’s', async () => {
    const before = await countRows();
    const { own, other } = councils;
    for (const assessmentId of [other.assessmentId, crypto.randomUUID()])
      expect(await send({ lead: own.lead, assessmentId })).toEqual({ ok: false, reason: 'not-found' });
    expect(await countRows()).toEqual(before);
  });

  it('leaves nothing behind when it cannot finish', async () => {
    const { lead: scope, assessmentId } = councils.own;
    const before = await countRows();
    const broken = withScope(database, scope, async (tx) => {
      await submitAssessment(tx, scope, { assessmentId, declaration: '', today: TODAY });
      throw new Error('The mail could not be queued');
    });
    await expect(broken).rejects.toThrow('queued');
    expect(await countRows()).toEqual(before);
    expect(await find(councils.own)).toBeUndefined();
  });
});

describe('finding what was sent', () => {
  it('gives nothing before it was sent', async () => {
    expect(await find(councils.own)).toBeUndefined();
  });

  it('gives the own council’s only, by the query as well as by the database', async () => {
    const { own, other } = councils;
    expect(await find({ lead: own.lead, assessmentId: other.assessmentId })).toBeUndefined();
    const unguarded = withScope(database, systemScope(), (tx) =>
      findSubmission(tx, own.lead, other.assessmentId),
    );
    expect(await unguarded).toBeUndefined();
  });
});
