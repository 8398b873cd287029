import { countOf } from '@/lib/format/number-word';
import { NOT_COUNTED } from '@/lib/framework/not-applicable-words';
import type { LeftOutReason } from './left-out';
import { STRONG_FROM, WEAK_TO } from './ranked-answers';
import type { RankedAnswers } from './ranked-answers';

/** What the page of results and the report call their parts. Both print these, so that they cannot drift apart. */

export const RANKED_HEADING = 'Strongest and weakest answers';

const RANKINGS = {
  strongest: { name: 'Strongest', bound: `${STRONG_FROM} points or more` },
  weakest: { name: 'Weakest', bound: `${WEAK_TO} points or less` },
} as const;

/** "Strongest: 4 of 12 answers worth 75 points or more", or that there is none. */
export function rankingWords(which: keyof typeof RANKINGS, { shown, all }: RankedAnswers): string {
  const { name, bound } = RANKINGS[which];
  return all === 0
    ? `${name}: no scored answer is worth ${bound}`
    : `${name}: ${shown.length} of ${countOf(all, 'answer')} worth ${bound}`;
}

export const UNANSWERED_HEADING = 'What is left out, not known or not answered';

/** The kinds of question without a usable answer. Source: framework guide, part 3. */
export const UNANSWERED_KINDS = {
  notAgreed: NOT_COUNTED,
  doNotKnow: 'Do not know',
  blank: 'Not answered',
} as const;

export const NONE_LEFT_OUT = 'No question was left out as not applicable.';

/** "Left out as not applicable: 4 questions. No cases: 3. Not our function: 1". */
export function leftOutWords(reasons: readonly LeftOutReason[]): string {
  const count = reasons.reduce((sum, { questions }) => sum + questions.length, 0);
  const each = reasons.map(({ label, questions }) => `${label}: ${questions.length}`);
  return [`Left out as not applicable: ${countOf(count, 'question')}`, ...each].join('. ');
}
