import type { AnswerValue } from '@/lib/framework/answer';
import type { Parts } from '@/lib/framework/answer-parts';
import type { Measure } from '@/lib/framework/question';
import { exactQuotient, isQuotient } from '@/lib/scoring/quotient';
import type { Quotient } from '@/lib/scoring/quotient';
import type { ExactScore } from '@/lib/scoring/scores';

export const HIDDEN = 'hidden';
export type OrHidden<T> = T | typeof HIDDEN;

/**
 * A number answer as it may leave the council. `parts` is null where none were given; `result`, the exact
 * quotient, is null where there were no cases.
 */
export type ProtectedNumber =
  | { readonly type: 'count'; readonly total: OrHidden<number>; readonly parts: OrHidden<Parts> | null }
  | {
      readonly type: 'rate' | 'ratio';
      readonly numerator: OrHidden<number>;
      readonly denominator: OrHidden<number>;
      readonly result: OrHidden<ExactScore> | null;
      readonly parts: OrHidden<Parts> | null;
    };

/** The value of a number answer with its parts, if it has any. */
type Given = {
  readonly value: AnswerValue;
  readonly parts?: Parts | null | undefined;
  /** It is exactly what was published already: rule 7. */
  readonly isPublished?: boolean;
};

/** Source: framework guide, part 8. */
export const LARGEST_SMALL_COUNT = 5;

/** Whether a count of people could point at somebody: 1 to 5. Zero could not. */
export function isSmallCount(value: number): boolean {
  return value >= 1 && value <= LARGEST_SMALL_COUNT;
}

/**
 * What of one number may leave the council, judged by itself; what leaves it is judged together, by `sharedNumbers`. Numbers
 * that are not about people are shown as they are. Null when the value does not fit the measure. Totals over several
 * numbers must leave out every hidden one. Source: framework guide, part 8, rules 1 to 4 and 7.
 */
export function protectNumber(measure: Measure, given: Given): ProtectedNumber | null {
  const { value, parts = null } = given;
  const isOpen = measure.aboutPeople !== true;
  if (measure.type === 'count') {
    if (typeof value !== 'number') return null;
    return isOpen ? { type: 'count', total: value, parts } : protectCount(value, parts);
  }
  if (!isQuotient(value)) return null;
  const shown = { type: measure.type, ...value, result: exactQuotient(value), parts };
  return isOpen ? shown : protectShown(shown, value, given);
}

/** Whether the figure itself is hidden, and not only its parts. */
export function isFigureHidden(shown: ProtectedNumber): boolean {
  return shown.type === 'count' ? shown.total === HIDDEN : shown.result === HIDDEN;
}

function protectShown(
  shown: Quotients & { readonly parts: Parts | null },
  value: Quotient,
  { isPublished = false }: Given,
): ProtectedNumber {
  return isPublished ? protectPublished(shown, value) : protectQuotient(shown.type, value, shown.parts);
}

type Quotients = Extract<ProtectedNumber, { type: 'rate' | 'ratio' }>;

/** As it was published; its parts were not, and are judged by themselves. */
function protectPublished(shown: Quotients & { readonly parts: Parts | null }, value: Quotient): Quotients {
  return { ...shown, parts: protectParts(shown.parts, value.denominator, false) };
}

function protectQuotient(type: 'rate' | 'ratio', value: Quotient, parts: Parts | null): ProtectedNumber {
  return type === 'rate' ? protectRate(value, parts) : protectRatio(value);
}

function protectCount(total: number, parts: Parts | null): ProtectedNumber {
  const isHidden = isSmallCount(total);
  return { type: 'count', total: isHidden ? HIDDEN : total, parts: protectParts(parts, total, isHidden) };
}

function protectRate(value: Quotient, parts: Parts | null): ProtectedNumber {
  const { numerator, denominator } = value;
  const isHidden = isSmallCount(numerator) || isSmallCount(denominator - numerator);
  return {
    type: 'rate',
    numerator: isHidden ? HIDDEN : numerator,
    denominator: isSmallCount(denominator) ? HIDDEN : denominator,
    result: isHidden ? HIDDEN : exactQuotient(value),
    parts: protectParts(parts, denominator, isHidden),
  };
}

function protectRatio(value: Quotient): ProtectedNumber {
  const isHidden = isSmallCount(value.numerator);
  return {
    type: 'ratio',
    numerator: isHidden ? HIDDEN : value.numerator,
    denominator: value.denominator,
    result: isHidden ? HIDDEN : exactQuotient(value),
    parts: null,
  };
}

/** All parts or none: one hidden part alone could be found by subtraction. */
function protectParts(parts: Parts | null, whole: number, isWholeHidden: boolean): OrHidden<Parts> | null {
  if (parts === null) return null;
  const known = parts.filter((part) => part !== null);
  const left = whole - known.reduce((sum, part) => sum + part, 0);
  const isHidden = isWholeHidden || known.some(isSmallCount) || isSmallCount(left);
  return isHidden ? HIDDEN : parts;
}
