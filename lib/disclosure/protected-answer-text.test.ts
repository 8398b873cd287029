import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, AnswerValue } from '@/lib/framework/answer';
import { answerText } from '@/lib/framework/answer-text';
import type { Question } from '@/lib/framework/question';
import { exampleQuestion } from '@/lib/framework/testing';
import { protectedAnswerText } from './protected-answer-text';

const count = exampleQuestion('number', 'ex-num-01');
const rate = exampleQuestion('number', 'ex-off-02');
const ratio = exampleQuestion('number', 'ex-num-03');
const maturity = exampleQuestion('maturity', 'ex-gov-01');

const INSIDE = { onNotAdoptedRoute: false };

function outside(question: Question, value: AnswerValue, parts?: (number | null)[]) {
  const answer: Answer = { state: 'answered', value, ...(parts === undefined ? {} : { parts }) };
  const { headline, detail } = protectedAnswerText(question, answer, INSIDE);
  return [headline, detail];
}

describe('an answer that leaves the council', () => {
  it('says hidden, never a dash or 0, for a small count', () => {
    expect(outside(count, 3)).toEqual(['Hidden', null]);
    expect(outside(count, 3, [1, 2, 0])).toEqual(['Hidden', 'Parts: hidden']);
    expect(outside(count, 0)).toEqual(['0 people', null]);
  });

  it('keeps a total when only its parts are hidden', () => {
    expect(outside(count, 64, [40, 3, 21])).toEqual(['64 people', 'Parts: hidden']);
    expect(outside(rate, { numerator: 30, denominator: 100 }, [30, 3, 67])).toEqual([
      '30 of 100, 30%',
      'Parts: hidden',
    ]);
  });

  it('keeps the bottom number of a hidden rate', () => {
    expect(outside(rate, { numerator: 27, denominator: 30 })).toEqual(['Hidden, of 30', null]);
    expect(outside(rate, { numerator: 4, denominator: 30 })).toEqual(['Hidden, of 30', null]);
    expect(outside(rate, { numerator: 1, denominator: 3 })).toEqual(['Hidden', null]);
    expect(outside(rate, { numerator: 3, denominator: 30 }, [3, 7, 20])).toEqual([
      'Hidden, of 30',
      'Parts: hidden',
    ]);
  });

  it('hides the top and the result of a ratio', () => {
    expect(outside(ratio, { numerator: 5, denominator: 0.5 })).toEqual([
      'Hidden',
      'Open cases held: hidden. Full-time equivalent advisers: 0.5',
    ]);
  });

  it('says everything else as inside the council', () => {
    const answers: [Question, Answer][] = [
      [count, { state: 'answered', value: 64, parts: [40, 15, 9] }],
      [rate, { state: 'answered', value: { numerator: 12, denominator: 30 } }],
      [ratio, { state: 'answered', value: { numerator: 98, denominator: 4 } }],
      [maturity, { state: 'answered', value: 3 }],
      [count, { state: 'dk' }],
      [count, { state: 'blank' }],
      [count, { state: 'answered', value: 'many' }],
    ];
    for (const [question, answer] of answers) {
      expect(protectedAnswerText(question, answer, INSIDE)).toEqual(answerText(question, answer, INSIDE));
    }
  });

  it('shows a published figure that nobody changed', () => {
    const answer: Answer = { state: 'answered', value: { numerator: 27, denominator: 30 } };
    expect(protectedAnswerText(rate, answer, { ...INSIDE, published: true }).headline).toBe('27 of 30, 90%');
  });

  it('prints no count of people from 1 to 5 in any rate', () => {
    const pairs = fc.nat(300).chain((d) => fc.nat(d).map((n) => ({ numerator: n, denominator: d })));
    fc.assert(
      fc.property(pairs, (value) => {
        const [headline = ''] = outside(rate, value);
        const printed = (headline ?? '').match(/\d+(?!\d*%)/g) ?? [];
        expect(printed.filter((number) => Number(number) >= 1 && Number(number) <= 5)).toEqual([]);
      }),
    );
  });
});
