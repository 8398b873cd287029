import type { AnswerValue } from './answer';
import { formatDay, isRealDay } from '@/lib/format/date';
import { yearFault } from '@/lib/format/year-range';
import { fieldText, NOTHING_TYPED, quoted, refuse } from './field-text';
import type { AnswerFields, AnsweredAnswer, FieldContext, ParsedFields } from './field-text';
import type { QuestionOf } from './question';

const PARTS = ['day', 'month', 'year'] as const;
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const SHORTEST_MONTH = 3;

type TypedDate = Readonly<Record<(typeof PARTS)[number], string>>;

/**
 * A day typed in three boxes, the month as a number or a name, within the question's limits.
 * Source: framework guide, parts 2 and 3: date.
 */
export function parseDate(
  question: QuestionOf<'date'>,
  fields: AnswerFields,
  context: FieldContext,
): ParsedFields<AnsweredAnswer> {
  const typed: TypedDate = {
    day: fieldText(fields, 'day'),
    month: fieldText(fields, 'month'),
    year: fieldText(fields, 'year'),
  };
  const missing = PARTS.filter((part) => typed[part] === '');
  if (missing.length === PARTS.length) return NOTHING_TYPED;
  const [first] = missing;
  if (first !== undefined) {
    return refuse({ field: first, message: `The date must include a ${missing.join(' and a ')}` });
  }
  if (!/^\d{4}$/.test(typed.year)) {
    return refuse({
      field: 'year',
      message: `${quoted(typed.year)} is not a year. Enter all 4 numbers of it`,
    });
  }
  const outside = yearFault(typed.year);
  if (outside !== null) return refuse({ field: 'year', message: outside });
  const day = isoDay(typed);
  if (!isRealDay(day)) {
    const message = `${quoted(PARTS.map((part) => typed[part]).join(' '))} is not a real date. Change it`;
    return refuse({ field: 'day', message });
  }
  const message = limitMessage(question, day, context);
  return message === null
    ? { ok: true, value: { state: 'answered', value: day } }
    : refuse({ field: 'day', message });
}

function isoDay({ day, month, year }: TypedDate): string {
  const named = MONTHS.findIndex((name) => name.startsWith(month.toLowerCase())) + 1;
  const number = named > 0 && month.length >= SHORTEST_MONTH ? named.toString() : month;
  return `${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function limitMessage(question: QuestionOf<'date'>, day: string, { today }: FieldContext): string | null {
  const { notBefore, notAfter } = question;
  if (notBefore !== undefined && day < notBefore) {
    return `${formatDay(day)} is before ${formatDay(notBefore)}. Enter that date or a later one`;
  }
  if (notAfter === 'today' && day > today) {
    return `${formatDay(day)} is in the future. Enter today’s date or an earlier one`;
  }
  if (notAfter !== undefined && notAfter !== 'today' && day > notAfter) {
    return `${formatDay(day)} is after ${formatDay(notAfter)}. Enter that date or an earlier one`;
  }
  return null;
}

/** The three boxes that hold a day; none when the value is not one. */
export function dateFields(value: AnswerValue): AnswerFields {
  if (typeof value !== 'string' || !isRealDay(value)) return {};
  const [year = '', month = '', day = ''] = value.split('-');
  return { day: [Number(day).toString()], month: [Number(month).toString()], year: [year] };
}
