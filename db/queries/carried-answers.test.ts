import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import { LOOK_AGAIN } from '@/lib/framework/answer';
import type { CarriedAnswer } from '@/lib/assessment/carry-forward';
import { agreeNotApplicable, answersById, listAnswers } from './answers';
import { formBegins } from '@/lib/assessment/carried-answer';
import { listAnswerVersions } from './answer-history';
import { findAssessmentWithAnswers, startAssessment } from './assessments';
import { listAttached } from './answer-evidence';
import { carryAnswers, carryEvidence } from './carried-answers';
import { addPieceTo } from './evidence.testing';
import { findNotesOfLastRound } from './last-round';
import { noteFor } from './notes-to-next-round.testing';
import { refuseNotApplicable } from './send-backs';
import { findSubmission, submitAssessment } from './submissions';
import { EXAMPLE, addRound, answerAndSend, errorCode, saveIn, seedTwoCouncils, there } from './testing';
import type { Council, TwoCouncils } from './testing';

const NEXT = {
  name: 'Spring 2027',
  opensOn: '2027-03-01',
  closesOn: '2027-05-31',
  publishesOn: '2027-06-15',
};
const TODAY = '2027-04-01';
const CARRIED: readonly CarriedAnswer[] = [
  { questionId: 'ex-gov-01', answer: { state: 'answered', value: 3 }, comment: 'As last time' },
  {
    questionId: 'ex-gov-03',
    answer: { state: 'na', reason: 'other', text: 'The county does this' },
    comment: '',
  },
];

let database: Database;
let councils: TwoCouncils;
let roundId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  councils = await seedTwoCouncils(database);
  for (const council of [councils.own, councils.other]) await answerAndSend(database, council);
  roundId = await withScope(database, systemScope(), (tx) => addRound(tx, NEXT));
});

afterAll(() => database.close());

function start({ lead }: Council) {
  return withScope(database, lead, (tx) =>
    startAssessment(tx, lead, {
      frameworkId: EXAMPLE.id,
      frameworkVersion: EXAMPLE.version,
      roundId,
      authorityType: 'childrens-services',
    }),
  );
}

async function sentBy({ lead, assessmentId }: Council): Promise<string> {
  return there(await withScope(database, lead, (tx) => findSubmission(tx, lead, assessmentId))).id;
}

async function startFromLast(council: Council, from = council): Promise<string> {
  const { id: assessmentId } = await start(council);
  const { lead } = council;
  const input = { assessmentId, from: await sentBy(from), carried: CARRIED };
  await withScope(database, lead, (tx) => carryAnswers(tx, lead, input));
  return assessmentId;
}

function saved({ lead }: Council, assessmentId: string) {
  return withScope(database, lead, (tx) => listAnswers(tx, lead, assessmentId));
}

