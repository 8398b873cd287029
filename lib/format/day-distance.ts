import { formatDay } from '@/lib/format/date';

const DAY = 24 * 60 * 60 * 1000;

/** Whole days from one day to another, both YYYY-MM-DD; negative when the second has passed. */
export function daysUntil(today: string, day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY);
}

/** How far a day is: "today", "tomorrow", "in 27 days", "yesterday", "3 days ago". */
export function distanceInWords(today: string, day: string): string {
  const days = daysUntil(today, day);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}

/** "closes 18 December 2026, in 27 days", "closed 18 December 2026". The last day of a round is still open. */
export function closingWords(closesOn: string, today: string): string {
  if (daysUntil(today, closesOn) < 0) return `closed ${formatDay(closesOn)}`;
  return `closes ${formatDay(closesOn)}, ${distanceInWords(today, closesOn)}`;
}
