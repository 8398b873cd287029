import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDayFields } from './day-fields';

/** The three boxes, typed as day/month/year. */
function read(typed: string) {
  const [day = '', month = '', year = ''] = typed.split('/');
  return readDayFields(
    { 'opens-day': day, 'opens-month': month, 'opens-year': year },
    'opens',
    'The first day',
  );
}

describe('a date in three boxes', () => {
  test.each([
    ['1/3/2027', '2027-03-01'],
    ['01/03/2027', '2027-03-01'],
    [' 29 /2/2028', '2028-02-29'],
  ])('%s is %s', (typed, iso) => {
    expect(read(typed)).toEqual({ day: iso, errors: [] });
  });

  test.each([
    ['//', 'opens-day', 'Enter the first day'],
    ['1//2027', 'opens-month', 'The first day must include a month'],
    ['/3/', 'opens-day', 'The first day must include a day and year'],
    ['1/3/27', 'opens-year', 'Year must include 4 numbers'],
    ['1/3/9999', 'opens-year', 'Year must be from 1900 to 2100'],
    ['1/3/0207', 'opens-year', 'Year must be from 1900 to 2100'],
    ['31/2/2027', 'opens-day', 'The first day must be a real date'],
    ['0/1/2027', 'opens-day', 'The first day must be a real date'],
    ['1/March/2027', 'opens-month', 'The first day must be a real date'],
    ['1st/3/2027', 'opens-day', 'The first day must be a real date'],
    ['1/13/2027', 'opens-day', 'The first day must be a real date'],
  ])('“%s” is wrong at %s: %s', (typed, field, message) => {
    expect(read(typed)).toEqual({ day: null, errors: [{ field, message }] });
  });

  test('that is not there at all is missing', () => {
    expect(readDayFields({}, 'closes', 'The last day').errors).toEqual([
      { field: 'closes-day', message: 'Enter the last day' },
    ]);
  });

  test('is either a day or one error, whatever is typed', () => {
    const typed = fc.oneof(fc.string(), fc.nat({ max: 3000 }).map(String));
    fc.assert(
      fc.property(typed, typed, typed, (day, month, year) => {
        const result = read([day, month, year].join('/'));
        expect(result.errors).toHaveLength(result.day === null ? 1 : 0);
        if (result.day !== null) expect(result.day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }),
    );
  });
});
