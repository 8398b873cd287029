/** Arithmetic with calendar dates written YYYY-MM-DD. Everything is in UTC, so that no clock change is felt. */

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export function addDays(date: string, days: number): string {
  return isoDate(Date.parse(date) + days * DAY);
}

/** The same day of another month, or its last day where the month is shorter. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return isoDate(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)));
}

/** The day itself, or the Friday before a weekend; never a day before `earliest`, where there is one. */
export function workingDay(date: string, earliest = ''): string {
  const weekday = new Date(date).getUTCDay();
  const friday = addDays(date, weekday === 0 ? -2 : weekday === 6 ? -1 : 0);
  return friday < earliest ? date : friday;
}

/** Whole days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** The moment so many minutes after midnight. */
export function momentOf(date: string, minutes: number): Date {
  return new Date(Date.parse(date) + minutes * MINUTE);
}

function isoDate(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
