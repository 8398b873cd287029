import { formatNumber } from '@/lib/format/number';
import { compare, fractionOfDecimal, parseFraction } from '@/lib/scoring/fraction';
import { exactQuotient, isQuotient } from '@/lib/scoring/quotient';
import type { Quotient } from '@/lib/scoring/quotient';
import { parseParts, partFields } from './answer-parts';
import type { Parts } from './answer-parts';
import { readNumber } from './field-number';
import { errorsOf, NOTHING_TYPED, refuse, valueOf } from './field-text';
import type { AnswerFields, AnsweredAnswer, FieldError, ParsedFields } from './field-text';
import type { Measure, QuestionOf } from './question';

type QuotientMeasure = Extract<Measure, { type: 'rate' | 'ratio' }>;

/** A count, or a top and a bottom number, with their parts. Source: framework guide, parts 2 and 3: number. */
export function parseNumber(
  question: QuestionOf<'number'>,
  fields: AnswerFields,
): ParsedFields<AnsweredAnswer> {
  const { measure } = question;
  return measure.type === 'count' ? parseCount(measure, fields) : parseQuotient(measure, fields);
}

function parseCount(
  measure: Measure & { type: 'count' },
  fields: AnswerFields,
): ParsedFields<AnsweredAnswer> {
  const total = readNumber(fields, 'value', measure);
  const whole = valueOf(total);
  const parts = parseParts(measure, fields, { whole, wholeName: 'total', most: measure.max });
  const errors = [total, parts].flatMap(errorsOf);
  if (errors.length > 0) return refuse(...errors);
  if (whole !== null) return answered(whole, valueOf(parts));
  if (valueOf(parts) === null) return NOTHING_TYPED;
  return refuse({ field: 'value', message: 'Enter the total as well as its parts' });
}

function parseQuotient(measure: QuotientMeasure, fields: AnswerFields): ParsedFields<AnsweredAnswer> {
  const numerator = readNumber(fields, 'numerator', measure.numerator);
  const denominator = readNumber(fields, 'denominator', measure.denominator);
  const below = valueOf(denominator);
  const { max: most } = measure.denominator;
  const parts = parseParts(measure, fields, { whole: below, wholeName: 'bottom number', most });
  const errors = [numerator, denominator, parts].flatMap(errorsOf);
  if (errors.length > 0) return refuse(...errors);
  return joinQuotient(measure, { above: valueOf(numerator), below, parts: valueOf(parts) });
}

type TypedQuotient = {
  readonly above: number | null;
  readonly below: number | null;
  readonly parts: Parts | null;
};

function joinQuotient(measure: QuotientMeasure, typed: TypedQuotient): ParsedFields<AnsweredAnswer> {
  const { above, below, parts } = typed;
  if (above === null && below === null && parts === null) return NOTHING_TYPED;
  if (above === null || below === null) return refuse(...missingErrors(measure, typed));
  const value = { numerator: above, denominator: below };
  const error = quotientError(measure, value);
  return error === null ? answered(value, parts) : refuse(error);
}

function missingErrors(measure: QuotientMeasure, typed: TypedQuotient): readonly FieldError[] {
  const top = { field: 'numerator', message: `Enter the top number: ${measure.numerator.label}` };
  const bottom = { field: 'denominator', message: `Enter the bottom number: ${measure.denominator.label}` };
  return [...(typed.above === null ? [top] : []), ...(typed.below === null ? [bottom] : [])];
}

function quotientError(measure: QuotientMeasure, value: Quotient): FieldError | null {
  const [top, bottom] = [formatNumber(value.numerator), formatNumber(value.denominator)];
  if (measure.type === 'rate') {
    if (value.numerator <= value.denominator) return null;
    return {
      field: 'numerator',
      message: `${top} is larger than the bottom number, ${bottom}. Change one of them`,
    };
  }
  if (value.denominator === 0) {
    if (value.numerator === 0) return null;
    return {
      field: 'denominator',
      message: `The bottom number is 0, but the top number is ${top}. Change one of them`,
    };
  }
  return rangeError(measure, value, `${top} divided by ${bottom}`);
}

function rangeError(measure: QuotientMeasure, value: Quotient, words: string): FieldError | null {
  const result = parseFraction(exactQuotient(value) ?? '0');
  if (compare(result, fractionOfDecimal(measure.max)) > 0) {
    return {
      field: 'numerator',
      message: `${words} is more than ${formatNumber(measure.max)}. Check both numbers`,
    };
  }
  if (compare(result, fractionOfDecimal(measure.min)) < 0) {
    return {
      field: 'numerator',
      message: `${words} is less than ${formatNumber(measure.min)}. Check both numbers`,
    };
  }
  return null;
}

function answered(value: number | Quotient, parts: Parts | null): ParsedFields<AnsweredAnswer> {
  return { ok: true, value: { state: 'answered', value, ...(parts === null ? {} : { parts: [...parts] }) } };
}

/** The fields that hold a number and its parts; none when the value is of another kind. */
export function numberFields(answer: AnsweredAnswer): AnswerFields {
  const { value, parts } = answer;
  if (typeof value === 'number') return { value: [value.toString()], ...partFields(parts) };
  if (!isQuotient(value)) return {};
  return {
    numerator: [value.numerator.toString()],
    denominator: [value.denominator.toString()],
    ...partFields(parts),
  };
}
