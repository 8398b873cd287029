import type { Statistic } from './disclosure';
import { DISCLOSURE_RULES } from './disclosure-limits';

type Hidden = Extract<Statistic, { shown: false }>;

const { minimumOthers, minimumAnonymous } = DISCLOSURE_RULES;

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
      return `Hidden. ${anonymous} of ${others} share without their name; we need none or at least ${minimumAnonymous}`;
    case 'subtraction':
      return `Hidden. Taken from a wider group, it would single out fewer than ${minimumAnonymous} councils`;
    case 'too-alike':
      // Councils that share by name are shown beside this sentence, so it says of whom it speaks.
      return 'Hidden. The anonymous councils answered so alike that a median would give their answers away';
  }
}

function tooFewSentence(others: number, hasViewer: boolean): string {
  if (others === 0) return hasViewer ? 'No other council has a score here' : 'No council has a score here';
  const noun = others === 1 ? ' other' : ' others';
  return `Hidden. ${others}${hasViewer ? noun : ''} answered; we need at least ${minimumOthers}`;
}
