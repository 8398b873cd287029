import { formatDay, isRealDay } from '@/lib/format/date';
import type { Answer, AnswerState, AnswerValue } from './answer';
import { countedOption } from './choice-value';
import type { AnsweredAnswer } from './field-text';
import { countedReason, reasonText } from './not-applicable';
import type { NotApplicable } from './not-applicable';
import { NOT_AGREED_YET, NOT_APPLICABLE, NOT_COUNTED } from './not-applicable-words';
import { numberText } from './number-text';
import { besideWords } from './published-answer';
import type { Question, QuestionOf } from './question';

/**
 * An answer in words. `state` is "na-not-counted" while "not applicable" counts as not answered. The headline
 * stands alone; the detail, where there is one, explains it.
 */
export type AnswerText = {
  readonly state: AnswerState | 'na-not-counted';
  readonly headline: string;
  readonly detail: string | null;
};

export const NOT_ANSWERED: AnswerText = { state: 'blank', headline: 'Not answered', detail: null };
const NOT_LOOKED_AT: AnswerText = {
  state: 'blank',
  headline: 'From last round, not looked at again',
  detail: null,
};
export const DO_NOT_KNOW: AnswerText = { state: 'dk', headline: 'Do not know', detail: null };

/**
 * What an answer says, in the words that pages and files print, with the published figure that it was given beside and why
 * it differs. True numbers: what leaves the council
 * goes through `lib/disclosure` first. A value that does not fit its question reads as not answered, as it is
 * scored. Source: framework guide, parts 2 (percentFrom), 3 and 4.
 */
export function answerText(
  question: Question,
  answer: Answer,
  options: { readonly onNotAdoptedRoute: boolean },
): AnswerText {
  switch (answer.state) {
    case 'answered':
      return answeredText(question, answer);
    case 'na':
      return notApplicableText(question, answer, options);
    case 'dk':
      return DO_NOT_KNOW;
    case 'blank':
      return answer.lookAgain === true ? NOT_LOOKED_AT : NOT_ANSWERED;
  }
}

function notApplicableText(
  question: Question,
  answer: NotApplicable,
  options: { readonly onNotAdoptedRoute: boolean },
): AnswerText {
  const detail = reasonText(question, answer);
  if (countedReason(question, answer, options) !== null)
    return { state: 'na', headline: NOT_APPLICABLE, detail };
  const headline = answer.reason === 'other' ? NOT_AGREED_YET : NOT_COUNTED;
  return { state: 'na-not-counted', headline, detail };
}

function answeredText(question: Question, answer: AnsweredAnswer): AnswerText {
  const words = wordsOf(question, answer);
  if (words === null) return NOT_ANSWERED;
  const sentences = [...(words.detail === null ? [] : [words.detail]), ...besideWords(question, answer)];
  const detail = sentences.length > 1 ? sentences.map(withoutStop).join('. ') : (sentences[0] ?? null);
  return { state: 'answered', headline: words.headline, detail };
}

function withoutStop(sentence: string): string {
  return sentence.replace(/[.\s]+$/, '');
}

type Words = Omit<AnswerText, 'state'> | null;

function wordsOf(question: Question, answer: AnsweredAnswer): Words {
  switch (question.kind) {
    case 'maturity':
      return levelWords(question, answer.value);
    case 'choice':
      return choiceWords(question, answer);
    case 'multi':
      return multiWords(question, answer.value);
    case 'boolean':
      return booleanWords(answer.value);
    case 'number':
      return numberText(question.measure, answer);
    case 'date':
      return dateWords(answer.value);
    case 'text':
      return textWords(answer.value);
  }
}

function plain(headline: string): Words {
  return { headline, detail: null };
}

function levelWords({ levels }: QuestionOf<'maturity'>, value: AnswerValue): Words {
  const chosen = levels.find(({ level }) => level === value);
  return chosen === undefined ? null : { headline: chosen.name, detail: chosen.descriptor };
}

function choiceWords(question: QuestionOf<'choice'>, answer: AnsweredAnswer): Words {
  const labelOf = (value: unknown): string | undefined =>
    question.options.find((option) => option.value === value)?.label;
  const headline = labelOf(answer.value);
  if (headline === undefined) return null;
  const counted = countedOption(question, answer);
  if (counted !== answer.value) {
    return { headline, detail: `No reference given, so it counts as “${labelOf(counted) ?? ''}”` };
  }
  const { needsReference } = question;
  const isReferred = needsReference !== undefined && answer.reference !== undefined;
  return { headline, detail: isReferred ? `${needsReference.label}: ${answer.reference}` : null };
}

function multiWords({ options }: QuestionOf<'multi'>, value: AnswerValue): Words {
  if (!Array.isArray(value)) return null;
  const ticked = options.filter((option) => value.includes(option.value));
  return ticked.length === 0 ? null : plain(ticked.map((option) => option.label).join('; '));
}

function booleanWords(value: AnswerValue): Words {
  return typeof value === 'boolean' ? plain(value ? 'Yes' : 'No') : null;
}

function textWords(value: AnswerValue): Words {
  return typeof value === 'string' ? plain(value) : null;
}

function dateWords(value: AnswerValue): Words {
  return typeof value === 'string' && isRealDay(value) ? plain(formatDay(value)) : null;
}
