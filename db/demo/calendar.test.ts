import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, momentOf, workingDay } from './calendar';

const dates = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('calendar dates', () => {
  it.each([
    ['2026-11-21', 27, '2026-12-18'],
    ['2026-11-21', 69, '2027-01-29'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-28', 1, '2026-03-29'],
    ['2026-01-01', -1, '2025-12-31'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(from, days)).toBe(to);
    expect(daysBetween(from, to)).toBe(days);
  });

  it.each([
    ['2026-12-18', -6, '2026-06-18'],
    ['2026-08-29', -6, '2026-02-28'],
    ['2026-08-31', -6, '2026-02-28'],
    ['2026-01-15', -12, '2025-01-15'],
    ['2026-10-31', 1, '2026-11-30'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });

  it('add and take away the same days', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -900, max: 900 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
    );
  });

  it.each([
    ['a Friday stays', '2026-06-12', '2026-06-12'],
    ['a Saturday becomes the Friday before', '2026-06-13', '2026-06-12'],
    ['a Sunday becomes the Friday before', '2026-06-14', '2026-06-12'],
  ])('%s', (_, date, expected) => {
    expect(workingDay(date)).toBe(expected);
  });

  it('keep a weekend rather than go back before the first day', () => {
    expect(workingDay('2026-02-28', '2026-02-28')).toBe('2026-02-28');
    expect(workingDay('2026-02-28', '2026-02-27')).toBe('2026-02-27');
  });

  it('are a moment when minutes after midnight are given', () => {
    expect(momentOf('2026-06-12', 9 * 60 + 30).toISOString()).toBe('2026-06-12T09:30:00.000Z');
  });
});
