import { nextBatchDay } from '@/lib/batches/batch-day';
import { BATCH_LIMITS } from '@/lib/batches/limits';
import { formatDay } from '@/lib/format/date';
import type { Published, Statistic } from './published';

/** Stands in every row that it is true of, so it is short: the words over the table say what it could give away. */
export const COULD_GIVE_AWAY = 'Hidden: it could give a council away';

type Hidden = Extract<Statistic, { shown: false }>;

/**
 * Why there is no median, as the sentence that stands in its place. It tells counts, which are public, and never
 * values. Source: signature screens, "Voice".
 */
export function hiddenSentence(
  { others, reason }: Hidden,
  { hasViewer, day }: { readonly hasViewer: boolean } & Pick<Published, 'day'>,
): string {
  switch (reason) {
    case 'too-few':
      return tooFewSentence(others, hasViewer);
    case 'left-out':
      return COULD_GIVE_AWAY;
    case 'taken-back':
      return `Hidden ${untilNext(day)}. A council has changed what it shares`;
    case 'not-yet':
      return `Not worked out yet: ${byNext(day)}`;
  }
}

/** When figures are worked out next, at the latest, as the end of a sentence. */
export function byNext(day: Published['day']): string {
  return day === null ? 'in the next hours' : `by ${formatDay(nextBatchDay(day))}`;
}

function untilNext(day: Published['day']): string {
  return day === null ? 'for now' : `until ${formatDay(nextBatchDay(day))} at the latest`;
}

function tooFewSentence(others: number, hasViewer: boolean): string {
  if (others === 0) return hasViewer ? 'No other council has a figure here' : 'No council has a figure here';
  const noun = others === 1 ? ' other' : ' others';
  return `Hidden. ${others}${hasViewer ? noun : ''} answered; we need at least ${BATCH_LIMITS.minimumOthers}`;
}
