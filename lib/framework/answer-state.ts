import type { AnswerValue } from './answer';
import { NA_TEXT_MAX_LENGTH, NA_TEXT_MIN_LENGTH } from './not-applicable';
import type { NotApplicable } from './not-applicable';
import { countCharacters, fieldText, NOTHING_TYPED, refuse } from './field-text';
import type { AnswerFields, AnsweredAnswer, ParsedFields } from './field-text';
import type { NaReason, Question, QuestionOf } from './question';

/**
 * "Not applicable" with its reason. Where only one reason is listed, nobody has to choose it. Only the approver
 * can agree, so agreement never comes from a form. Source: framework guide, part 3: Not applicable.
 */
export function parseNotApplicable(question: Question, fields: AnswerFields): ParsedFields<NotApplicable> {
  if (!question.allowNotApplicable) {
    return refuse({
      field: 'state',
      message: 'This question applies to every council asked. Choose another answer',
    });
  }
  const reason = chosenReason(question, fieldText(fields, 'na-reason'));
  if (reason === undefined) return refuse({ field: 'na-reason', message: 'Select why this does not apply' });
  if (reason !== 'other') return { ok: true, value: { state: 'na', reason } };
  const text = fieldText(fields, 'na-text');
  if (text.length >= NA_TEXT_MIN_LENGTH && text.length <= NA_TEXT_MAX_LENGTH) {
    return { ok: true, value: { state: 'na', reason, text } };
  }
  const range = `${NA_TEXT_MIN_LENGTH} to ${NA_TEXT_MAX_LENGTH} characters`;
  const message =
    text === ''
      ? `Say why this does not apply, in ${range}`
      : `The reason is ${countCharacters(text)} long. Make it ${range}`;
  return refuse({ field: 'na-text', message });
}

function chosenReason({ naReasons }: Question, sent: string): NaReason | undefined {
  const [only, ...others] = naReasons;
  if (sent === '' && others.length === 0) return only?.value;
  return naReasons.find((each) => each.value === sent)?.value;
}

/** The fields that hold "not applicable" and its reason. */
export function notApplicableFields(answer: NotApplicable): AnswerFields {
  return {
    state: ['na'],
    'na-reason': [answer.reason],
    'na-text': [answer.text ?? ''],
  };
}

/** The level chosen, sent as "0" to "4" in the radio group that also holds not applicable and do not know. */
export function parseLevel(question: QuestionOf<'maturity'>, state: string): ParsedFields<AnsweredAnswer> {
  if (state === '' || state === 'answered') return NOTHING_TYPED;
  const level = question.levels.find((each) => each.level.toString() === state);
  return level === undefined
    ? refuse({ field: 'state', message: 'Select one of the levels listed' })
    : { ok: true, value: { state: 'answered', value: level.level } };
}

/** The field that holds a level; empty when the value is not one of the question's. */
export function levelFields(question: QuestionOf<'maturity'>, value: AnswerValue): AnswerFields {
  const chosen = question.levels.find(({ level }) => level === value);
  return { state: [chosen === undefined ? '' : chosen.level.toString()] };
}
