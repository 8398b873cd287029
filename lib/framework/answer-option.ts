import { REFERENCE_MAX_LENGTH, REFERENCE_MIN_LENGTH } from './choice-value';
import { countCharacters, fieldText, NOTHING_TYPED, quoted, refuse } from './field-text';
import type { AnswerFields, AnsweredAnswer, FieldContext, ParsedFields } from './field-text';
import type { QuestionOf } from './question';

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });

const SELECT_ONE = 'Select one of the options listed';

/** The option chosen, with its reference where it needs one. Source: framework guide, parts 2 and 3. */
export function parseChoice(
  question: QuestionOf<'choice'>,
  fields: AnswerFields,
  context: FieldContext,
): ParsedFields<AnsweredAnswer> {
  const value = fieldText(fields, 'value');
  if (value === '') return NOTHING_TYPED;
  const option = question.options.find((each) => each.value === value);
  if (option === undefined) return refuse({ field: 'value', message: SELECT_ONE });
  if (isForOthers(option.authorityType, context)) {
    const own = question.options.filter((each) => !isForOthers(each.authorityType, context));
    const message = `This assessment was not started for ${quoted(option.label)}. Choose ${either.format(own.map(({ label }) => quoted(label)))}, or tell a lab administrator that its type is wrong`;
    return refuse({ field: 'value', message });
  }
  const needsReference = question.needsReference?.options.includes(value) === true;
  return withReference(value, needsReference ? fieldText(fields, 'reference') : '');
}

function withReference(value: string, reference: string): ParsedFields<AnsweredAnswer> {
  if (reference === '') return { ok: true, value: { state: 'answered', value } };
  if (reference.length >= REFERENCE_MIN_LENGTH && reference.length <= REFERENCE_MAX_LENGTH) {
    return { ok: true, value: { state: 'answered', value, reference } };
  }
  const range = `${REFERENCE_MIN_LENGTH} to ${REFERENCE_MAX_LENGTH} characters`;
  const message = `The reference is ${countCharacters(reference)} long. Make it ${range}`;
  return refuse({ field: 'reference', message });
}

function isForOthers(optionType: FieldContext['authorityType'], context: FieldContext): boolean {
  const { authorityType } = context;
  return optionType !== undefined && authorityType !== undefined && optionType !== authorityType;
}

/** The options ticked, in the order of the question. Source: framework guide, part 3: multi. */
export function parseMulti(
  question: QuestionOf<'multi'>,
  fields: AnswerFields,
): ParsedFields<AnsweredAnswer> {
  const sent = (fields['value'] ?? []).filter((value) => value !== '');
  if (sent.length === 0) return NOTHING_TYPED;
  const ticked = question.options.filter((option) => sent.includes(option.value));
  const known = new Set(ticked.map((option) => option.value));
  if (sent.some((value) => !known.has(value))) {
    return refuse({ field: 'value', message: 'Select only options that are listed' });
  }
  const alone = ticked.find((option) => standsAlone(question, option.value));
  if (alone !== undefined && ticked.length > 1) {
    const message = `${quoted(alone.label)} cannot be ticked with another option. Untick it, or untick the others`;
    return refuse({ field: 'value', message });
  }
  return { ok: true, value: { state: 'answered', value: ticked.map((option) => option.value) } };
}

/** Whether an option cannot be ticked with another one. Source: framework guide, part 3: multi. */
export function standsAlone(question: QuestionOf<'multi'>, option: string): boolean {
  return option === 'none' || question.scoring?.exclusive.includes(option) === true;
}

/** Yes or no, sent as "true" or "false". */
export function parseBoolean(fields: AnswerFields): ParsedFields<AnsweredAnswer> {
  const value = fieldText(fields, 'value');
  if (value === '') return NOTHING_TYPED;
  if (value !== 'true' && value !== 'false') return refuse({ field: 'value', message: 'Select yes or no' });
  return { ok: true, value: { state: 'answered', value: value === 'true' } };
}

/** The fields that hold a chosen option, ticks, yes or no, or a text; none when the value is of another kind. */
export function optionFields({ value, reference }: AnsweredAnswer): AnswerFields {
  if (Array.isArray(value)) return { value };
  if (typeof value === 'boolean') return { value: [value ? 'true' : 'false'] };
  if (typeof value !== 'string') return {};
  return { value: [value], ...(reference === undefined ? {} : { reference: [reference] }) };
}
