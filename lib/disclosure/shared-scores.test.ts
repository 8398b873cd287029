import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import services from '@/db/reference/frameworks/services-21-plus.json';
import file from '@/db/reference/linked-figures.json';
import { frameworkDefinitionSchema } from '@/lib/framework/definition';
import type { Answers } from '@/lib/framework/answer';
import { findQuestion } from '@/lib/framework/visibility';
import { scoreAssessment } from '@/lib/scoring/score-assessment';
import { parseLinkedFigures } from './linked-figures';
import { hiddenScoredQuestions, sharedScores } from './shared-scores';

const SERVICES = frameworkDefinitionSchema.parse(services);
const LINKS = parseLinkedFigures(file)['services-21-plus'];
const PLANS = 's21-pla-02';
const OTHERS: Answers = {
  's21-pla-01': { state: 'answered', value: 2 },
  's21-pla-03': { state: 'answered', value: 3 },
  's21-pla-04': { state: 'dk' },
  's21-coh-02': { state: 'answered', value: { numerator: 2, denominator: 30 } },
};

function answering(numerator: number, denominator: number) {
  const plans = { state: 'answered' as const, value: { numerator, denominator } };
  return { authorityType: 'childrens-services' as const, answers: { ...OTHERS, [PLANS]: plans } };
}

function scoresOf(numerator: number, denominator: number) {
  const said = answering(numerator, denominator);
  const own = scoreAssessment(SERVICES, said);
  return { own, shared: sharedScores(SERVICES, said, { scores: own, links: LINKS }) };
}

describe('a scored rate about people', () => {
  it.each([
    [3, 30, true],
    [27, 30, true],
    [2, 4, true],
    [0, 30, false],
    [12, 30, false],
    [30, 30, false],
  ])('of %i in %i is hidden from others: %s', (numerator, denominator, isHidden) => {
    expect([...hiddenScoredQuestions(SERVICES, answering(numerator, denominator), LINKS)]).toEqual(
      isHidden ? [PLANS] : [],
    );
  });

  it('is not counted among the scored ones when it has no score, however small', () => {
    expect(findQuestion(SERVICES, 's21-coh-02')?.scored).toBe(false);
    expect(hiddenScoredQuestions(SERVICES, answering(0, 30), LINKS).has('s21-coh-02')).toBe(false);
  });
});

describe('scores that leave the council', () => {
  it('are its own when nothing is hidden', () => {
    const { own, shared } = scoresOf(12, 30);
    expect(shared).toBe(own);
  });

  it('leave a hidden figure out of its theme, and end it without points', () => {
    const { own, shared } = scoresOf(29, 30);
    // Own: (2 × 50 + 1 × 100 + 2 × 75) ÷ 5 = 70. Without the hidden one: (2 × 50 + 2 × 75) ÷ 4 = 62.5.
    expect(own.themes['pla']).toMatchObject({ score: '70', questions: 4, notApplicable: 0 });
    expect(shared.themes['pla']).toMatchObject({ score: '125/2', questions: 3, notApplicable: 0 });
    expect(shared.questions[PLANS]).toEqual({
      scored: true,
      outcome: 'na',
      score: null,
      naReason: 'hidden',
    });
    expect(shared.scoredQuestions).toBe(own.scoredQuestions);
  });

  it('are the same whatever the hidden number is', () => {
    const numbers = fc.constantFrom(1, 2, 3, 4, 5);
    fc.assert(
      fc.property(fc.integer({ min: 12, max: 200 }), numbers, numbers, (denominator, few, left) => {
        const { shared } = scoresOf(few, denominator);
        expect(scoresOf(denominator - left, denominator).shared).toEqual(shared);
      }),
      { numRuns: 30 },
    );
  });
});
