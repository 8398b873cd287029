import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '@/lib/format/date';
import { REMINDER_KINDS, dueReminder, isReminderTime, reminderSpan } from './reminder-days';

/** Begun long before any reminder. */
const LONG_AGO = '2026-01-05';

describe('the reminder of a day', () => {
  test.each([
    ['2026-11-17', null],
    ['2026-11-18', '30-days'],
    ['2026-12-10', '30-days'],
    ['2026-12-11', '7-days'],
    ['2026-12-16', '7-days'],
    ['2026-12-17', '1-day'],
    ['2026-12-18', '1-day'],
    ['2026-12-19', 'overdue'],
    ['2026-12-25', 'overdue'],
    ['2026-12-26', null],
  ])('18 December is, on %s, %s', (today, kind) => {
    expect(dueReminder({ dueOn: '2026-12-18', since: LONG_AGO }, today)).toBe(kind);
  });

  test.each([
    ['across the end of summer time', ['2026-11-01', '2026-10-25'], '7-days'],
    ['across its beginning', ['2027-04-04', '2027-03-28'], '7-days'],
    ['on the day on which the clocks go forward', ['2027-03-29', '2027-03-28'], '1-day'],
    ['over a short February', ['2027-03-01', '2027-01-30'], '30-days'],
    ['over a leap day', ['2028-03-01', '2028-01-31'], '30-days'],
    ['over the turn of a year', ['2027-01-01', '2026-12-31'], '1-day'],
    ['over the end of a month of 31 days', ['2027-08-01', '2027-07-25'], '7-days'],
  ])('counts days of the calendar %s', (_what, [dueOn = '', today = ''], kind) => {
    expect(dueReminder({ dueOn, since: LONG_AGO }, today)).toBe(kind);
    expect(dueReminder({ dueOn, since: LONG_AGO }, addDays(today, -1))).not.toBe(kind);
  });

  test.each([
    ['the day before it', '2026-12-10', '7-days'],
    ['its own day', '2026-12-11', null],
    ['a later day', '2026-12-14', null],
  ])('is not due for what began on or after its day: began on %s', (_when, since, kind) => {
    expect(dueReminder({ dueOn: '2026-12-18', since }, '2026-12-15')).toBe(kind);
  });

  test('begins again with the day that an extension sets, without those that lie before it was given', () => {
    const extended = { dueOn: '2027-01-10', since: '2026-12-17' };
    expect(dueReminder(extended, '2026-12-18')).toBeNull();
    expect(dueReminder(extended, '2027-01-02')).toBeNull();
    expect(dueReminder(extended, '2027-01-03')).toBe('7-days');
    expect(dueReminder(extended, '2027-01-11')).toBe('overdue');
  });

  test('never goes back as days pass, and a server that runs each day finds each of the four', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (offset) => {
        const dueOn = addDays('2026-06-01', offset);
        const days = Array.from({ length: 60 }, (_none, index) => addDays(dueOn, index - 45));
        const kinds = days.flatMap((today) => dueReminder({ dueOn, since: LONG_AGO }, today) ?? []);
        expect([...new Set(kinds)]).toEqual(REMINDER_KINDS);
        const places = kinds.map((kind) => REMINDER_KINDS.indexOf(kind));
        expect(places).toEqual(places.toSorted((one, other) => one - other));
      }),
    );
  });
});

describe('the time of reminders', () => {
  test.each([
    ['in winter at 07:59', '2026-12-11T07:59:00Z', false],
    ['in winter at 08:00', '2026-12-11T08:00:00Z', true],
    ['in summer at 07:59', '2026-06-11T06:59:00Z', false],
    ['in summer at 08:00', '2026-06-11T07:00:00Z', true],
    ['shortly before midnight', '2026-06-11T22:30:00Z', true],
    ['shortly after midnight', '2026-06-11T23:30:00Z', false],
  ])('%s in London: %s', (_when, moment, isTime) => {
    expect(isReminderTime(new Date(moment))).toBe(isTime);
  });
});

test('the days that a reminder can be about are those that one is due for, and no more', () => {
  const { from, to } = reminderSpan('2026-12-18');
  expect([from, to]).toEqual(['2026-12-11', '2027-01-17']);
  const kindOf = (dueOn: string) => dueReminder({ dueOn, since: LONG_AGO }, '2026-12-18');
  expect([kindOf(from), kindOf(to)]).toEqual(['overdue', '30-days']);
  expect([kindOf(addDays(from, -1)), kindOf(addDays(to, 1))]).toEqual([null, null]);
});
