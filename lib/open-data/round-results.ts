import { addDays } from '@/lib/format/date';
import type { FrameworkId } from '@/lib/framework/definition';

/** What one round has to tell of one framework. Days are YYYY-MM-DD. */
export type RoundResults = {
  readonly roundId: string;
  readonly roundName: string;
  readonly opensOn: string;
  readonly closesOn: string;
  /** The day that the lab set for the results. */
  readonly publishesOn: string;
  readonly frameworkId: FrameworkId;
  /** The version that the round asks. */
  readonly frameworkVersion: string;
  /** The day on which the next round of the framework has its results; null while none is set. */
  readonly supersededOn: string | null;
  /** The day on which the figures were worked out last, for these results; null before. */
  readonly workedOutOn: string | null;
};

export const RESULTS_STATES = ['to-come', 'not-worked-out', 'published'] as const;
export type ResultsState = (typeof RESULTS_STATES)[number];

/**
 * Whether results can be read on a day (YYYY-MM-DD): never before the day that the lab set, and not where figures were not
 * worked out since, as in a round that was over before they were worked out here at all. Source: issue 4, part 8.
 */
export function resultsState(
  { publishesOn, workedOutOn }: Pick<RoundResults, 'publishesOn' | 'workedOutOn'>,
  today: string,
): ResultsState {
  if (today < publishesOn) return 'to-come';
  return workedOutOn === null ? 'not-worked-out' : 'published';
}

/** Whether no later round of the framework has had its results by `today`, so that figures are still worked out anew. */
export function isCurrent({ supersededOn }: Pick<RoundResults, 'supersededOn'>, today: string): boolean {
  return supersededOn === null || today < supersededOn;
}

/** The day as which councils by name are read: today, or for a round that another followed, the last day before. */
export function asOf(results: Pick<RoundResults, 'supersededOn'>, today: string): string {
  return results.supersededOn === null || isCurrent(results, today)
    ? today
    : addDays(results.supersededOn, -1);
}
