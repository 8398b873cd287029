import { formatNumber } from '@/lib/format/number';
import type { Answer, AnswerValue, PublishedValue } from './answer';
import { dateFields, parseDate } from './answer-date';
import { numberFields, parseNumber } from './answer-number';
import { optionFields, parseBoolean, parseChoice, parseMulti } from './answer-option';
import { levelFields, notApplicableFields, parseLevel, parseNotApplicable } from './answer-state';
import { CHANGE_REASON, isOnlyOffered, offeredFields, withoutOffer } from './offered-fields';
import { countCharacters, errorsOf, fieldText, NOTHING_TYPED, refuse } from './field-text';
import type { AnswerFields, AnsweredAnswer, FieldContext, FieldError, ParsedFields } from './field-text';
import type { Question, QuestionOf } from './question';

export type { AnswerFields, FieldContext, FieldError };

export const COMMENT_MAX_LENGTH = 4000;

export type AnswerFieldsResult =
  | { readonly ok: true; readonly answer: Answer; readonly comment: string }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/**
 * What a form sends for one question, as an answer and a comment, or every fault with its field. The same on the
 * server and in the browser. Field names: `state` ('', 'answered', 'na', 'dk', or a level '0' to '4'), `value`,
 * `numerator`, `denominator`, `part-0` and on, `day`, `month`, `year`, `reference`, `na-reason`, `na-text`, `comment`,
 * `change-reason`, and those of `offered-fields`.
 *
 * A typed value without a state is answered; nothing typed is blank; zero is an answer. "Not applicable" and
 * "do not know" win over a value left in its boxes, because without a script radios cannot be emptied. A published figure
 * that was filled in and that nobody chose is nothing typed.
 * Source: framework guide, parts 2, 3 and 10.
 */
export function parseAnswerFields(
  question: Question,
  fields: AnswerFields,
  context: FieldContext,
): AnswerFieldsResult {
  const answer = parseExplained(question, fields, context);
  const comment = parseLength(fields, 'comment', { max: COMMENT_MAX_LENGTH, name: 'Your comment' });
  if (!answer.ok || !comment.ok) return refuse(...errorsOf(answer), ...errorsOf(comment));
  return { ok: true, answer: answer.value ?? { state: 'blank' }, comment: comment.value ?? '' };
}

const NOTHING_TO_EXPLAIN =
  'A reason is no answer yet. Change the figure that it is about, tick that the published one is yours, or take the reason out';

/** The answer with the reason why it is not the published figure. Whether it needs one is known where it is saved. */
function parseExplained(
  question: Question,
  fields: AnswerFields,
  context: FieldContext,
): ParsedFields<Answer> {
  if (question.prefill === undefined) return parseAnswer(question, fields, context);
  const answer = parseAnswer(question, isOnlyOffered(fields) ? withoutOffer(fields) : fields, context);
  const reason = parseLength(fields, CHANGE_REASON.field, { max: CHANGE_REASON.max, name: 'The reason' });
  if (!answer.ok || !reason.ok) return refuse(...errorsOf(answer), ...errorsOf(reason));
  if (reason.value === null) return answer;
  if (answer.value === null) return refuse({ field: CHANGE_REASON.field, message: NOTHING_TO_EXPLAIN });
  if (answer.value.state !== 'answered') return answer;
  return { ok: true, value: { ...answer.value, changeReason: reason.value } };
}

function parseAnswer(question: Question, fields: AnswerFields, context: FieldContext): ParsedFields<Answer> {
  const state = fieldText(fields, 'state');
  if (state === 'na') return parseNotApplicable(question, fields);
  if (state === 'dk') {
    return question.allowDoNotKnow
      ? { ok: true, value: { state: 'dk' } }
      : refuse({
          field: 'state',
          message: 'Do not know is not an answer to this question. Choose another answer',
        });
  }
  if (question.kind === 'maturity') return parseLevel(question, state);
  if (state !== '' && state !== 'answered')
    return refuse({ field: 'state', message: 'Select one of the answers listed' });
  return parseValue(question, fields, context);
}

