import { describe, expect, it } from 'vitest';
import { exampleFramework, exampleQuestion } from '@/lib/framework/testing';
import { levelAt } from './level-at';
import { questionsToCallAbout, whomToCall } from './whom-to-call';
import type { OfferingCouncil } from './whom-to-call';

const QUESTION = exampleQuestion('maturity', 'ex-gov-01');
const TODAY = { today: '2026-11-23' };

function council(name: string, score: number, over: Partial<OfferingCouncil> = {}): OfferingCouncil {
  return {
    authorityCode: name,
    authorityName: name,
    assessmentId: `assessment of ${name}`,
    submittedOn: '2026-06-01',
    scores: { [QUESTION.id]: score },
    sharing: 'named',
    isWilling: true,
    contextNote: null,
    ...over,
  };
}

function called(others: readonly OfferingCouncil[], own = 25) {
  return whomToCall(QUESTION, { own: [council('Elmshire', own)], others }, TODAY);
}

function names(others: readonly OfferingCouncil[], own = 25) {
  return called(others, own).councils.map(({ name }) => name);
}

describe('whom to call about a question', () => {
  it('is whoever is two levels higher, in order of name and not of score', () => {
    const others = [council('Westmere', 75), council('Ashmoor', 100), council('Dunmere', 50)];
    expect(names(others)).toEqual(['Ashmoor', 'Westmere']);
    expect(called(others)).toMatchObject({
      ownLevel: 1,
      isLow: true,
      councils: [{ level: 4 }, { level: 3 }],
    });
    expect(names([council('Ashmoor', 75), council('Westmere', 100)])).toEqual(['Ashmoor', 'Westmere']);
  });

  it('is nobody for whoever leaves no room for two levels more', () => {
    for (const own of [75, 100])
      expect(called([council('Ashmoor', 100)], own)).toMatchObject({ isLow: false, councils: [] });
    expect(names([council('Ashmoor', 100)], 50)).toEqual(['Ashmoor']);
  });

  it('is nobody where no answer of the own council is known, or it has sent nothing', () => {
    const others = [council('Ashmoor', 100)];
    const silent = { ...council('Elmshire', 0), scores: {} };
    expect(whomToCall(QUESTION, { own: [silent], others }, TODAY)).toMatchObject({
      ownLevel: null,
      councils: [],
    });
    expect(whomToCall(QUESTION, { own: [], others }, TODAY).councils).toEqual([]);
  });

  it('is never a council without its name, one that is not willing, nor the own', () => {
    expect(names([council('Ashmoor', 100, { sharing: 'anonymous' })])).toEqual([]);
    expect(names([council('Ashmoor', 100, { isWilling: false })])).toEqual([]);
    expect(names([council('Elmshire', 100)])).toEqual([]);
  });

  it('goes by the latest submission of each: an offer made by an older one does not count', () => {
    const older = council('Ashmoor', 100, { submittedOn: '2026-01-10' });
    expect(names([older, council('Ashmoor', 100, { isWilling: false })])).toEqual([]);
    expect(names([older, council('Ashmoor', 50)])).toEqual([]);
    expect(names([older, council('Ashmoor', 100, { sharing: 'anonymous' })])).toEqual([]);
    expect(names([council('Ashmoor', 100, { submittedOn: '2025-05-22' })])).toEqual([]);
    expect(names([council('Ashmoor', 100, { submittedOn: '2025-05-23' })])).toEqual(['Ashmoor']);
  });
});

describe('the questions to call about', () => {
  it('are those at which somebody can be called, in the framework’s order', () => {
    const definition = exampleFramework();
    const offers = { own: [council('Elmshire', 0)], others: [council('Ashmoor', 50)] };
    expect(questionsToCallAbout(definition, offers, TODAY).map(({ question }) => question.id)).toEqual([
      QUESTION.id,
    ]);
    expect(questionsToCallAbout(definition, { ...offers, others: [] }, TODAY)).toEqual([]);
  });
});

describe('the level that a score stands for', () => {
  it('is there for questions with levels and numbers that fall into bands, and no other', () => {
    expect([0, 25, 50, 75, 100].map((score) => levelAt(QUESTION, score))).toEqual([0, 1, 2, 3, 4]);
    expect(levelAt(QUESTION, undefined)).toBeNull();
    const questions = exampleFramework().themes.flatMap((theme) => theme.questions);
    for (const question of questions.filter(({ scored }) => scored)) {
      const isLevelled = question.kind === 'maturity' || question.kind === 'number';
      expect(levelAt(question, 50), question.id).toBe(isLevelled ? 2 : null);
    }
    expect(levelAt(QUESTION, 33.3), 'points between levels are no level').toBeNull();
  });
});
