import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import type { AuthorityScope } from '@/lib/access/scope';
import type { Answer } from '@/lib/framework/answer';
import { agreeNotApplicable, listAnswers } from './answers';
import type { SavedAnswer } from './answers';
import { findAssessment, findAssessmentWithAnswers } from './assessments';
import { TODAY, saveIn, seedTwoCouncils } from './testing';
import type { Council, Save, TwoCouncils } from './testing';

const QUESTION = 'ex-gov-01';

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
  await save(councils.other, { answer: { state: 'answered', value: 1 }, comment: 'Words of Westmere' });
});

async function save(
  { lead, assessmentId }: Council,
  input: Partial<Save> & Pick<Save, 'answer'>,
): Promise<void> {
  const saved = await saveIn(database, { scope: lead, assessmentId, questionId: QUESTION, ...input });
  expect(saved.ok).toBe(true);
}

describe('an assessment with its answers', () => {
  it('holds what the two ask for apart, whatever kind of answer it is', async () => {
    const { own } = councils;
    await save(own, {
      answer: { state: 'na', reason: 'other', text: 'The county does this' },
      comment: 'It’s “theirs”\n\\ {}',
    });
    await withScope(database, own.approver, (tx) =>
      agreeNotApplicable(tx, own.approver, {
        assessmentId: own.assessmentId,
        questionId: QUESTION,
        version: 1,
        today: TODAY,
      }),
    );
    const ratio: Answer = {
      state: 'answered',
      value: { numerator: 1, denominator: 3 },
      parts: [1, null],
      reference: 'Cabinet, 4 May',
    };
    await save(own, { questionId: 'ex-gov-02', answer: ratio });
    const { lead: scope, assessmentId } = own;
    const both = await withScope(database, scope, (tx) =>
      findAssessmentWithAnswers(tx, scope, { assessmentId, lastRoundOf: [] }),
    );
    const byId = (all: readonly SavedAnswer[]) => new Map(all.map((one) => [one.questionId, one]));
    expect(byId(both?.saved ?? [])).toEqual(
      byId(await withScope(database, scope, (tx) => listAnswers(tx, scope, assessmentId))),
    );
    expect(both?.saved).toHaveLength(2);
    expect(both?.assessment).toEqual(
      await withScope(database, scope, (tx) => findAssessment(tx, scope, assessmentId)),
    );
  });

  it('is not there for another council, and holds none of another’s answers', async () => {
    const { own, other } = councils;
    const asked = (scope: AuthorityScope) =>
      withScope(database, scope, (tx) =>
        findAssessmentWithAnswers(tx, scope, { assessmentId: other.assessmentId, lastRoundOf: [] }),
      );
    expect(await asked(own.lead)).toBeUndefined();
    expect((await asked(other.lead))?.saved.map(({ comment }) => comment)).toEqual(['Words of Westmere']);
  });
});
