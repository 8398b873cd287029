import { holdersOf } from '@/lib/access/permission-words';
import { formatDay } from '@/lib/format/date';
import { sentenceCase } from '@/lib/format/letter-case';

/** A round that has not opened yet. `opensOn` is YYYY-MM-DD. */
export type NextRound = { readonly name: string; readonly opensOn: string };

/** When the next round opens, or who sets it while none is set (null). Answers demands.md 40 for a council. */
export function nextRoundWords(next: NextRound | null): string {
  return next === null
    ? `No next round is set. ${sentenceCase(holdersOf('round:manage'))} sets its dates.`
    : `The next round, ${next.name}, opens on ${formatDay(next.opensOn)}.`;
}

/** Said wherever a council could start something if there were a round. */
export function noRoundIsOpen(next: NextRound | null): string {
  return next === null
    ? `No round is open. ${sentenceCase(holdersOf('round:manage'))} sets the dates of the next one.`
    : `No round is open. ${nextRoundWords(next)}`;
}
