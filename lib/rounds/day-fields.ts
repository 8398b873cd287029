import type { FieldError } from '@/lib/action-state';
import { isRealDay } from '@/lib/format/date';
import { midSentence } from '@/lib/format/letter-case';
import { joinWords } from '@/lib/format/number-word';
import { yearFault } from '@/lib/format/year-range';

const PARTS = ['day', 'month', 'year'] as const;
type Part = (typeof PARTS)[number];

const DIGITS: Readonly<Record<Part, RegExp>> = { day: /^\d{1,2}$/, month: /^\d{1,2}$/, year: /^\d{4}$/ };

export type DayFields = {
  /** YYYY-MM-DD, or null when there are errors. */
  readonly day: string | null;
  /** At most one, at the first part that is wrong. */
  readonly errors: readonly FieldError[];
};

/**
 * Reads the three boxes of a date: `opens-day`, `opens-month` and `opens-year` for the prefix `opens`. `label` begins
 * each message: "The first day must include a month".
 */
export function readDayFields(
  fields: Readonly<Record<string, string>>,
  prefix: string,
  label: string,
): DayFields {
  const texts = {
    day: text(fields, prefix, 'day'),
    month: text(fields, prefix, 'month'),
    year: text(fields, prefix, 'year'),
  };
  const missing = PARTS.filter((part) => texts[part] === '');
  const [firstMissing] = missing;
  if (firstMissing !== undefined) {
    const isEmpty = missing.length === PARTS.length;
    return wrong(
      `${prefix}-${firstMissing}`,
      isEmpty ? `Enter ${midSentence(label)}` : `${label} must include a ${joinWords(missing)}`,
    );
  }
  const unreadable = PARTS.find((part) => !DIGITS[part].test(texts[part]));
  if (unreadable === 'year') return wrong(`${prefix}-year`, 'Year must include 4 numbers');
  const outside = yearFault(texts.year);
  if (outside !== null) return wrong(`${prefix}-year`, outside);
  const day = `${texts.year}-${texts.month.padStart(2, '0')}-${texts.day.padStart(2, '0')}`;
  return unreadable === undefined && isRealDay(day)
    ? { day, errors: [] }
    : wrong(`${prefix}-${unreadable ?? 'day'}`, `${label} must be a real date`);
}

function text(fields: Readonly<Record<string, string>>, prefix: string, part: Part): string {
  return (fields[`${prefix}-${part}`] ?? '').trim();
}

function wrong(field: string, message: string): DayFields {
  return { day: null, errors: [{ field, message }] };
}
