import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import { findAssessmentWithAnswers } from './assessments';
import { findPreviousSubmission, findSubmission, submitAssessment } from './submissions';
import { TODAY, addAssessment, addRound, answerAndSend, saveIn, seedTwoCouncils, there } from './testing';
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

const LEVEL_2 = { state: 'answered', value: 2 } as const;

function send({ lead: scope, assessmentId }: Pick<Council, 'lead' | 'assessmentId'>, today = TODAY) {
  const input = { assessmentId, declaration: 'These answers are honest', today };
  return withScope(database, scope, (tx) => submitAssessment(tx, scope, input));
}

function find({ lead: scope, assessmentId }: Pick<Council, 'lead' | 'assessmentId'>) {
  return withScope(database, scope, (tx) => findSubmission(tx, scope, assessmentId));
}

describe('the submission before', () => {
  const EARLIER = {
    name: 'Spring 2026',
    opensOn: '2026-03-01',
    closesOn: '2026-05-31',
    publishesOn: '2026-06-15',
  };

  /** The council answered and sent the same framework in an earlier round. Returns the scope and its assessment. */
  async function sendEarlier(council: Council): Promise<Pick<Council, 'lead' | 'assessmentId'>> {
    const { lead } = council;
    const assessmentId = await withScope(database, systemScope(), async (tx) => {
      const found = await tx
        .select({ id: sql<string>`id` })
        .from(sql`rounds`)
        .where(sql`name = ${EARLIER.name}`);
      return addAssessment(tx, lead, found[0]?.id ?? (await addRound(tx, EARLIER)));
    });
    await saveIn(database, {
      scope: lead,
      assessmentId,
      questionId: 'ex-gov-01',
      answer: LEVEL_2,
      today: '2026-04-01',
    });
    expect(await send({ lead, assessmentId }, '2026-04-01')).toMatchObject({ ok: true });
    return { lead, assessmentId };
  }

  it('is the council’s own for the same framework', async () => {
    const earlier = await sendEarlier(councils.own);
    await sendEarlier(councils.other);
    await send(councils.own);
    const { lead: scope } = councils.own;
    const now = there(await find(councils.own));
    const before = await withScope(database, scope, (tx) => findPreviousSubmission(tx, scope, now));
    expect(before?.assessmentId).toBe(earlier.assessmentId);
    expect(before?.roundName).toBe('Spring 2026');
    const first = there(before);
    expect(
      await withScope(database, scope, (tx) => findPreviousSubmission(tx, scope, first)),
    ).toBeUndefined();
  });

  it('is the round before, also where that was sent later', async () => {
    await send(councils.own);
    const earlier = await sendEarlier(councils.own);
    const { lead: scope } = councils.own;
    const [before, first] = [there(await find(councils.own)), there(await find(earlier))];
    expect(first.submittedAt > before.submittedAt).toBe(true);
    const previous = (of: typeof before) =>
      withScope(database, scope, (tx) => findPreviousSubmission(tx, scope, of));
    expect((await previous(before))?.assessmentId).toBe(earlier.assessmentId);
    expect(await previous(first)).toBeUndefined();
  });

  it('is never another council’s', async () => {
    await sendEarlier(councils.other);
    await send(councils.own);
    const { lead: scope } = councils.own;
    const now = there(await find(councils.own));
    const found = [
      await withScope(database, scope, (tx) => findPreviousSubmission(tx, scope, now)),
      await withScope(database, systemScope(), (tx) => findPreviousSubmission(tx, scope, now)),
    ];
    expect(found).toEqual([undefined, undefined]);
  });

  it('is not one of another framework', async () => {
    await sendEarlier(councils.own);
    await send(councils.own);
    const { lead: scope } = councils.own;
    const now = { ...there(await find(councils.own)), frameworkId: 'corporate-parenting' };
    expect(await withScope(database, scope, (tx) => findPreviousSubmission(tx, scope, now))).toBeUndefined();
  });

  it('gives the answers of the round before to a council that starts again, and only its own', async () => {
    const { own, other } = councils;
    await sendEarlier(own);
    const before = async (council: Council, lastRoundOf = ['ex-gov-01', 'ex-gov-02']) => {
      const { lead: scope, assessmentId } = council;
      // As the owner would see it, so that only the statement itself keeps councils apart.
      const found = await withScope(database, systemScope(), (tx) =>
        findAssessmentWithAnswers(tx, scope, { assessmentId, lastRoundOf }),
      );
      return there(found).lastRound;
    };
    expect(await before(own)).toEqual({ 'ex-gov-01': { answer: LEVEL_2, comment: '', evidence: [] } });
    expect(await before(own, ['ex-gov-02'])).toEqual({});
    expect(await before(own, [])).toEqual({});
    expect(await before(other)).toEqual({});
  });
});
