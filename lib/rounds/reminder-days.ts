import { daysUntil } from '@/lib/format/day-distance';
import { addDays, formatTime } from '@/lib/format/date';

/** Reminders of one day, the earliest first. Source: issue 3, point 8. */
export const REMINDER_KINDS = ['30-days', '7-days', '1-day', 'overdue'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** How many days before the day each falls due. */
const DAYS_BEFORE: Readonly<Record<ReminderKind, number>> = {
  '30-days': 30,
  '7-days': 7,
  '1-day': 1,
  overdue: -1,
};

/** For how many days after the day somebody is still told that it has passed, when no server ran on the day after. */
const OVERDUE_DAYS = 7;

/** Nobody is written to earlier, Europe/London. */
const FIRST_TIME = '08:00';

/** Whether reminders go out at this moment. */
export function isReminderTime(now: Date): boolean {
  return formatTime(now) >= FIRST_TIME;
}

/**
 * The reminder of a day (`dueOn`) that is due on `today`, or null. Of several whose day has come it is the latest: a
 * server that was down sends one, not three. None is due whose own day came before there was anything to remind of:
 * `since` is when the work began, or its day was last changed. All days YYYY-MM-DD, Europe/London.
 */
export function dueReminder(
  { dueOn, since }: { readonly dueOn: string; readonly since: string },
  today: string,
): ReminderKind | null {
  const left = daysUntil(today, dueOn);
  if (left < -OVERDUE_DAYS) return null;
  const latest = REMINDER_KINDS.findLast((kind) => left <= DAYS_BEFORE[kind]);
  if (latest === undefined || daysUntil(since, dueOn) <= DAYS_BEFORE[latest]) return null;
  return latest;
}

/** The days, YYYY-MM-DD, that a reminder of `today` can be about. */
export function reminderSpan(today: string): { readonly from: string; readonly to: string } {
  return { from: addDays(today, -OVERDUE_DAYS), to: addDays(today, DAYS_BEFORE['30-days']) };
}
