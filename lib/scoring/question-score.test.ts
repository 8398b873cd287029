import { describe, expect, it } from 'vitest';
import type { Answer, AnswerValue } from '@/lib/framework/answer';
import type { Question } from '@/lib/framework/question';
import { exampleQuestion } from '@/lib/framework/testing';
import { scoreQuestion } from './question-score';

function scored(question: Question, value: AnswerValue): string | null {
  return scoreQuestion(question, { state: 'answered', value }, { onNotAdoptedRoute: false }).score.score;
}

function outcomeOf(question: Question, answer: Answer): string {
  const { score } = scoreQuestion(question, answer, { onNotAdoptedRoute: false });
  return score.naReason === null ? score.outcome : `${score.outcome}: ${score.naReason}`;
}

const maturity = exampleQuestion('maturity', 'ex-gov-01');
const choice = exampleQuestion('choice', 'ex-off-03');
const multi = exampleQuestion('multi', 'ex-off-01');
const boolean = exampleQuestion('boolean', 'ex-gov-03');
const rate = exampleQuestion('number', 'ex-num-02');

describe('the score of a question', () => {
  it.each([
    [0, '0'],
    [1, '25'],
    [3, '75'],
    [4, '100'],
  ])('of maturity at level %i is %s', (level, score) => {
    expect(scored(maturity, level)).toBe(score);
  });

  it.each([
    ['nothing', '0'],
    ['to-21', '50'],
    ['to-25', '100'],
  ])('of the option "%s" is %s', (option, score) => {
    expect(scored(choice, option)).toBe(score);
  });

  it.each<[string[], string]>([
    [['money'], '25'],
    [['money', 'homes', 'health'], '75'],
    [['money', 'money'], '25'],
    [['money', 'other'], '25'],
    [['other'], '0'],
    [['none'], '0'],
    [['money', 'homes', 'health', 'work', 'other'], '100'],
  ])('of the ticks %j is %s', (ticks, score) => {
    expect(scored(multi, ticks)).toBe(score);
  });

  it('of ticks is never above 100, and may be a fraction', () => {
    expect(scored({ ...multi, scoring: { method: 'share', exclusive: ['none'], max: 3 } }, ['money'])).toBe(
      '100/3',
    );
    const two = { ...multi, scoring: { method: 'share' as const, exclusive: ['none'], max: 2 } };
    expect(scored(two, ['money', 'homes', 'health'])).toBe('100');
  });

  it('of yes and no is as the file says', () => {
    expect(scored(boolean, true)).toBe('100');
    expect(scored(boolean, false)).toBe('0');
    expect(scored({ ...boolean, scoring: { method: 'boolean', true: 1, false: 3 } }, false)).toBe('75');
  });

  it.each([
    [0, 40, '0'],
    [1, 300, '25'],
    [7, 12, '50'],
    [119, 200, '75'],
    [593, 1000, '50'],
    [40, 40, '100'],
  ])('of %i of %i is %s, by the band of the rounded percentage', (numerator, denominator, score) => {
    expect(scored(rate, { numerator, denominator })).toBe(score);
  });
});

describe('a question leaves the sum', () => {
  it('for the reason on an option without a score', () => {
    expect(outcomeOf(choice, { state: 'answered', value: 'no-billing' })).toBe('na: not-our-function');
  });

  it('where there were no cases, scored or not', () => {
    const value = { numerator: 0, denominator: 0 };
    expect(outcomeOf(rate, { state: 'answered', value })).toBe('na: no-cases');
    expect(outcomeOf(exampleQuestion('number', 'ex-off-02'), { state: 'answered', value })).toBe(
      'na: no-cases',
    );
  });

  it('for a reason that counts', () => {
    const answer: Answer = { state: 'na', reason: 'other', text: 'We run no such service.', agreed: true };
    expect(outcomeOf(maturity, answer)).toBe('na: other');
  });
});

describe('a question earns nothing', () => {
  it('as do not know or blank', () => {
    expect(outcomeOf(maturity, { state: 'dk' })).toBe('dk');
    expect(outcomeOf(maturity, { state: 'blank' })).toBe('blank');
  });

  it('as blank when not applicable does not count, and says so', () => {
    const result = scoreQuestion(maturity, { state: 'na', reason: 'other' }, { onNotAdoptedRoute: false });
    expect(result.score.outcome).toBe('blank');
    expect(result.naNotCounted).toBe(true);
  });

  it.each<[string, Question, AnswerValue]>([
    ['a level that is not there', maturity, 5],
    ['half a level', maturity, 1.5],
    ['a level in words', maturity, 'Embedded'],
    ['an option that is not there', choice, 'to-30'],
    ['a list where one option is chosen', choice, ['to-21']],
    ['no tick that is there', multi, ['gardens']],
    ['a word where ticks are', multi, 'money'],
    ['a word where yes or no is', boolean, 'true'],
    ['a number without a bottom', rate, 12],
    ['more than all', rate, { numerator: 9, denominator: 4 }],
    ['some of none', rate, { numerator: 9, denominator: 0 }],
  ])('as blank for %s', (_, question, value) => {
    expect(outcomeOf(question, { state: 'answered', value })).toBe('blank');
  });
});

describe('a question that is not scored', () => {
  it('is answered without points', () => {
    const { score } = scoreQuestion(
      exampleQuestion('text', 'ex-lea-01'),
      { state: 'answered', value: 'Foster carers came to council.' },
      { onNotAdoptedRoute: false },
    );
    expect(score).toEqual({ scored: false, outcome: 'scored', score: null, naReason: null });
  });
});
