import type { Question } from '@/lib/framework/question';
import { reasonText } from '@/lib/framework/not-applicable';
import { shownQuestions } from '@/lib/framework/visibility';
import { WITHHELD_REASON } from '@/lib/scoring/scores';
import type { Sent } from './results-input';

export type QuestionRef = { readonly id: string; readonly text: string };
/** A question that does not apply, with what the council wrote beside the reason. Null when it wrote nothing. */
export type LeftOutQuestion = QuestionRef & { readonly explanation: string | null };
export type LeftOutReason = {
  readonly reason: string;
  readonly label: string;
  readonly questions: readonly LeftOutQuestion[];
};

export type Unanswered = {
  readonly leftOut: readonly LeftOutReason[];
  readonly notAgreed: readonly LeftOutQuestion[];
  readonly doNotKnow: readonly QuestionRef[];
  readonly blank: readonly QuestionRef[];
};

const OWN_WORDS: Readonly<Record<string, string>> = {
  'not-our-function': 'Not our function',
  'no-cases': 'No cases',
  'not-adopted': 'Not adopted',
  'no-other-tier': 'No other tier of council',
  'no-reorganisation': 'No reorganisation',
  other: 'Another reason, agreed by the approver',
};

function labelOf(reason: string): string {
  return OWN_WORDS[reason] ?? reason;
}

function ref({ id, text }: Question): QuestionRef {
  return { id, text };
}

/** What the council wrote; else the listed reason that it chose, in the question's own words. */
function explained(question: Question, sent: Sent): LeftOutQuestion {
  const answer = sent.answers[question.id];
  if (answer?.state !== 'na') return { ...ref(question), explanation: null };
  return { ...ref(question), explanation: reasonText(question, answer) };
}

function byReason(questions: readonly Question[], sent: Sent): readonly LeftOutReason[] {
  const reasons = questions.map((question) => sent.scores.questions[question.id]?.naReason ?? 'other');
  return [...new Set(reasons)].map((reason) => ({
    reason,
    label: labelOf(reason),
    questions: questions
      .filter((_, index) => reasons[index] === reason)
      .map((question) => explained(question, sent)),
  }));
}

/**
 * Every shown question without a usable answer: left out by reason, "not applicable" that does not count, do not
 * know, not answered. In framework order. What is hidden from others is an answer, and is in none of them. Source: framework guide, part 3.
 */
export function listUnanswered(sent: Sent): Unanswered {
  const shown = shownQuestions(sent.definition, sent);
  const ending = (outcome: string): readonly Question[] =>
    shown.filter((question) => sent.scores.questions[question.id]?.outcome === outcome);
  const isNotWithheld = ({ id }: Question): boolean =>
    sent.scores.questions[id]?.naReason !== WITHHELD_REASON;
  const claimsNotApplicable = ({ id }: Question): boolean => sent.answers[id]?.state === 'na';
  const blank = ending('blank');
  return {
    leftOut: byReason(ending('na').filter(isNotWithheld), sent),
    notAgreed: blank.filter(claimsNotApplicable).map((question) => explained(question, sent)),
    doNotKnow: ending('dk').map(ref),
    blank: blank.filter((question) => !claimsNotApplicable(question)).map(ref),
  };
}
