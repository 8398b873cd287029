import { ROUNDED_BY_UP_TO } from '@/lib/batches/limits';
import type { HiddenReason, Statistic } from './published';

/** Where a score stands among the others, or why it stands nowhere. */
type Standing = 'above' | 'upper-middle' | 'close' | 'lower-middle' | 'below' | 'no-score' | HiddenReason;

const WORDS: Readonly<Record<Standing, string>> = {
  above: 'Above the middle half',
  'upper-middle': 'Middle half, above the median',
  close: 'Close to the median',
  'lower-middle': 'Middle half, below the median',
  below: 'Below the middle half',
  'no-score': 'No place: no figure',
  'too-few': 'No place: too few to say',
  'left-out': 'No place: hidden',
  'taken-back': 'No place: hidden',
  'not-yet': 'No place yet',
};

/** From what is shown and nothing else. Nearer than rounding can move a median, "above" and "below" would not be true. */
function standingOf(own: number | null, statistic: Statistic): Standing {
  if (own === null) return 'no-score';
  if (!statistic.shown) return statistic.reason;
  if (Math.abs(own - statistic.median) <= ROUNDED_BY_UP_TO) return 'close';
  if (own > statistic.upper) return 'above';
  if (own < statistic.lower) return 'below';
  return own > statistic.median ? 'upper-middle' : 'lower-middle';
}

/**
 * Where a score stands among the others, in words. `own` is 0 to 100, or null without a score. What is not known
 * stands nowhere, though it counts as 0: a place would read like an answer.
 */
export function standingInWords(
  own: number | null,
  statistic: Statistic,
  { isUnknown = false }: { readonly isUnknown?: boolean } = {},
): string {
  return isUnknown ? 'No place: not known' : WORDS[standingOf(own, statistic)];
}

/** Whether a score is outside the middle half, and on which side. Null: inside it, close to the median, or hidden. */
export function sideOf(own: number | null, statistic: Statistic): 'ahead' | 'behind' | null {
  const standing = standingOf(own, statistic);
  if (standing === 'above') return 'ahead';
  return standing === 'below' ? 'behind' : null;
}
