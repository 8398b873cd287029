import type { Answer } from './answer';
import type { NaReason, Question } from './question';

export const NA_TEXT_MIN_LENGTH = 10;
export const NA_TEXT_MAX_LENGTH = 500;

export type NotApplicable = Extract<Answer, { state: 'na' }>;

/**
 * The reason for which a question leaves the sum, or null when "not applicable" counts as blank: the reason is
 * not listed, "other" lacks its text or the approver's agreement, or "not adopted" comes from a council that is
 * not on that route. Source: framework guide, part 3: Not applicable.
 */
export function countedReason(
  question: Question,
  answer: NotApplicable,
  options: { readonly onNotAdoptedRoute: boolean },
): NaReason | null {
  const listed = question.naReasons.find((reason) => reason.value === answer.reason);
  if (listed === undefined) return null;
  if (listed.value === 'not-adopted') return options.onNotAdoptedRoute ? listed.value : null;
  if (listed.value !== 'other') return listed.value;
  return answer.agreed === true && isExplained(answer.text) ? 'other' : null;
}

/**
 * Why a question does not apply, as every page says it: a listed reason in the question's own words; for another reason,
 * and for one that the question does not list, what the council wrote. Null when there are no words for it.
 */
export function reasonText(question: Question, answer: NotApplicable): string | null {
  const listed = question.naReasons.find(({ value }) => value === answer.reason && value !== 'other');
  const written = answer.text?.trim() ?? '';
  return listed?.label ?? (written === '' ? null : written);
}

function isExplained(text: string | undefined): boolean {
  const length = text?.trim().length ?? 0;
  return length >= NA_TEXT_MIN_LENGTH && length <= NA_TEXT_MAX_LENGTH;
}
