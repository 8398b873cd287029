import type { Answer, PublishedValue } from './answer';
import type { AnsweredAnswer } from './field-text';
import { rateText } from './number-text';
import { CHANGE_REASON } from './offered-fields';
import type { Question } from './question';

/** What is published now of the figure that a question asks for, and what its answer that stands was given beside. */
type Beside = {
  readonly latest: PublishedValue | undefined;
  readonly kept: PublishedValue | undefined;
};

/**
 * An answer with the published figure that it counts as given beside: the latest where it says the same, else the one that
 * it was given beside before, else the latest. So it keeps its release when a later one comes, also while somebody types.
 * Source: framework guide, part 10.
 */
export function besidePublished(answer: AnsweredAnswer, { latest, kept }: Beside): AnsweredAnswer {
  const { prefill, ...own } = answer;
  const beside = latest !== undefined && isValue(own, latest) ? latest : (kept ?? latest);
  return beside === undefined ? own : { ...own, prefill: beside };
}

/** An answer without the published figure that it was given beside: what the council itself says. */
export function ownAnswer(answer: Answer): Answer {
  if (answer.state !== 'answered') return answer;
  const { prefill, changeReason, ...own } = answer;
  return own;
}

/** Whether an answer says exactly what was published, so that it may stand wherever the publication does. */
export function isAsPublished(answer: Answer | undefined): boolean {
  return answer?.state === 'answered' && answer.prefill !== undefined && isValue(answer, answer.prefill);
}

/** Whether an answer is not what was published, and does not say why. Source: framework guide, part 10. */
export function lacksReason(answer: Answer | undefined): boolean {
  if (answer?.state !== 'answered' || answer.prefill === undefined || isAsPublished(answer)) return false;
  return (answer.changeReason?.trim().length ?? 0) < CHANGE_REASON.min;
}

/** A published value in the words of its question: "176 of 203, 87%", "Good". Null where it is no answer to it. */
export function publishedText(question: Question, { value }: PublishedValue): string | null {
  if (typeof value !== 'string') {
    return question.kind === 'number' ? rateText(value, question.measure.percentFrom) : null;
  }
  if (question.kind !== 'choice') return null;
  return question.options.find((option) => option.value === value)?.label ?? null;
}

const NO_REASON = 'No reason is given yet why it differs';

/** What stands beside an answer that has a published figure: which, and where it differs, why. */
export function besideWords(question: Question, answer: Answer | undefined): readonly string[] {
  if (answer?.state !== 'answered') return [];
  const { prefill, changeReason: reason = '' } = answer;
  // What was typed and not saved yet has its reason alone.
  if (prefill === undefined) return reason === '' ? [] : [`Why it differs: ${reason}`];
  if (isAsPublished(answer)) return [`As published: ${prefill.release}`];
  return [...bothWords(question, prefill), reason === '' ? NO_REASON : `Why it differs: ${reason}`];
}

function bothWords(question: Question, prefill: PublishedValue): readonly string[] {
  const figure = publishedText(question, prefill);
  return figure === null ? [] : [`Published: ${figure}. ${prefill.release}`];
}

function isValue({ value }: Pick<AnsweredAnswer, 'value'>, published: PublishedValue): boolean {
  const other = published.value;
  if (typeof value !== 'object' || typeof other !== 'object') return value === other;
  if (Array.isArray(value)) return false;
  return value.numerator === other.numerator && value.denominator === other.denominator;
}
