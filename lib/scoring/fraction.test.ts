import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  divide,
  formatFraction,
  fraction,
  fractionOfDecimal,
  multiply,
  parseFraction,
  roundHalfUp,
  toNumber,
} from './fraction';

const fractions = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
  .map(([top, bottom]) => fraction(top, bottom));

describe('a fraction', () => {
  it.each([
    [125, 2, '125/2'],
    [100, 2, '50'],
    [0, 7, '0'],
    [6, 9, '2/3'],
  ])('of %i and %i is written %s', (top, bottom, text) => {
    expect(formatFraction(fraction(top, bottom))).toBe(text);
  });

  it.each([
    [1, 0],
    [-1, 2],
    [1, -2],
  ])('of %i and %i is refused', (top, bottom) => {
    expect(() => fraction(top, bottom)).toThrow(RangeError);
  });

  it('is read back from its text', () => {
    fc.assert(
      fc.property(fractions, (value) => {
        expect(parseFraction(formatFraction(value))).toEqual(value);
      }),
    );
  });

  it('refuses a text that is no fraction', () => {
    expect(() => parseFraction('half')).toThrow(SyntaxError);
    expect(() => parseFraction('1/0')).toThrow(RangeError);
  });

  it.each([
    [10.5, '21/2'],
    [4, '4'],
    [0.1, '1/10'],
    [0.125, '1/8'],
    [500, '500'],
  ])('of the decimal %d is %s, without a rounding error', (value, text) => {
    expect(formatFraction(fractionOfDecimal(value))).toBe(text);
  });
});

describe('sums of fractions', () => {
  it('add and multiply in any order', () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(multiply(a, b)).toEqual(multiply(b, a));
      }),
    );
  });

  it('give back what was multiplied', () => {
    fc.assert(
      fc.property(fractions, (a) => {
        expect(divide(multiply(a, fraction(3, 7)), fraction(3, 7))).toEqual(a);
      }),
    );
  });

  it('do not lose a third', () => {
    const third = fraction(1, 3);
    expect(formatFraction(add(third, add(third, third)))).toBe('1');
  });

  it('know which is larger', () => {
    expect(compare(fraction(599, 10), fraction(60))).toBeLessThan(0);
    expect(compare(fraction(120, 2), fraction(60))).toBe(0);
    expect(compare(fraction(2, 3), fraction(666, 1000))).toBeGreaterThan(0);
  });

  it('refuse to divide by nothing', () => {
    expect(() => divide(fraction(1), fraction(0))).toThrow(RangeError);
  });
});

describe('rounding for display', () => {
  it.each([
    ['125/2', 1, 62.5],
    ['1250/13', 1, 96.2],
    ['325/6', 1, 54.2],
    ['5/100', 1, 0.1],
    ['335/4', 0, 84],
    ['1/2', 0, 1],
    ['49/100', 0, 0],
    ['100', 1, 100],
    ['201/200', 2, 1.01],
  ])('%s to %i places is %d', (text, decimals, rounded) => {
    expect(roundHalfUp(text, decimals)).toBe(rounded);
  });

  it('is never more than half a step away', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 300 }), (top, bottom) => {
        const text = formatFraction(fraction(top, bottom));
        expect(Math.abs(roundHalfUp(text, 1) - toNumber(text))).toBeLessThanOrEqual(0.05 + 1e-9);
      }),
    );
  });

  it('keeps the order of scores', () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        const [low, high] = compare(a, b) <= 0 ? [a, b] : [b, a];
        expect(roundHalfUp(formatFraction(low), 1)).toBeLessThanOrEqual(roundHalfUp(formatFraction(high), 1));
      }),
    );
  });
});
