import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { answerVersions, submissions } from '@/db/schema';
import { TEST_SERVER, openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import { frozenAnswersSchema } from '@/lib/assessment/frozen-answers';
import { agreeNotApplicable, listAnswers, saveAnswer } from './answers';
import { behind } from './behind.testing';
import { submitAssessment } from './submissions';
import type { SubmitResult } from './submissions';
import { EXAMPLE, TODAY, saveIn, seedTwoCouncils, there } from './testing';
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

const IS_SERVER = TEST_SERVER !== undefined;
// The embedded database takes one transaction at a time: fewer of them there.
const WRITERS = IS_SERVER ? 20 : 5;
const SAVES = IS_SERVER ? 50 : 10;
const QUESTIONS = ['ex-gov-01', 'ex-gov-03', 'ex-voi-01'];

type Acknowledged = { readonly questionId: string; readonly version: number; readonly comment: string };

/** A person who saves again and again: each time on top of what they last saw, as a browser with the page open does. */
async function write(council: Council, writer: number): Promise<readonly Acknowledged[]> {
  const seen = new Map<string, number>();
  const acknowledged: Acknowledged[] = [];
  for (let save = 0; save < SAVES; save += 1) {
    const questionId = there(QUESTIONS[(writer + save) % QUESTIONS.length]);
    const comment = `writer ${writer}, save ${save}`;
    const result = await saveIn(database, {
      scope: writer % 2 === 0 ? council.lead : council.contributor,
      assessmentId: council.assessmentId,
      questionId,
      answer: { state: 'dk' },
      comment,
      version: seen.get(questionId) ?? 0,
    });
    if (result.ok) acknowledged.push({ questionId, comment, version: result.version });
    else if (result.reason !== 'stale') throw new Error(`Refused as ${result.reason}`);
    seen.set(questionId, result.ok ? result.version : result.current.version);
  }
  return acknowledged;
}

function keptVersions(council: Council): Promise<readonly Acknowledged[]> {
  const { questionId, version, comment } = answerVersions;
  return withScope(database, systemScope(), (tx) =>
    tx
      .select({ questionId, version, comment })
      .from(answerVersions)
      .where(eq(answerVersions.assessmentId, council.assessmentId))
      .orderBy(asc(questionId), asc(version)),
  );
}

function inOrder(saves: readonly Acknowledged[]): readonly string[] {
  return saves.map(({ questionId, version, comment }) => `${questionId} ${version} ${comment}`).toSorted();
}

function submit(council: Council): Promise<SubmitResult> {
  const { lead: scope, assessmentId } = council;
  return withScope(database, scope, (tx) =>
    submitAssessment(tx, scope, { assessmentId, declaration: 'Honest', today: TODAY }),
  );
}

describe('many people who save the same questions at once', () => {
  it('lose nothing that was acknowledged: history holds exactly that, in versions without a gap', async () => {
    const { own, other } = councils;
    const writers = Array.from({ length: WRITERS }, (_, writer) => write(own, writer));
    const [theirs, ...ours] = await Promise.all([write(other, 0), ...writers]);
    const kept = await keptVersions(own);
    expect(inOrder(kept)).toEqual(inOrder(ours.flat()));
    for (const question of QUESTIONS) {
      const versions = kept.filter(({ questionId }) => questionId === question).map(({ version }) => version);
      expect(versions).toEqual(versions.map((_, index) => index + 1));
    }
    expect(inOrder(await keptVersions(other))).toEqual(inOrder(there(theirs)));
    expect(theirs).toHaveLength(SAVES);
  });

  it('leave as the answer what was acknowledged last', async () => {
    const { own } = councils;
    await Promise.all(Array.from({ length: 4 }, (_, writer) => write(own, writer)));
    const kept = await keptVersions(own);
    const standing = await withScope(database, own.lead, (tx) => listAnswers(tx, own.lead, own.assessmentId));
    for (const { questionId, version, comment } of standing) {
      const newest = kept.filter((one) => one.questionId === questionId).at(-1);
      expect({ questionId, version, comment }).toEqual(newest);
    }
  });
});

describe('several people who send one assessment at once', () => {
  it('send it once', async () => {
    const { own, other } = councils;
    const results = await Promise.all([submit(own), submit(own), submit(own), submit(other), submit(own)]);
    const sent = await withScope(database, systemScope(), (tx) =>
      tx.select({ code: submissions.authorityCode }).from(submissions).orderBy(submissions.authorityCode),
    );
    expect(sent).toEqual([{ code: own.code }, { code: other.code }]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(2);
    expect(results.filter((result) => !result.ok && result.reason === 'locked')).toHaveLength(3);
  });
});

describe('saves while the assessment is being sent', () => {
  it('are in the frozen copy or refused', async () => {
    const { own } = councils;
    const questions = EXAMPLE.themes.flatMap((theme) => theme.questions).filter((one) => !one.showWhen);
    const saves = questions.map(async ({ id: questionId }) => {
      const scope = own.contributor;
      const { assessmentId } = own;
      const answer = { state: 'dk' as const };
      const result = await saveIn(database, { scope, assessmentId, questionId, answer, comment: questionId });
      return { questionId, ok: result.ok };
    });
    const sent = submit(own);
    const results = await Promise.all(saves);
    expect(await sent).toMatchObject({ ok: true });
    const [row] = await withScope(database, systemScope(), (tx) => tx.select().from(submissions));
    const frozen = Object.keys(frozenAnswersSchema.parse(row?.answers)).toSorted();
    expect(frozen).toEqual(
      results
        .filter(({ ok }) => ok)
        .map(({ questionId }) => questionId)
        .toSorted(),
    );
  });
});

// Two transactions open at the same moment: the embedded database has one connection only.
if (IS_SERVER) {
  describe('a person who has to wait for another', () => {
    function sending({ lead: scope, assessmentId }: Council) {
      return (pause: () => Promise<void>) =>
        withScope(database, scope, async (tx) => {
          await submitAssessment(tx, scope, { assessmentId, declaration: 'Honest', today: TODAY });
          await pause();
        });
    }

    it('cannot save behind a submission that was made meanwhile', async () => {
      const { own } = councils;
      const { contributor: scope, assessmentId } = own;
      const save = { scope, assessmentId, questionId: 'ex-gov-01', answer: { state: 'dk' } } as const;
      const result = await behind(database, { first: sending(own), second: () => saveIn(database, save) });
      expect(result).toEqual({ ok: false, reason: 'locked' });
      expect(await keptVersions(own)).toEqual([]);
    });

    it('cannot agree behind a submission that was made meanwhile', async () => {
      const { own } = councils;
      const { approver: scope, assessmentId } = own;
      const questionId = 'ex-gov-01';
      const answer = { state: 'na', reason: 'other', text: 'Not ours' } as const;
      await saveIn(database, { scope: own.lead, assessmentId, questionId, answer });
      const agreed = await behind(database, {
        first: sending(own),
        second: () =>
          withScope(database, scope, (tx) =>
            agreeNotApplicable(tx, scope, { assessmentId, questionId, version: 1, today: TODAY }),
          ),
      });
      expect(agreed).toBe(false);
    });

    it('cannot send what was sent meanwhile', async () => {
      const { own } = councils;
      const result = await behind(database, { first: sending(own), second: () => submit(own) });
      expect(result).toEqual({ ok: false, reason: 'locked' });
    });

    it('sends what was saved meanwhile', async () => {
      const { own } = councils;
      const { lead: scope, assessmentId } = own;
      const save = {
        assessmentId,
        questionId: 'ex-gov-01',
        answer: { state: 'dk' },
        comment: 'just in time',
      } as const;
      const result = await behind(database, {
        first: (pause) =>
          withScope(database, scope, async (tx) => {
            await saveAnswer(tx, scope, { ...save, expectedVersion: 0, today: TODAY });
            await pause();
          }),
        second: () => submit(own),
      });
      expect(result).toMatchObject({ ok: true });
      const [row] = await withScope(database, systemScope(), (tx) => tx.select().from(submissions));
      expect(row?.answers).toMatchObject({
        'ex-gov-01': { answer: { state: 'dk' }, comment: 'just in time' },
      });
    });
  });
}
