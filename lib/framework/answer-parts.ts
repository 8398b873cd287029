import { formatNumber } from '@/lib/format/number';
import { readNumber } from './field-number';
import { errorsOf, NOTHING_TYPED, refuse, valueOf } from './field-text';
import type { AnswerFields, ParsedFields } from './field-text';
import type { Measure } from './question';

/** The parts of a total, in the order of the measure. Null: not known. */
export type Parts = readonly (number | null)[];

type Whole = {
  /** The total or bottom number; null when it was not typed or not understood. */
  readonly whole: number | null;
  readonly wholeName: 'total' | 'bottom number';
  readonly most: number;
};

/**
 * The parts typed beside a total; null when none was typed. If all are known they must add up to it; if some
 * are not, they must not be more than it. Source: framework guide, part 3: number.
 */
export function parseParts(measure: Measure, fields: AnswerFields, whole: Whole): ParsedFields<Parts> {
  const limits = { min: 0, max: whole.most };
  const read = (measure.parts ?? []).map((_, index) => readNumber(fields, partField(index), limits));
  const errors = read.flatMap(errorsOf);
  if (errors.length > 0) return refuse(...errors);
  const parts = read.map(valueOf);
  if (parts.every((part) => part === null)) return NOTHING_TYPED;
  const message = sumMessage(parts, whole);
  return message === null ? { ok: true, value: parts } : refuse({ field: partField(0), message });
}

function sumMessage(parts: Parts, { whole, wholeName }: Whole): string | null {
  if (whole === null) return null;
  const sum = parts.reduce<number>((total, part) => total + (part ?? 0), 0);
  const isComplete = !parts.includes(null);
  if (isComplete ? sum === whole : sum <= whole) return null;
  const fault = isComplete ? 'not' : 'more than';
  return `The parts add up to ${formatNumber(sum)}, ${fault} the ${wholeName}, ${formatNumber(whole)}. Change one of them`;
}

/** The fields that hold the parts of a number. A part that is not known is an empty field. */
export function partFields(parts: Parts | undefined): AnswerFields {
  return Object.fromEntries(
    (parts ?? []).map((part, index) => [partField(index), [part === null ? '' : part.toString()]]),
  );
}

function partField(index: number): string {
  return `part-${index}`;
}
