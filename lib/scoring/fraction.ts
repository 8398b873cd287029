import type { ExactScore } from './scores';

/** An exact number, never below 0. The bottom is above 0, and the two have no common factor. */
export type Fraction = { readonly top: bigint; readonly bottom: bigint };

export const ZERO: Fraction = { top: 0n, bottom: 1n };

/** An exact fraction of two whole numbers. Throws a RangeError when the bottom is 0 or either is negative. */
export function fraction(top: bigint | number, bottom: bigint | number = 1n): Fraction {
  const [above, below] = [BigInt(top), BigInt(bottom)];
  if (below <= 0n || above < 0n) throw new RangeError(`No fraction ${above}/${below}`);
  const divisor = commonDivisor(above, below);
  return { top: above / divisor, bottom: below / divisor };
}

const MOST_DECIMALS = 3;

/** The exact value of a number as it is written, with up to three decimals: 10.5 is 21/2. Never below 0. */
export function fractionOfDecimal(value: number): Fraction {
  const digits = value.toFixed(MOST_DECIMALS).replace('.', '');
  return fraction(BigInt(digits), 10n ** BigInt(MOST_DECIMALS));
}

export function add(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.top, a.bottom * b.bottom);
}

/** The exact quotient. Throws a RangeError when `b` is 0. */
export function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.bottom, a.bottom * b.top);
}

/** Below 0 when `a` is smaller, 0 when they are equal, above 0 when `a` is larger. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

/** As text: "125/2", or "50" when it is whole. */
export function formatFraction(value: Fraction): ExactScore {
  return value.bottom === 1n ? value.top.toString() : `${value.top}/${value.bottom}`;
}

/** A fraction from its text. Throws a SyntaxError when the text is not a fraction. */
export function parseFraction(text: ExactScore): Fraction {
  const [top = '', bottom = '1'] = text.split('/');
  return fraction(BigInt(top), BigInt(bottom));
}

/**
 * An exact score rounded half up for display, as a number with at most `decimals` places.
 * Source: framework guide, part 4: round only for display: half up, one decimal place.
 */
export function roundHalfUp(text: ExactScore, decimals: number): number {
  const scale = 10n ** BigInt(decimals);
  const { top, bottom } = parseFraction(text);
  return Number((2n * top * scale + bottom) / (2n * bottom)) / Number(scale);
}

/** The nearest number that the machine can hold, for drawing and for the database. */
export function toNumber(text: ExactScore): number {
  const { top, bottom } = parseFraction(text);
  return Number(top) / Number(bottom);
}

function commonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : commonDivisor(b, a % b);
}