describe('answers that come over from the last round (demand 5)', () => {
  it('count as blank until somebody saves them, and then as what they say', async () => {
    const { own } = councils;
    const assessmentId = await startFromLast(own);
    const before = answersById(await saved(own, assessmentId));
    expect(before).toEqual({ 'ex-gov-01': LOOK_AGAIN, 'ex-gov-03': LOOK_AGAIN });
    const looked = await saveIn(database, {
      scope: own.contributor,
      assessmentId,
      questionId: 'ex-gov-01',
      answer: there(CARRIED[0]).answer,
      comment: 'As last time',
      version: 1,
      today: TODAY,
    });
    expect(looked).toMatchObject({ ok: true, version: 2 });
    expect(answersById(await saved(own, assessmentId))['ex-gov-01']).toEqual(there(CARRIED[0]).answer);
  });

  it('leave what somebody has answered since alone, however often they come', async () => {
    const { own } = councils;
    const assessmentId = await startFromLast(own);
    expect((await start(own)).isNew).toBe(false);
    const standing = await saved(own, assessmentId);
    expect(standing.find(({ questionId }) => questionId === 'ex-gov-01')).toMatchObject({
      version: 2,
      carried: null,
    });
    // However many were looked at, as many came over; what was written here did not.
    expect(standing.map(({ cameOver }) => cameOver)).toEqual([true, true]);
    const ofFirstRound = await saved(own, own.assessmentId);
    expect(new Set(ofFirstRound.map(({ cameOver }) => cameOver))).toEqual(new Set([false]));
    const onPage = await withScope(database, own.lead, (tx) =>
      findAssessmentWithAnswers(tx, own.lead, { assessmentId, lastRoundOf: [] }),
    );
    expect(there(onPage).saved.map(({ cameOver }) => cameOver)).toEqual([true, true]);
  });

  it('claim nothing until then: no words of theirs stand where an answer is read', async () => {
    const { id: assessmentId } = await start(councils.own);
    const waiting = (await saved(councils.own, assessmentId)).find(({ carried }) => carried !== null);
    expect(there(waiting)).toMatchObject({ answer: LOOK_AGAIN, comment: '' });
    expect(formBegins(there(waiting))).toEqual(there(waiting).carried);
  });

  it('are told apart in the history', async () => {
    const { own } = councils;
    const assessmentId = await startFromLast(own);
    const { versions } = await withScope(database, own.lead, (tx) =>
      listAnswerVersions(tx, own.lead, { assessmentId, questionId: 'ex-gov-01', page: 1 }),
    );
    expect(versions.map(({ version, needsReview }) => [version, needsReview])).toEqual([
      [2, false],
      [1, true],
    ]);
    expect(versions[0]?.before?.needsReview).toBe(true);
  });

  it('are not agreed to unseen, and are no part of what is sent', async () => {
    const { own } = councils;
    const assessmentId = await startFromLast(own);
    const unseen = { assessmentId, questionId: 'ex-gov-03', version: 1, today: TODAY };
    const agreed = await withScope(database, own.approver, (tx) =>
      agreeNotApplicable(tx, own.approver, unseen),
    );
    expect(agreed).toBe(false);
    const refused = await withScope(database, own.approver, (tx) =>
      refuseNotApplicable(tx, own.approver, { ...unseen, reason: 'Not seen', mails: [] }),
    );
    expect(refused).toBe('stale');
    const sending = { assessmentId, declaration: 'Honest', today: TODAY };
    await withScope(database, own.lead, (tx) => submitAssessment(tx, own.lead, sending));
    const sent = there(
      await withScope(database, own.lead, (tx) => findSubmission(tx, own.lead, assessmentId)),
    );
    expect(Object.keys(sent.answers)).toEqual(['ex-gov-01']);
  });

  it('cannot come from another council', async () => {
    const { own, other } = councils;
    expect(await errorCode(startFromLast(other, own))).not.toBe('no error');
  });
});

describe('evidence that comes over from the last round (demand 25)', () => {
  it('stands under the same question of the new assessment, once', async () => {
    const { own } = councils;
    const { id: assessmentId } = await start(own);
    const pieces = [{ questionId: 'ex-gov-02', evidenceId: await addPieceTo(database, own) }];
    const carry = () =>
      withScope(database, own.lead, (tx) => carryEvidence(tx, own.lead, { assessmentId, pieces }));
    await carry();
    await carry();
    const attached = await withScope(database, own.lead, (tx) => listAttached(tx, own.lead, assessmentId));
    expect(attached.map(({ id, questionId }) => ({ evidenceId: id, questionId }))).toEqual(pieces);
  });

  it('cannot be another council’s', async () => {
    const { own, other } = councils;
    const { id: assessmentId } = await start(own);
    const pieces = [{ questionId: 'ex-gov-02', evidenceId: await addPieceTo(database, other) }];
    const carried = withScope(database, own.lead, (tx) =>
      carryEvidence(tx, own.lead, { assessmentId, pieces }),
    );
    expect(await errorCode(carried)).not.toBe('no error');
  });
});

describe('what the last round left', () => {
  it('is its notes and where it is, for the council’s own next assessment', async () => {
    const { own } = councils;
    await noteFor(database, own, 'Look at the waiting list first');
    const { id } = await start(own);
    const left = await withScope(database, own.lead, (tx) => findNotesOfLastRound(tx, own.lead, id));
    expect(left).toEqual({
      assessmentId: own.assessmentId,
      notes: { 'ex-gov-01': 'Look at the waiting list first' },
    });
    const first = await withScope(database, own.lead, (tx) =>
      findNotesOfLastRound(tx, own.lead, own.assessmentId),
    );
    expect(first).toBeUndefined();
    const foreign = await withScope(database, systemScope(), (tx) =>
      findNotesOfLastRound(tx, councils.other.lead, id),
    );
    expect(foreign).toBeUndefined();
  });
});
