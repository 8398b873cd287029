import { describe, expect, test } from 'vitest';
import { FINDING_MAX_LENGTH } from './limits';
import {
  agreeSchema,
  askReviewSchema,
  finishSchema,
  minutesOf,
  readJudgements,
  readNeededBy,
  settleSchema,
} from './review-fields';

const ID = '0f8fad5b-d9cb-469f-a165-70867728950e';
const ASK = {
  assessmentId: ID,
  reviewer: ID,
  kind: 'care-experienced-adviser',
  paid: 'paid',
  hours: '6',
  pay: '25',
  payFor: 'hour',
};

describe('hours, as people write them', () => {
  test.each([
    ['2', 120],
    ['2.5', 150],
    ['0,25', 15],
    ['0', 0],
    ['500', 30_000],
    ['501', null],
    ['two', null],
    ['-1', null],
    ['1.234', null],
    ['', null],
  ])('%j', (hours, minutes) => {
    expect(minutesOf(hours)).toBe(minutes);
  });
});

describe('asking for a review', () => {
  function faultsOf(change: Readonly<Record<string, string>>): readonly string[] {
    const read = askReviewSchema.safeParse({ ...ASK, ...change });
    return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  }

  test('says what is paid, and whether the answers are kept out of sight', () => {
    expect(askReviewSchema.parse({ ...ASK, blind: 'yes' })).toMatchObject({
      blindAsked: true,
      time: { kind: 'paid', minutes: 360, pay: '£25 an hour' },
    });
  });

  test.each([
    [{}, '£25 an hour'],
    [{ pay: '£ 1,250.50', payFor: 'all' }, '£1250.50 in all'],
    [{ pay: 'Vouchers for travel', payFor: 'instead' }, 'Vouchers for travel'],
  ])('says what is paid and what it is for: %j', (change, pay) => {
    expect(askReviewSchema.parse({ ...ASK, ...change }).time).toMatchObject({ pay });
  });

  test.each([
    [{ pay: ' ' }, 'pay: Enter what is paid'],
    [{ payFor: '' }, 'payFor: Select what the amount is for'],
    [{ payFor: 'week' }, 'payFor: Select what the amount is for'],
    [{ pay: 'some' }, 'pay: Enter an amount in pounds, such as 25 or 25.50'],
    [{ pay: '0' }, 'pay: Enter an amount in pounds, such as 25 or 25.50'],
    [{ payFor: 'instead' }, 'pay: Write what they get instead of money, such as vouchers for travel'],
  ])('leaves no adviser guessing what is paid: %j', (change, fault) => {
    expect(faultsOf(change)).toEqual([fault]);
  });

  test('a care-experienced adviser is paid; a peer council may not be, for a reason', () => {
    const unpaid = { paid: 'unpaid', reason: 'In turn' };
    expect(faultsOf(unpaid)).toEqual([
      'paid: A care-experienced adviser is paid. Enter the hours that you offer',
    ]);
    expect(faultsOf({ ...unpaid, kind: 'peer-council' })).toEqual([]);
    expect(faultsOf({ ...unpaid, kind: 'peer-council', reason: ' ' })).toEqual([
      'reason: Write why the time is not paid',
    ]);
  });

  test('needs a person, a kind and a number of hours above none', () => {
    expect(faultsOf({ reviewer: '' })).toEqual(['reviewer: Select who you ask']);
    expect(faultsOf({ kind: '' })).toEqual(['kind: Select what they review as']);
    expect(faultsOf({ hours: '0' })[0]).toMatch(/^hours: Enter the hours/);
    expect(faultsOf({ note: 'x'.repeat(1001) })).toEqual(['note: The note must be 1000 characters or fewer']);
  });
});

test('agreeing chooses the way, the sight and the name', () => {
  const read = agreeSchema.safeParse({ reviewId: ID });
  expect(read.error?.issues.map(({ path }) => path.join('.'))).toEqual(['way', 'blind', 'namedAs']);
});

test('handing over says how long it took', () => {
  expect(finishSchema.parse({ reviewId: ID, hours: '6.5' })).toMatchObject({ hours: 390 });
  expect(finishSchema.safeParse({ reviewId: ID, hours: 'long' }).success).toBe(false);
});

