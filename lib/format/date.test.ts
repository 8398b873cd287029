import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, formatDay, formatDayTime, formatShortDay, formatTime, isRealDay, londonDay } from './date';

describe('a day in words', () => {
  it.each([
    ['2026-03-12', '12 March 2026'],
    ['2024-02-29', '29 February 2024'],
    ['2026-01-01', '1 January 2026'],
    ['2026-07-31T23:30:00Z', '1 August 2026'],
    ['2026-12-31T23:30:00Z', '31 December 2026'],
  ])('reads %s as %s', (moment, words) => {
    expect(formatDay(moment)).toBe(words);
  });

  it('reads a Date in London, not in the time zone of the server', () => {
    expect(formatDay(new Date('2026-06-30T23:15:00Z'))).toBe('1 July 2026');
  });

  it('is short where there is little room', () => {
    expect(formatShortDay('2026-09-12')).toBe('12 Sep 2026');
    expect(formatShortDay('2026-11-30')).toBe('30 Nov 2026');
    expect(formatShortDay('2026-05-01')).toBe('1 May 2026');
  });

  it('refuses a text that is no day', () => {
    expect(() => formatDay('soon')).toThrow(RangeError);
  });
});

describe('a moment in words', () => {
  it('puts summer time on in summer and takes it off in winter', () => {
    expect(formatDayTime('2026-07-19T09:12:00Z')).toBe('19 July 2026, 10:12');
    expect(formatDayTime(new Date('2026-11-19T10:12:00Z'))).toBe('19 November 2026, 10:12');
  });

  it('writes midnight as 00:00 and hours with two figures', () => {
    expect(formatTime('2026-01-05T00:00:00Z')).toBe('00:00');
    expect(formatTime('2026-01-05T09:05:00Z')).toBe('09:05');
  });
});

describe('today in London', () => {
  it('turns over at London midnight', () => {
    expect(londonDay(new Date('2026-06-30T22:59:59Z'))).toBe('2026-06-30');
    expect(londonDay(new Date('2026-06-30T23:00:00Z'))).toBe('2026-07-01');
    expect(londonDay(new Date('2026-12-31T23:59:59Z'))).toBe('2026-12-31');
  });

  it('is always a real day', () => {
    const moments = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2090-01-01'),
      noInvalidDate: true,
    });
    fc.assert(fc.property(moments, (moment) => isRealDay(londonDay(moment))));
  });
});

describe('a real day', () => {
  it.each(['2026-02-28', '2024-02-29', '2000-02-29', '2026-12-31'])('accepts %s', (day) => {
    expect(isRealDay(day)).toBe(true);
  });

  it.each(['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-1-1', 'today', ''])(
    'refuses "%s"',
    (day) => {
      expect(isRealDay(day)).toBe(false);
    },
  );
});

describe('a day so many days away', () => {
  it.each([
    ['2026-11-22', 30, '2026-12-22'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-03-01', -1, '2028-02-29'],
    ['2026-10-26', -1, '2026-10-25'],
    ['2026-03-28', 2, '2026-03-30'],
  ])('%s and %d days is %s, whatever the clocks do', (day, days, other) => {
    expect(addDays(day, days)).toBe(other);
    expect(addDays(other, -days)).toBe(day);
  });
});
