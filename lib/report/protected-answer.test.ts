import { describe, expect, it } from 'vitest';
import type { Answer, AnswerValue } from '@/lib/framework/answer';
import { exampleQuestion } from '@/lib/framework/testing';
import { protectAnswer } from './protected-answer';

const homes = exampleQuestion('number', 'ex-off-02');
const people = exampleQuestion('number', 'ex-num-01');
const sampled = exampleQuestion('number', 'ex-num-02');
const caseload = exampleQuestion('number', 'ex-num-03');
const setting = { onNotAdoptedRoute: false };

function given(value: AnswerValue, parts?: (number | null)[]): Answer {
  return parts === undefined ? { state: 'answered', value } : { state: 'answered', value, parts };
}

describe('a rate about people that may leave the council', () => {
  it('is shown in full when neither side is small', () => {
    const { words, numbers, isProtected } = protectAnswer(
      homes,
      given({ numerator: 12, denominator: 30 }),
      setting,
    );
    expect(words.headline).toBe('12 of 30, 40%');
    expect(numbers).toMatchObject({ numerator: 12, denominator: 30, percentage: 40 });
    expect(isProtected).toBe(false);
  });

  it('hides the top number and the percentage when those left over are few', () => {
    const { words, numbers, isFigureHidden } = protectAnswer(
      homes,
      given({ numerator: 27, denominator: 30 }),
      setting,
    );
    expect(words).toEqual({ state: 'answered', headline: 'hidden of 30', detail: null });
    expect(numbers).toMatchObject({ numerator: 'hidden', denominator: 30, percentage: 'hidden' });
    expect(isFigureHidden).toBe(true);
  });

  it('looks the same whichever side is small', () => {
    const [few, many] = [4, 27].map((numerator) =>
      protectAnswer(homes, given({ numerator, denominator: 30 }), setting),
    );
    expect(few).toEqual(many);
  });

  it('hides everything when the bottom number is small', () => {
    const { words, numbers } = protectAnswer(homes, given({ numerator: 2, denominator: 4 }), setting);
    expect(words.headline).toBe('hidden');
    expect(numbers).toMatchObject({ numerator: 'hidden', denominator: 'hidden', percentage: 'hidden' });
  });

  it('hides all of its parts when one is small, and keeps the rate', () => {
    const answer = given({ numerator: 30, denominator: 100 }, [30, 3, 67]);
    const { words, numbers, isProtected, isFigureHidden } = protectAnswer(homes, answer, setting);
    expect(words.headline).toBe('30 of 100, 30%');
    expect(words.detail).toBe('Kept their home: hidden. Moved by plan: hidden. Lost their home: hidden');
    expect(numbers.parts).toBe(words.detail);
    expect([isProtected, isFigureHidden]).toEqual([true, false]);
  });

  it('shows a true zero', () => {
    const { words } = protectAnswer(homes, given({ numerator: 0, denominator: 30 }), setting);
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
    const shown = protectAnswer(people, given(value), setting);
    expect(shown.words.headline).toBe(headline);
    expect(shown.numbers.number).toBe(number);
  });

  it('names each part that is known, not known or hidden', () => {
    const open = protectAnswer(people, given(64, [40, 0, 24]), setting);
    expect(open.numbers.parts).toBe('Under 18: 40. 18 to 20: 0. 21 to 25: 24');
    const unknown = protectAnswer(people, given(64, [40, null, 10]), setting);
    expect(unknown.numbers.parts).toBe('Under 18: 40. 18 to 20: not known. 21 to 25: 10');
    const hidden = protectAnswer(people, given(64, [40, 3, 21]), setting);
    expect(hidden.numbers.parts).toBe('Under 18: hidden. 18 to 20: hidden. 21 to 25: hidden');
  });
});

describe('other answers', () => {
  it('keep their numbers when they are not about people', () => {
    const shown = protectAnswer(sampled, given({ numerator: 2, denominator: 25 }), setting);
    expect(shown.words.headline).toBe('2 of 25, 8%');
    expect(shown.isProtected).toBe(false);
  });

  it('give no percentage below the number that the question sets', () => {
    const shown = protectAnswer(sampled, given({ numerator: 2, denominator: 10 }), setting);
    expect(shown.numbers).toMatchObject({ numerator: 2, denominator: 10, percentage: null });
  });

  it('hide the top of a ratio with its result, and keep the bottom', () => {
    const shown = protectAnswer(caseload, given({ numerator: 4, denominator: 2 }), setting);
    expect(shown.words.headline).toBe('hidden');
    expect(shown.words.detail).toBe('Open cases held: hidden. Full-time equivalent advisers: 2.0');
    expect(shown.numbers).toMatchObject({ number: 'hidden', numerator: 'hidden', denominator: 2 });
  });

  it('give the result of an open ratio', () => {
    const shown = protectAnswer(caseload, given({ numerator: 98, denominator: 4 }), setting);
    expect(shown.numbers).toMatchObject({ number: 24.5, numerator: 98, denominator: 4, percentage: null });
  });

  it('say no cases for 0 of 0', () => {
    const shown = protectAnswer(homes, given({ numerator: 0, denominator: 0 }), setting);
    expect(shown.words.headline).toBe('No cases');
    expect(shown.isProtected).toBe(false);
  });

  it.each([{ state: 'dk' as const }, { state: 'blank' as const }])(
    'have no numbers when they are $state',
    (answer) => {
      const shown = protectAnswer(people, answer, setting);
      expect(shown.words.state).toBe(answer.state);
      expect(Object.values(shown.numbers).every((number) => number === null)).toBe(true);
    },
  );

  it('of another kind have words and no numbers', () => {
    const shown = protectAnswer(exampleQuestion('maturity', 'ex-gov-01'), given(3), setting);
    expect(shown.words.headline).toBe('Embedded');
    expect(shown.numbers.number).toBeNull();
  });
});