test('settling says which version of the answer was read, and none where the form says none', () => {
  const about = { reviewId: ID, subject: 'q1' };
  expect(settleSchema.parse({ ...about, answerVersion: '3' })).toEqual({
    ...about,
    words: '',
    answerVersion: 3,
  });
  for (const answerVersion of [undefined, '', '-1', 'x'])
    expect(settleSchema.parse({ ...about, answerVersion })).toMatchObject({ answerVersion: 0 });
});

describe('the judgements of a form', () => {
  const read = (
    fields: Readonly<Record<string, string>>,
    way: 'level' | 'statement' = 'level',
    isBlind = false,
  ) => readJudgements(fields, { subjects: ['q1', 'q2'], way, isBlind });

  test('say of a theme what fits: whether a claim in sight is true, or what it is like without one', () => {
    const statement = (verdict: string) => ({ 'q1.judgement': verdict, 'q1.words': 'Said' });
    for (const isBlind of [false, true]) {
      expect(read(statement('true'), 'statement', isBlind).ok).toBe(!isBlind);
      expect(read(statement('does-not-work'), 'statement', isBlind).ok).toBe(isBlind);
    }
    const refused = read({ 'q1.words': 'Said' }, 'statement', true);
    expect(refused).toMatchObject({
      errors: [{ message: 'Select what it is like, or that you cannot say' }],
    });
  });

  test('are those that something was said in, and no other subject’s', () => {
    expect(
      read({
        'q1.judgement': '3',
        'q1.version': '2',
        'q1.answer': '5',
        'q2.judgement': '',
        'q2.words': ' ',
        'q9.judgement': '4',
      }),
    ).toEqual({
      ok: true,
      judgements: [
        {
          ...{ subject: 'q1', judgement: { kind: 'level', level: 3 }, words: '' },
          ...{ expectedVersion: 2, answerVersion: 5 },
        },
      ],
    });
  });

  test('is of no version of the answer for whoever judges blind, whatever the form says', () => {
    const fields = { 'q1.judgement': '3', 'q1.answer': '5' };
    expect(read(fields, 'level', false)).toMatchObject({ judgements: [{ answerVersion: 5 }] });
    expect(read(fields, 'level', true)).toMatchObject({ judgements: [{ answerVersion: 0 }] });
  });

  test.each([
    ['words without a level', { 'q1.words': 'Some' }, 'level', 'q1.judgement'],
    ['a level that is none', { 'q1.judgement': '5' }, 'level', 'q1.judgement'],
    ['a level as a statement', { 'q1.judgement': '3' }, 'statement', 'q1.judgement'],
    ['a statement without words', { 'q1.judgement': 'partly' }, 'statement', 'q1.words'],
    [
      'too many words',
      { 'q1.judgement': '3', 'q1.words': 'x'.repeat(FINDING_MAX_LENGTH + 1) },
      'level',
      'q1.words',
    ],
  ] as const)('are refused with %s', (...[, fields, way, field]) => {
    expect(read(fields, way)).toMatchObject({ ok: false, errors: [{ field }] });
  });

  test('“cannot say” needs no words', () => {
    expect(read({ 'q1.judgement': 'cannot-say' }, 'statement')).toMatchObject({
      ok: true,
      judgements: [{ judgement: { kind: 'cannot-say' } }],
    });
  });
});

describe('by when a review is needed', () => {
  const day = (text: string) => {
    const [year = '', month = '', date = ''] = text.split('-');
    return { 'needed-year': year, 'needed-month': month, 'needed-day': date };
  };
  const read = (fields: Readonly<Record<string, string>>) => readNeededBy(fields, '2026-07-10');

  test.each([
    [{}, null],
    [day('2026-07-10'), '2026-07-10'],
    [day('2026-12-01'), '2026-12-01'],
  ])('may be left out, and is today or later: %j', (fields, expected) => {
    expect(read(fields)).toEqual({ day: expected, errors: [] });
  });

  test.each([
    [day('2026-07-09'), 'The day must be today or later'],
    [day('2026-02-30'), /real/],
    [{ 'needed-day': '3' }, /./],
  ])('is no other: %j', (fields, message) => {
    const { day: none, errors } = read(fields);
    expect(none).toBeNull();
    expect(errors[0]?.field).toMatch(/^needed-/);
    expect(errors[0]?.message).toMatch(message);
  });
});