function parseValue(
  question: Exclude<Question, { kind: 'maturity' }>,
  fields: AnswerFields,
  context: FieldContext,
): ParsedFields<AnsweredAnswer> {
  switch (question.kind) {
    case 'choice':
      return parseChoice(question, fields, context);
    case 'multi':
      return parseMulti(question, fields);
    case 'boolean':
      return parseBoolean(fields);
    case 'number':
      return parseNumber(question, fields);
    case 'date':
      return parseDate(question, fields, context);
    case 'text':
      return parseText(question, fields);
  }
}

function parseText(question: QuestionOf<'text'>, fields: AnswerFields): ParsedFields<AnsweredAnswer> {
  const text = parseLength(fields, 'value', { max: question.maxLength, name: 'Your answer' });
  if (!text.ok) return text;
  return text.value === null ? NOTHING_TYPED : { ok: true, value: { state: 'answered', value: text.value } };
}

function parseLength(
  fields: AnswerFields,
  field: string,
  { max, name }: { readonly max: number; readonly name: string },
): ParsedFields<string> {
  const text = fieldText(fields, field);
  if (text === '') return NOTHING_TYPED;
  if (text.length <= max) return { ok: true, value: text };
  const message = `${name} is ${countCharacters(text)} long. Shorten it to ${formatNumber(max)} or fewer`;
  return refuse({ field, message });
}

/**
 * The fields that show a saved answer in its form: the inverse of `parseAnswerFields`. The approver's agreement
 * has no field.
 */
export function answerToFields(question: Question, answer: Answer, comment: string): AnswerFields {
  return { ...stateFields(question, answer), comment: [comment] };
}

function stateFields(question: Question, answer: Answer): AnswerFields {
  switch (answer.state) {
    case 'answered':
      return answeredFields(question, answer);
    case 'na':
      return notApplicableFields(answer);
    case 'dk':
      return { state: ['dk'] };
    case 'blank':
      return { state: [''] };
  }
}

function answeredFields(question: Question, answer: AnsweredAnswer): AnswerFields {
  if (question.kind === 'maturity') return levelFields(question, answer.value);
  return { state: ['answered'], ...valueFields(question, answer), ...reasonField(answer) };
}

function reasonField({ changeReason }: AnsweredAnswer): AnswerFields {
  return changeReason === undefined ? {} : { [CHANGE_REASON.field]: [changeReason] };
}

/**
 * The fields of a question that nobody has answered, with the published value in its boxes; null where the question does
 * not take it. Source: framework guide, part 10.
 */
export function publishedFields(
  question: Question,
  { value }: Pick<PublishedValue, 'value'>,
  context: FieldContext,
): AnswerFields | null {
  const fields = valueFields(question, { state: 'answered', value });
  const parsed = parseValueOf(question, fields, context);
  return parsed.ok && parsed.value !== null ? offeredFields(fields) : null;
}

function parseValueOf(question: Question, fields: AnswerFields, context: FieldContext) {
  return question.kind === 'maturity' ? NOTHING_TYPED : parseValue(question, fields, context);
}

function valueFields(question: Question, answer: AnsweredAnswer): AnswerFields {
  if (question.kind === 'number') return numberFields(answer);
  if (question.kind === 'date') return dateFields(answer.value);
  return optionFields(answer);
}

/**
 * Whether two answers say the same, so that saving one over the other would change nothing. The order of ticks
 * and the approver's agreement make no difference: a form that is sent again does not undo the agreement. Nor does the
 * release beside which it was given, which no form says.
 */
export function sameAnswer(a: Answer, b: Answer): boolean {
  return JSON.stringify(essence(a)) === JSON.stringify(essence(b));
}

function essence(answer: Answer): readonly unknown[] {
  switch (answer.state) {
    case 'answered':
      return [
        ...['answered', valueEssence(answer.value), partsEssence(answer)],
        ...[answer.reference, answer.changeReason].map((text) => trimmed(text)),
      ];
    case 'na':
      return ['na', answer.reason, trimmed(answer.text)];
    case 'dk':
    case 'blank':
      return [answer.state];
  }
}

function trimmed(text = ''): string {
  return text.trim();
}

function valueEssence(value: AnswerValue): unknown {
  if (Array.isArray(value)) return value.toSorted();
  return typeof value === 'object' ? [value.numerator, value.denominator] : value;
}

function partsEssence({ parts = [] }: AnsweredAnswer): readonly unknown[] {
  return parts.every((part) => part === null) ? [] : parts;
}
