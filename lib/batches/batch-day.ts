import { addDays } from '@/lib/format/date';

export type BatchReason = 'first' | 'weekly' | 'publication';

/** Days between batches, at least: who looks before and after one council's arrival sees the same. Source: issue 4, part 3. */
const DAYS_BETWEEN_BATCHES = 7;

type Calendar = {
  /** The day of the last batch of the framework, or null before the first. */
  readonly last: string | null;
  /** Days that the lab set for the results of rounds that ask the framework. */
  readonly publications: readonly string[];
  readonly today: string;
};

/** The day on which a framework's figures are worked out next, at the latest. Both YYYY-MM-DD. */
export function nextBatchDay(last: string): string {
  return addDays(last, DAYS_BETWEEN_BATCHES);
}

/** Why a batch is due today, or null when none is. Days are YYYY-MM-DD. */
export function batchReason({ last, publications, today }: Calendar): BatchReason | null {
  if (last === null) return 'first';
  if (publications.some((day) => day > last && day <= today)) return 'publication';
  return today >= nextBatchDay(last) ? 'weekly' : null;
}

/** Weeks for which every weekly batch can still be read. Which of them stay longer: `forgetBatches` in db/queries/batches.ts. */
const WEEKS_KEPT = 8;

/** The first day whose weekly batches are kept on `today`. Both YYYY-MM-DD. */
export function earliestKept(today: string): string {
  return addDays(today, -WEEKS_KEPT * DAYS_BETWEEN_BATCHES);
}
