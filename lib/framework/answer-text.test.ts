import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, AnswerValue } from './answer';
import { answerText, DO_NOT_KNOW, NOT_ANSWERED } from './answer-text';
import { countText, rateText } from './number-text';
import type { Question } from './question';
import { exampleFramework, exampleQuestion } from './testing';
import { allQuestions } from './visibility';

function read(question: Question, answer: Answer, onNotAdoptedRoute = false) {
  return answerText(question, answer, { onNotAdoptedRoute });
}

function headline(question: Question, value: AnswerValue): string {
  return read(question, { state: 'answered', value }).headline;
}

const maturity = exampleQuestion('maturity', 'ex-gov-01');
const position = exampleQuestion('choice', 'ex-gov-02');
const count = exampleQuestion('number', 'ex-num-01');
const sampled = exampleQuestion('number', 'ex-num-02');
const homes = exampleQuestion('number', 'ex-off-02');
const ratio = exampleQuestion('number', 'ex-num-03');

describe('an answer in words', () => {
  it('names the level and says what it means', () => {
    expect(read(maturity, { state: 'answered', value: 3 })).toEqual({
      state: 'answered',
      headline: 'Embedded',
      detail: 'Every team does this each year.',
    });
  });

  it('reads level 0 as a level, not as nothing', () => {
    expect(headline(maturity, 0)).toBe('Not started');
  });

  it('names the option, the ticks, yes and no, the day and the text', () => {
    expect(headline(exampleQuestion('choice', 'ex-off-03'), 'no-billing')).toBe('We do not bill council tax');
    expect(headline(exampleQuestion('multi', 'ex-off-01'), ['work', 'money'])).toBe('Money; Work');
    expect(headline(exampleQuestion('boolean', 'ex-gov-03'), true)).toBe('Yes');
    expect(headline(exampleQuestion('boolean', 'ex-gov-03'), false)).toBe('No');
    expect(headline(exampleQuestion('date', 'ex-pos-02'), '2023-07-19')).toBe('19 July 2023');
    expect(headline(exampleQuestion('text', 'ex-lea-01'), 'Foster carers came.')).toBe('Foster carers came.');
  });

  it('prints the reference, and says what a missing one does', () => {
    expect(
      read(position, { state: 'answered', value: 'yes', reference: 'Council, 12 March 2026' }).detail,
    ).toBe('Meeting, date and minute number: Council, 12 March 2026');
    expect(read(position, { state: 'answered', value: 'yes' })).toEqual({
      state: 'answered',
      headline: 'Yes',
      detail: 'No reference given, so it counts as “No position”',
    });
    expect(read(position, { state: 'answered', value: 'none' }).detail).toBeNull();
  });
});

