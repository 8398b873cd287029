import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from './answer';
import { parseNumber } from './answer-number';
import type { AnswerFields } from './field-text';
import type { QuestionOf } from './question';
import { exampleQuestion } from './testing';

const count = exampleQuestion('number', 'ex-num-01');
const rate = exampleQuestion('number', 'ex-num-02');
const rateWithParts = exampleQuestion('number', 'ex-off-02');
const ratio = exampleQuestion('number', 'ex-num-03');

function answerOf(question: QuestionOf<'number'>, fields: AnswerFields): Answer | null {
  const parsed = parseNumber(question, fields);
  if (!parsed.ok) throw new Error(parsed.errors.map((error) => error.message).join('; '));
  return parsed.value;
}

function faults(question: QuestionOf<'number'>, fields: AnswerFields): readonly string[] {
  const parsed = parseNumber(question, fields);
  return parsed.ok ? [] : parsed.errors.map((error) => `${error.field}: ${error.message}`);
}

function pair(numerator: string, denominator: string): AnswerFields {
  return { numerator: [numerator], denominator: [denominator] };
}

describe('a count', () => {
  it.each([
    ['0', 0],
    ['64', 64],
    ['1,204', 1204],
    [' 20,000 ', 20000],
    ['12.0', 12],
  ])('takes "%s"', (typed, value) => {
    expect(answerOf(count, { value: [typed] })).toEqual({ state: 'answered', value });
  });

  it.each([
    ['about 12', 'value: “about 12” is not a whole number. Enter a whole number, such as 12'],
    ['12.5', 'value: “12.5” is not a whole number. Enter a whole number, such as 12'],
    ['12%', 'value: “12%” is not a whole number. Enter a whole number, such as 12'],
    ['-4', 'value: -4 is too small. Enter 0 or more'],
    ['20,001', 'value: 20,001 is too large. Enter 20,000 or less'],
  ])('asks again for "%s"', (typed, message) => {
    expect(faults(count, { value: [typed] })).toEqual([message]);
  });

  it('quotes no more than the start of a long text', () => {
    expect(faults(count, { value: ['9'.repeat(5000)] })).toEqual([
      `value: “${'9'.repeat(30)}…” is not a whole number. Enter a whole number, such as 12`,
    ]);
  });

  it('never turns a blank into a zero', () => {
    expect(answerOf(count, { value: [''] })).toBeNull();
    expect(answerOf(count, { value: ['0'] })).toEqual({ state: 'answered', value: 0 });
  });
});

describe('the parts of a count', () => {
  const parts = (value: string, ...typed: readonly string[]): AnswerFields => ({
    value: [value],
    ...Object.fromEntries(typed.map((each, index) => [`part-${index}`, [each]])),
  });

  it('are kept when they add up', () => {
    expect(answerOf(count, parts('64', '40', '15', '9'))).toEqual({
      state: 'answered',
      value: 64,
      parts: [40, 15, 9],
    });
    expect(answerOf(count, parts('0', '0', '0', '0'))).toEqual({
      state: 'answered',
      value: 0,
      parts: [0, 0, 0],
    });
  });

  it('may be known in part, or not at all', () => {
    expect(answerOf(count, parts('64', '40', '', '9'))).toEqual({
      state: 'answered',
      value: 64,
      parts: [40, null, 9],
    });
    expect(answerOf(count, parts('64', '', '', ''))).toEqual({ state: 'answered', value: 64 });
  });

  it.each([
    [parts('64', '40', '15', '8'), ['part-0: The parts add up to 63, not the total, 64. Change one of them']],
    [
      parts('64', '40', '15', '10'),
      ['part-0: The parts add up to 65, not the total, 64. Change one of them'],
    ],
    [
      parts('64', '60', '', '10'),
      ['part-0: The parts add up to 70, more than the total, 64. Change one of them'],
    ],
    [parts('', '40', '', ''), ['value: Enter the total as well as its parts']],
    [
      parts('64', '40', 'some', ''),
      ['part-1: “some” is not a whole number. Enter a whole number, such as 12'],
    ],
  ])('%j: asks again', (fields, messages) => {
    expect(faults(count, fields)).toEqual(messages);
  });

  it('are put right together with the total', () => {
    const fields = parts('many', 'x', '-1', '3');
    expect(faults(count, fields).map((fault) => fault.split(':')[0])).toEqual(['value', 'part-0', 'part-1']);
  });

  it('are ignored where the question has none', () => {
    const { parts: _parts, ...measure } = count.measure;
    const plain = { ...count, measure };
    expect(answerOf(plain, parts('64', '1'))).toEqual({ state: 'answered', value: 64 });
  });
});

