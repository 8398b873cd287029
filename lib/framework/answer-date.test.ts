import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRealDay } from '@/lib/format/date';
import { dateFields, parseDate } from './answer-date';
import type { QuestionOf } from './question';
import { exampleQuestion } from './testing';

const question = exampleQuestion('date', 'ex-pos-02');
const TODAY = { today: '2026-11-21' };

type Typed = readonly [day: string, month: string, year: string];

function parse([day, month, year]: Typed, asked: QuestionOf<'date'> = question): unknown {
  const parsed = parseDate(asked, { day: [day], month: [month], year: [year] }, TODAY);
  if (parsed.ok) return parsed.value?.value ?? null;
  return parsed.errors.map((error) => `${error.field}: ${error.message}`).join('; ');
}

describe('a date', () => {
  it.each<readonly [Typed, string]>([
    [['19', '7', '2023'], '2023-07-19'],
    [['1', '01', '2018'], '2018-01-01'],
    [['21', '11', '2026'], '2026-11-21'],
    [['29', '2', '2024'], '2024-02-29'],
    [['3', 'March', '2024'], '2024-03-03'],
    [['3', 'sept', '2024'], '2024-09-03'],
    [['03', 'DEC', '2024'], '2024-12-03'],
  ])('takes %j', (typed, iso) => {
    expect(parse(typed)).toBe(iso);
  });

  it.each<readonly [Typed, string]>([
    [['', '7', '2023'], 'day: The date must include a day'],
    [['19', '', '2023'], 'month: The date must include a month'],
    [['19', '', ''], 'month: The date must include a month and a year'],
    [['19', '7', '23'], 'year: “23” is not a year. Enter all 4 numbers of it'],
    [['19', '7', '9999'], 'year: Year must be from 1900 to 2100'],
    [['19', '7', '1899'], 'year: Year must be from 1900 to 2100'],
    [['31', '2', '2024'], 'day: “31 2 2024” is not a real date. Change it'],
    [['29', '2', '2023'], 'day: “29 2 2023” is not a real date. Change it'],
    [['0', '7', '2023'], 'day: “0 7 2023” is not a real date. Change it'],
    [['19', 'Julember', '2023'], 'day: “19 Julember 2023” is not a real date. Change it'],
    [['19', 'Ju', '2023'], 'day: “19 Ju 2023” is not a real date. Change it'],
    [['-1', '7', '2023'], 'day: “-1 7 2023” is not a real date. Change it'],
    [['31', '12', '2017'], 'day: 31 December 2017 is before 1 January 2018. Enter that date or a later one'],
    [['22', '11', '2026'], 'day: 22 November 2026 is in the future. Enter today’s date or an earlier one'],
  ])('asks again for %j', (typed, message) => {
    expect(parse(typed)).toBe(message);
  });

  it('keeps to a last day that the question names', () => {
    const closed = { ...question, notAfter: '2024-03-31' };
    expect(parse(['31', '3', '2024'], closed)).toBe('2024-03-31');
    expect(parse(['1', '4', '2024'], closed)).toBe(
      'day: 1 April 2024 is after 31 March 2024. Enter that date or an earlier one',
    );
  });

  it('may be in the future where the question sets no limit', () => {
    const { notAfter: _notAfter, notBefore: _notBefore, ...open } = question;
    expect(parse(['1', '1', '2090'], open)).toBe('2090-01-01');
    expect(parse(['1', '1', '1948'], open)).toBe('1948-01-01');
    expect(parse(['31', '12', '2100'], open)).toBe('2100-12-31');
    expect(parse(['1', '1', '2101'], open)).toBe('year: Year must be from 1900 to 2100');
  });

  it('is always a real day once it is taken', () => {
    const box = fc.oneof(fc.nat(40).map(String), fc.string({ maxLength: 4 }));
    fc.assert(
      fc.property(box, box, fc.integer({ min: 2018, max: 2026 }), (day, month, year) => {
        const parsed = parseDate(question, { day: [day], month: [month], year: [String(year)] }, TODAY);
        if (parsed.ok && parsed.value !== null) expect(parsed.value.value).toSatisfy(isRealDay);
      }),
    );
  });
});

describe('a saved date', () => {
  it('fills its three boxes without leading zeros', () => {
    expect(dateFields('2024-03-01')).toEqual({ day: ['1'], month: ['3'], year: ['2024'] });
  });

  it('leaves them empty when it is no day', () => {
    expect(dateFields('soon')).toEqual({});
    expect(dateFields(3)).toEqual({});
  });
});
