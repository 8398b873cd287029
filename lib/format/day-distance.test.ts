import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closingWords, daysUntil, distanceInWords } from './day-distance';

describe('days until a day', () => {
  it.each([
    ['2026-11-21', '2026-12-18', 27],
    ['2026-12-18', '2026-12-18', 0],
    ['2026-12-19', '2026-12-18', -1],
    ['2028-02-28', '2028-03-01', 2],
  ])('from %s to %s are %i', (today, day, days) => {
    expect(daysUntil(today, day)).toBe(days);
  });

  it('do not lose a day when the clocks change', () => {
    expect(daysUntil('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysUntil('2026-10-24', '2026-10-26')).toBe(2);
  });

  it('count forwards as they count backwards', () => {
    const moments = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2090-01-01'),
      noInvalidDate: true,
    });
    const days = moments.map((moment) => moment.toISOString().slice(0, 10));
    fc.assert(fc.property(days, days, (one, other) => daysUntil(one, other) + daysUntil(other, one) === 0));
  });
});

describe('a deadline in words', () => {
  it.each([
    ['2026-12-18', 'today'],
    ['2026-12-17', 'tomorrow'],
    ['2026-12-16', 'in 2 days'],
    ['2026-12-19', 'yesterday'],
    ['2026-12-21', '3 days ago'],
  ])('on %s is %s', (today, words) => {
    expect(distanceInWords(today, '2026-12-18')).toBe(words);
  });

  it('says the day and how far it is, or that it has passed', () => {
    expect(closingWords('2026-12-18', '2026-11-21')).toBe('closes 18 December 2026, in 27 days');
    expect(closingWords('2026-12-18', '2026-12-18')).toBe('closes 18 December 2026, today');
    expect(closingWords('2026-12-18', '2026-12-19')).toBe('closed 18 December 2026');
  });
});