describe('a number in words', () => {
  it.each([
    [0, '0 people'],
    [1, '1 person'],
    [1204, '1,204 people'],
  ])('a count of %i reads %s', (value, words) => {
    expect(headline(count, value)).toBe(words);
  });

  it('names the parts of a count, known or not', () => {
    expect(read(count, { state: 'answered', value: 64, parts: [40, null, 0] }).detail).toBe(
      'Under 18: 40. 18 to 20: not known. 21 to 25: 0',
    );
  });

  it.each([
    [118, 161, '118 of 161, 73%'],
    [1, 300, '1 of 300, 1%'],
    [0, 300, '0 of 300, 0%'],
    [1204, 2408, '1,204 of 2,408, 50%'],
    [67, 80, '67 of 80, 84%'],
  ])('a rate of %i of %i reads %s', (numerator, denominator, words) => {
    expect(headline(homes, { numerator, denominator })).toBe(words);
  });

  it('prints no percentage below the number that the question sets', () => {
    expect(headline(sampled, { numerator: 7, denominator: 19 })).toBe('7 of 19');
    expect(headline(sampled, { numerator: 7, denominator: 20 })).toBe('7 of 20, 35%');
  });

  it('rounds a ratio half up to its places, and says what was divided', () => {
    expect(read(ratio, { state: 'answered', value: { numerator: 98, denominator: 4 } })).toEqual({
      state: 'answered',
      headline: '24.5 people per full-time adviser',
      detail: 'Open cases held: 98. Full-time equivalent advisers: 4.0',
    });
    expect(headline(ratio, { numerator: 5, denominator: 4 })).toBe('1.3 people per full-time adviser');
    expect(headline(ratio, { numerator: 1000, denominator: 10.5 })).toBe('95.2 people per full-time adviser');
  });

  it('says no cases for 0 of 0', () => {
    const none = { headline: 'No cases', detail: '0 of 0' };
    expect(read(ratio, { state: 'answered', value: { numerator: 0, denominator: 0 } })).toMatchObject(none);
    expect(read(homes, { state: 'answered', value: { numerator: 0, denominator: 0 } })).toMatchObject(none);
  });

  it('knows one of a kind', () => {
    expect(countText(1, 'EIAs')).toBe('1 EIA');
    expect(countText(1, 'hours')).toBe('1 hour');
    expect(countText(1, 'homes')).toBe('1 homes');
  });

  it('never prints a percentage above 100 or a bare 0% for somebody', () => {
    const pairs = fc
      .integer({ min: 1, max: 3000 })
      .chain((denominator) =>
        fc.integer({ min: 1, max: denominator }).map((numerator) => ({ numerator, denominator })),
      );
    fc.assert(
      fc.property(pairs, (value) => {
        const percentage = Number(/(\d+)%$/.exec(rateText(value))?.[1]);
        expect(percentage).toBeGreaterThanOrEqual(1);
        expect(percentage).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('every nothing has a word', () => {
  const other: Answer = { state: 'na', reason: 'other', text: 'We run no such service.' };

  it('tells not answered, do not know and not applicable apart', () => {
    expect(read(maturity, { state: 'blank' })).toEqual(NOT_ANSWERED);
    expect(read(maturity, { state: 'dk' })).toEqual(DO_NOT_KNOW);
    expect(read(maturity, { ...other, agreed: true })).toEqual({
      state: 'na',
      headline: 'Not applicable',
      detail: 'We run no such service.',
    });
  });

  it('says that another reason is not agreed yet', () => {
    expect(read(maturity, other)).toEqual({
      state: 'na-not-counted',
      headline: 'Not applicable, not agreed yet',
      detail: 'We run no such service.',
    });
  });

  it('prints a listed reason in the words of the question', () => {
    const answer: Answer = { state: 'na', reason: 'not-adopted' };
    expect(read(maturity, answer, true)).toEqual({
      state: 'na',
      headline: 'Not applicable',
      detail: 'We have not adopted this',
    });
    expect(read(maturity, answer, false)).toEqual({
      state: 'na-not-counted',
      headline: 'Not applicable, counted as not answered',
      detail: 'We have not adopted this',
    });
  });

  it('says nothing more about a reason that is not listed', () => {
    expect(read(maturity, { state: 'na', reason: 'no-cases' })).toEqual({
      state: 'na-not-counted',
      headline: 'Not applicable, counted as not answered',
      detail: null,
    });
  });

  it.each<[Question, AnswerValue]>([
    [maturity, 7],
    [position, 'maybe'],
    [exampleQuestion('multi', 'ex-off-01'), ['gardens']],
    [exampleQuestion('multi', 'ex-off-01'), 'money'],
    [exampleQuestion('boolean', 'ex-gov-03'), 'true'],
    [count, '12'],
    [homes, 12],
    [homes, { numerator: 3, denominator: 0 }],
    [homes, { numerator: 94, denominator: 81 }],
    [exampleQuestion('date', 'ex-pos-02'), '2023-02-30'],
    [exampleQuestion('text', 'ex-lea-01'), 12],
  ])('reads a value that does not fit as not answered', (question, value) => {
    expect(read(question, { state: 'answered', value })).toEqual(NOT_ANSWERED);
  });

  it('always has a headline, whatever was stored', () => {
    const value = fc.oneof(
      fc.boolean(),
      fc.integer(),
      fc.string({ minLength: 1 }),
      fc.array(fc.string(), { minLength: 1 }),
      fc.record({ numerator: fc.integer(), denominator: fc.integer() }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...allQuestions(exampleFramework())), value, (question, stored) => {
        expect(headline(question, stored).length).toBeGreaterThan(0);
      }),
    );
  });
});
