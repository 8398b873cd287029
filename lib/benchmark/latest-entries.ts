import type { OwnEntry } from './entry';

/** A comparison uses answers of the last 18 months. Source: benchmarking rules, issue 4, part 2. */
export const MONTHS_COMPARED = 18;

/**
 * Each council's latest entry, where that is at most 18 months old on `today` (YYYY-MM-DD) and not in the future. Entries stand
 * the earliest round first, as queries give them: a copy of an earlier round that is corrected later is no newer. The result is in order of
 * authority code.
 */
export function latestEntries<E extends Pick<OwnEntry, 'authorityCode' | 'submittedOn'>>(
  entries: readonly E[],
  { today }: { readonly today: string },
): readonly E[] {
  const earliest = earliestCompared(today);
  const latest = new Map<string, E>();
  for (const entry of entries) {
    if (entry.submittedOn >= earliest && entry.submittedOn <= today) latest.set(entry.authorityCode, entry);
  }
  return [...latest.values()].sort((a, b) => (a.authorityCode < b.authorityCode ? -1 : 1));
}

/** The first day whose answers are compared on `today`. Both YYYY-MM-DD. */
export function earliestCompared(today: string): string {
  return monthsBefore(today, MONTHS_COMPARED);
}

/** The same day some months earlier, or the last day of that month when it is shorter. Days are YYYY-MM-DD. */
function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  const moved = new Date(Date.UTC(year, month - 1 - months, Math.min(date, lastOfMonth)));
  return moved.toISOString().slice(0, 10);
}
