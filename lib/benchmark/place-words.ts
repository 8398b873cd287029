import type { HiddenReason, Statistic } from './disclosure';

/** Half of the step that quartiles are rounded to: closer than this, "above" and "below" would not be true. */
const CLOSE = 2.5;

type Hidden = Extract<Statistic, { shown: false }>;

/**
 * Why there is no median, as the sentence that stands in its place. It tells counts, which are public, and never
 * values. Source: signature screens, "Voice".
 */
export function hiddenSentence(
  { others, anonymous, reason }: Hidden,
  { hasViewer }: { readonly hasViewer: boolean },
): string {
  switch (reason) {
    case 'too-few':
      return tooFewSentence(others, hasViewer);
    case 'too-few-anonymous':
      return `Hidden. ${anonymous} of ${others} share without their name; we need none or at least 5`;
    case 'subtraction':
      return 'Hidden. Taken from a wider group, it would single out fewer than 5 councils';
    case 'too-alike':
      return 'Hidden. The answers are so alike that it would give them away';
  }
}

function tooFewSentence(others: number, hasViewer: boolean): string {
  if (others === 0) return hasViewer ? 'No other council has a score here' : 'No council has a score here';
  const noun = others === 1 ? ' other' : ' others';
  return `Hidden. ${others}${hasViewer ? noun : ''} answered; we need at least 5`;
}

/**
 * Where a score stands among the others, in words, from what is shown and nothing else: "Middle half, above the
 * median". `own` is 0 to 100, or null without a score.
 */
export function placeInWords(own: number | null, statistic: Statistic): string {
  if (own === null) return 'No place: no score';
  if (!statistic.shown) return NO_PLACE[statistic.reason];
  if (Math.abs(own - statistic.median) <= CLOSE) return 'Close to the median';
  if (own > statistic.upper) return 'Above the middle half';
  if (own < statistic.lower) return 'Below the middle half';
  return own > statistic.median ? 'Middle half, above the median' : 'Middle half, below the median';
}

const NO_PLACE: Readonly<Record<HiddenReason, string>> = {
  'too-few': 'No place: too few to say',
  'too-few-anonymous': 'No place: too few to say',
  subtraction: 'No place: too few to say',
  'too-alike': 'No place: hidden',
};

/** Whether a score is outside the middle half, and on which side. Null: inside it, close to the median, or hidden. */
export function sideOf(own: number | null, statistic: Statistic): 'ahead' | 'behind' | null {
  const place = placeInWords(own, statistic);
  if (place === 'Above the middle half') return 'ahead';
  return place === 'Below the middle half' ? 'behind' : null;
}