describe('a rate', () => {
  it('takes a top and a bottom number, and 0 of 0', () => {
    expect(answerOf(rate, pair('7', '12'))).toEqual({
      state: 'answered',
      value: { numerator: 7, denominator: 12 },
    });
    expect(answerOf(rate, pair('0', '0'))).toEqual({
      state: 'answered',
      value: { numerator: 0, denominator: 0 },
    });
  });

  it.each([
    [pair('94', '81'), ['numerator: 94 is larger than the bottom number, 81. Change one of them']],
    [
      pair('1,204', '1,000'),
      ['numerator: 1,204 is larger than the bottom number, 1,000. Change one of them'],
    ],
    [pair('3', '0'), ['numerator: 3 is larger than the bottom number, 0. Change one of them']],
    [pair('', '12'), ['numerator: Enter the top number: With real content']],
    [pair('7', ''), ['denominator: Enter the bottom number: Sampled']],
    [pair('7.5', '12'), ['numerator: “7.5” is not a whole number. Enter a whole number, such as 12']],
    [pair('7', '100,001'), ['denominator: 100,001 is too large. Enter 100,000 or less']],
  ])('%j: asks again', (fields, messages) => {
    expect(faults(rate, fields)).toEqual(messages);
  });

  it('has parts that add up to the bottom number', () => {
    const three = (...typed: readonly string[]) => ({
      ...pair('5', '12'),
      ...Object.fromEntries(typed.map((each, index) => [`part-${index}`, [each]])),
    });
    expect(answerOf(rateWithParts, three('5', '4', '3'))).toMatchObject({ parts: [5, 4, 3] });
    expect(faults(rateWithParts, three('5', '4', '4'))).toEqual([
      'part-0: The parts add up to 13, not the bottom number, 12. Change one of them',
    ]);
  });

  it('with parts only asks for both numbers', () => {
    expect(faults(rateWithParts, { 'part-0': ['5'] })).toEqual([
      'numerator: Enter the top number: Kept their home',
      'denominator: Enter the bottom number: Took a home',
    ]);
  });
});

describe('a ratio', () => {
  it.each([
    [pair('98', '4.0'), { numerator: 98, denominator: 4 }],
    [pair('252', '10.5'), { numerator: 252, denominator: 10.5 }],
    [pair('0', '3'), { numerator: 0, denominator: 3 }],
    [pair('0', '0'), { numerator: 0, denominator: 0 }],
    [pair('150', '1'), { numerator: 150, denominator: 1 }],
  ])('takes %j', (fields, value) => {
    expect(answerOf(ratio, fields)).toEqual({ state: 'answered', value });
  });

  it.each([
    [pair('12', '0'), ['denominator: The bottom number is 0, but the top number is 12. Change one of them']],
    [pair('98', '4.25'), ['denominator: “4.25” is too exact. Use no more than 1 decimal place']],
    [pair('98.5', '4'), ['numerator: “98.5” is not a whole number. Enter a whole number, such as 12']],
    [pair('98', 'four'), ['denominator: “four” is not a number. Enter a number, such as 12']],
    [pair('1,501', '10'), ['numerator: 1,501 divided by 10 is more than 150. Check both numbers']],
  ])('%j: asks again', (fields, messages) => {
    expect(faults(ratio, fields)).toEqual(messages);
  });

  it('may be less than one, unless the question has a least', () => {
    expect(answerOf(ratio, pair('1', '500'))).not.toBeNull();
    const atLeastOne = { ...ratio, measure: { ...ratio.measure, min: 1 } };
    expect(faults(atLeastOne, pair('1', '2'))).toEqual([
      'numerator: 1 divided by 2 is less than 1. Check both numbers',
    ]);
  });
});

describe('whatever is typed', () => {
  it('an accepted rate never has more above than below', () => {
    const typed = fc.oneof(fc.nat(200).map(String), fc.string({ maxLength: 6 }));
    fc.assert(
      fc.property(typed, typed, (numerator, denominator) => {
        const parsed = parseNumber(rate, pair(numerator, denominator));
        if (!parsed.ok || parsed.value === null || typeof parsed.value.value !== 'object') return;
        expect(parsed.value.value).toSatisfy(
          (value: { numerator: number; denominator: number }) => value.numerator <= value.denominator,
        );
      }),
    );
  });
});
