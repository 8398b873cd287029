import { holdersOf } from '@/lib/access/permission-words';
import { countOf } from '@/lib/format/number-word';
import { sentenceCase } from '@/lib/format/letter-case';
import type { May } from './overview';
import type { AssessmentOverview, OpenWork } from './overview';

/**
 * The next step of one framework in the open round, as the reader's role has it: what they do themselves, or who does it.
 * Undefined stands for an assessment that nobody has started.
 */
export function nextStep(current: AssessmentOverview | undefined, may: May): string {
  if (current === undefined) return may.start ? 'Start' : `${holders('assessment:start')} starts it`;
  if (current.open === null) return 'See the result';
  return openStep(current.open, may);
}

function openStep({ next, waitingForApprover }: OpenWork, may: May): string {
  if (may.agree && waitingForApprover > 0) {
    return `Agree, or not, to ${countOf(waitingForApprover, '“not applicable”', '“not applicable”')}`;
  }
  if (next !== null) return may.answer ? 'Go on answering' : `${holders('answer:edit')} answers`;
  return may.send ? 'Check and send' : `${holders('assessment:submit')} sends it`;
}

function holders(permission: Parameters<typeof holdersOf>[0]): string {
  return sentenceCase(holdersOf(permission));
}

/**
 * For somebody who has nothing to do here: what they can do, what comes, and whom to ask; null while they answer, agree
 * or send. `leads` names who sends: "Priya Nair".
 */
export function readerWords(may: May, leads: string): string | null {
  if (may.answer || may.agree || may.send) return null;
  return `You can read every answer as it is written. When an assessment is sent, its result stands under “Last result”. If an answer looks wrong to you, tell ${leads}.`;
}

/** When a round's results come, and what they are made of. Source: product description, part 3: sharing. */
export function resultsDayWords(publishesOn: string): string {
  return `The lab has set ${publishesOn} for the results of the round: comparisons made of what each council chose to share. Your comments, your written reasons and who answered are never part of them.`;
}
