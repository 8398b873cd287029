import { daysUntil } from '@/lib/format/day-distance';
import { formatDay } from '@/lib/format/date';

/** The days of a round, each YYYY-MM-DD: opens before it closes, closes on or before the day it publishes. */
export type RoundDates = {
  readonly opensOn: string;
  readonly closesOn: string;
  readonly publishesOn: string;
};

export type RoundState = 'to-come' | 'open' | 'closed' | 'published';

/** Where a round stands on a day (YYYY-MM-DD). It is open on its first and on its last day. */
export function roundState({ opensOn, closesOn, publishesOn }: RoundDates, today: string): RoundState {
  if (today < opensOn) return 'to-come';
  if (today <= closesOn) return 'open';
  return today < publishesOn ? 'closed' : 'published';
}

/** The same with the day that matters next: "Open until 18 December 2026". */
export function roundStateWords(round: RoundDates, today: string): string {
  switch (roundState(round, today)) {
    case 'to-come':
      return `Opens ${formatDay(round.opensOn)}`;
    case 'open':
      return `Open until ${formatDay(round.closesOn)}`;
    case 'closed':
      return `Closed. Results on ${formatDay(round.publishesOn)}`;
    case 'published':
      return `Closed. Results since ${formatDay(round.publishesOn)}`;
  }
}

/** How many days before the open round's last day the lab is warned that none follows. */
const DAYS_OF_WARNING = 60;

/**
 * What the lab should know about its rounds on a day, or null: from 60 days before the open round's last day that no
 * next one is set, and whenever none is open or to come. Answers demands.md 40.
 */
export function nextRoundWarning(rounds: readonly RoundDates[], today: string): string | null {
  const states = rounds.map((round) => roundState(round, today));
  if (states.includes('to-come')) return null;
  const open = rounds.find((round) => roundState(round, today) === 'open');
  if (open === undefined) return 'No round is open and none is set. Councils cannot start an assessment.';
  return daysUntil(today, open.closesOn) > DAYS_OF_WARNING
    ? null
    : `No next round is set. After ${formatDay(open.closesOn)} councils cannot start an assessment.`;
}
