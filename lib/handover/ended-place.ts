import type { Stop } from '@/lib/assessment/locked-words';
import { formatDay } from '@/lib/format/date';
import { joinWords } from '@/lib/format/number-word';

/** A reviewer's place that ended with its council. `toNames` are its successors; `takesEffectOn` is YYYY-MM-DD. */
export type EndedPlace = {
  readonly fromName: string;
  readonly toNames: readonly string[];
  readonly takesEffectOn: string;
};

/** Why a reviewer has no place in a council that was taken over, who can give them one and what happens next. Demand 19. */
export function whyPlaceEnded({ fromName, toNames, takesEffectOn }: EndedPlace): Stop {
  const successors = joinWords(toNames);
  return {
    why: `${fromName} was succeeded by ${successors} on ${formatDay(takesEffectOn)}. Your place as a reviewer ended with it, and no review of ${fromName} can go on. What you handed over stays in its record, in your words.`,
    who: `The assessment leads of ${successors} can invite you to review what they answer. Time that you have worked is still to be paid: ask them.`,
    next: 'If you are invited, you get an email, and it stands here when you sign in.',
  };
}
