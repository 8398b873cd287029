import { describe, expect, it } from 'vitest';
import type { Answer, AnswerValue } from '@/lib/framework/answer';
import { exampleQuestion } from '@/lib/framework/testing';
import type { Question } from '@/lib/framework/question';
import { protectNumber } from '@/lib/disclosure/small-counts';
import { protectAnswer } from './protected-answer';

const homes = exampleQuestion('number', 'ex-off-02');
const people = exampleQuestion('number', 'ex-num-01');
const sampled = exampleQuestion('number', 'ex-num-02');
const caseload = exampleQuestion('number', 'ex-num-03');

/** An answer as it may leave the council where no other answer is linked with it. */
function protectAlone(question: Question, answer: Answer) {
  const isNumber = question.kind === 'number' && answer.state === 'answered';
  const shown = isNumber ? (protectNumber(question.measure, answer) ?? undefined) : undefined;
  return protectAnswer(question, answer, { onNotAdoptedRoute: false, shown });
}

function given(value: AnswerValue, parts?: (number | null)[]): Answer {
  return parts === undefined ? { state: 'answered', value } : { state: 'answered', value, parts };
}

describe('a rate about people that may leave the council', () => {
  it('is shown in full when neither side is small', () => {
    const { words, numbers, isProtected } = protectAlone(homes, given({ numerator: 12, denominator: 30 }));
    expect(words.headline).toBe('12 of 30, 40%');
    expect(numbers).toMatchObject({ numerator: 12, denominator: 30, percentage: 40 });
    expect(isProtected).toBe(false);
  });

  it('hides the top number and the percentage when those left over are few', () => {
    const { words, numbers, isFigureHidden } = protectAlone(homes, given({ numerator: 27, denominator: 30 }));
    expect(words).toEqual({ state: 'answered', headline: 'hidden of 30', detail: null });
    expect(numbers).toMatchObject({ numerator: 'hidden', denominator: 30, percentage: 'hidden' });
    expect(isFigureHidden).toBe(true);
  });

  it('says nothing of what was published: that stands below it, and is no part of what is protected', () => {
    const release = 'In touch. A department, 2025 release';
    const prefill = { value: { numerator: 25, denominator: 30 }, release };
    const answer: Answer = {
      ...{ state: 'answered', value: { numerator: 27, denominator: 30 }, prefill },
      changeReason: 'Two more came back to us',
    };
    expect(protectAlone(homes, answer).words).toEqual({
      ...{ state: 'answered', headline: 'hidden of 30', detail: null },
    });
  });

  it('looks the same whichever side is small', () => {
    const [few, many] = [4, 27].map((numerator) =>
      protectAlone(homes, given({ numerator, denominator: 30 })),
    );
    expect(few).toEqual(many);
  });

  it('hides everything when the bottom number is small', () => {
    const { words, numbers } = protectAlone(homes, given({ numerator: 2, denominator: 4 }));
    expect(words.headline).toBe('hidden');
    expect(numbers).toMatchObject({ numerator: 'hidden', denominator: 'hidden', percentage: 'hidden' });
  });

  it('hides all of its parts when one is small, and keeps the rate', () => {
    const answer = given({ numerator: 30, denominator: 100 }, [30, 3, 67]);
    const { words, numbers, isProtected, isFigureHidden } = protectAlone(homes, answer);
    expect(words.headline).toBe('30 of 100, 30%');
    expect(words.detail).toBe('Kept their home: hidden. Moved by plan: hidden. Lost their home: hidden');
    expect(numbers.parts).toBe(words.detail);
    expect([isProtected, isFigureHidden]).toEqual([true, false]);
  });

  it('shows a true zero', () => {
    const { words } = protectAlone(homes, given({ numerator: 0, denominator: 30 }));
    expect(words.headline).toBe('0 of 30, 0%');
  });
});

describe('a count of people that may leave the council', () => {
  it.each([
    [0, '0 people', 0],
    [1, 'hidden', 'hidden'],
    [5, 'hidden', 'hidden'],
    [6, '6 people', 6],
  ])('of %i reads %s', (value, headline, number) => {
    const shown = protectAlone(people, given(value));
    expect(shown.words.headline).toBe(headline);
    expect(shown.numbers.number).toBe(number);
  });

  it('names each part that is known, not known or hidden', () => {
    const open = protectAlone(people, given(64, [40, 0, 24]));
    expect(open.numbers.parts).toBe('Under 18: 40. 18 to 20: 0. 21 to 25: 24');
    const unknown = protectAlone(people, given(64, [40, null, 10]));
    expect(unknown.numbers.parts).toBe('Under 18: 40. 18 to 20: not known. 21 to 25: 10');
    const hidden = protectAlone(people, given(64, [40, 3, 21]));
    expect(hidden.numbers.parts).toBe('Under 18: hidden. 18 to 20: hidden. 21 to 25: hidden');
  });
});

describe('other answers', () => {
  it('keep their numbers when they are not about people', () => {
    const shown = protectAlone(sampled, given({ numerator: 2, denominator: 25 }));
    expect(shown.words.headline).toBe('2 of 25, 8%');
    expect(shown.isProtected).toBe(false);
  });

  it('give no percentage below the number that the question sets', () => {
    const shown = protectAlone(sampled, given({ numerator: 2, denominator: 10 }));
    expect(shown.numbers).toMatchObject({ numerator: 2, denominator: 10, percentage: null });
  });

  it('hide the top of a ratio with its result, and keep the bottom', () => {
    const shown = protectAlone(caseload, given({ numerator: 4, denominator: 2 }));
    expect(shown.words.headline).toBe('hidden');
    expect(shown.words.detail).toBe('Open cases held: hidden. Full-time equivalent advisers: 2.0');
    expect(shown.numbers).toMatchObject({ number: 'hidden', numerator: 'hidden', denominator: 2 });
  });

  it('give the result of an open ratio', () => {
    const shown = protectAlone(caseload, given({ numerator: 98, denominator: 4 }));
    expect(shown.numbers).toMatchObject({ number: 24.5, numerator: 98, denominator: 4, percentage: null });
  });

  it('say no cases for 0 of 0', () => {
    const shown = protectAlone(homes, given({ numerator: 0, denominator: 0 }));
    expect(shown.words.headline).toBe('No cases');
    expect(shown.isProtected).toBe(false);
  });

  it.each([{ state: 'dk' as const }, { state: 'blank' as const }])(
    'have no numbers when they are $state',
    (answer) => {
      const shown = protectAlone(people, answer);
      expect(shown.words.state).toBe(answer.state);
      expect(Object.values(shown.numbers).every((number) => number === null)).toBe(true);
    },
  );

  it('of another kind have words and no numbers', () => {
    const shown = protectAlone(exampleQuestion('maturity', 'ex-gov-01'), given(3));
    expect(shown.words.headline).toBe('Embedded');
    expect(shown.numbers.number).toBeNull();
  });
});

describe('a number that another answer would give away', () => {
  const rate = { type: 'rate', numerator: 'hidden', result: 'hidden', parts: null } as const;
  const show = (denominator: number | 'hidden') =>
    protectAnswer(homes, given({ numerator: 12, denominator: 30 }), {
      onNotAdoptedRoute: false,
      shown: { ...rate, denominator },
    });

  it('is hidden though it is not small, and its bottom number with it where that gives it away', () => {
    expect(show(30).words.headline).toBe('hidden of 30');
    expect(show('hidden').words.headline).toBe('hidden');
    expect(show('hidden').numbers).toMatchObject({ denominator: 'hidden', percentage: 'hidden' });
    expect(show('hidden').isFigureHidden).toBe(true);
  });
});
