import type { AnswerValue } from '@/lib/framework/answer';
import { divide, formatFraction, fraction, fractionOfDecimal, multiply, roundHalfUp } from './fraction';
import type { ExactScore } from './scores';

/** A top and a bottom number: the answer to a rate or a ratio. Neither is below 0. */
export type Quotient = Extract<AnswerValue, { numerator: number }>;

/** Whether an answer's value is a top and a bottom number that divide, or 0 of 0. */
export function isQuotient(value: AnswerValue): value is Quotient {
  if (typeof value !== 'object' || Array.isArray(value)) return false;
  const { numerator, denominator } = value;
  const areSound = [numerator, denominator].every((each) => each >= 0 && each <= Number.MAX_SAFE_INTEGER);
  return areSound && (denominator > 0 || numerator === 0);
}

/** The exact quotient as text, or null when the bottom number is 0: "no cases". */
export function exactQuotient({ numerator, denominator }: Quotient): ExactScore | null {
  if (denominator === 0) return null;
  return formatFraction(divide(fractionOfDecimal(numerator), fractionOfDecimal(denominator)));
}

/**
 * A rate as a whole percentage, or null when the bottom number is 0. Rounded half up; anything above 0 is at
 * least 1, so that one case never reads as none. Source: framework guide, part 4: number.
 */
export function wholePercentage({ numerator, denominator }: Quotient): number | null {
  if (denominator === 0) return null;
  const quotient = divide(fractionOfDecimal(numerator), fractionOfDecimal(denominator));
  const rounded = roundHalfUp(formatFraction(multiply(fraction(100), quotient)), 0);
  return numerator > 0 ? Math.max(1, rounded) : 0;
}
