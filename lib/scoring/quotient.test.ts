import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactQuotient, isQuotient, wholePercentage } from './quotient';

describe('a whole percentage', () => {
  it.each([
    [67, 80, 84],
    [1, 300, 1],
    [0, 300, 0],
    [1, 200, 1],
    [299, 300, 100],
    [1, 8, 13],
    [30, 30, 100],
    [118, 161, 73],
  ])('%i of %i is %i%%', (numerator, denominator, percentage) => {
    expect(wholePercentage({ numerator, denominator })).toBe(percentage);
  });

  it('is none where there were no cases', () => {
    expect(wholePercentage({ numerator: 0, denominator: 0 })).toBeNull();
  });

  it('is 0 only for nobody, and from 0 to 100', () => {
    const pairs = fc
      .integer({ min: 1, max: 5000 })
      .chain((d) => fc.tuple(fc.integer({ min: 0, max: d }), fc.constant(d)));
    fc.assert(
      fc.property(pairs, ([numerator, denominator]) => {
        const percentage = wholePercentage({ numerator, denominator }) ?? -1;
        expect(percentage === 0).toBe(numerator === 0);
        expect(percentage).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('an exact quotient', () => {
  it('divides by a part of an adviser without error', () => {
    expect(exactQuotient({ numerator: 252, denominator: 10.5 })).toBe('24');
    expect(exactQuotient({ numerator: 98, denominator: 4 })).toBe('49/2');
  });

  it('is none where there were no cases', () => {
    expect(exactQuotient({ numerator: 0, denominator: 0 })).toBeNull();
  });
});

describe('a top and a bottom number', () => {
  it.each([
    [{ numerator: 3, denominator: 4 }, true],
    [{ numerator: 0, denominator: 0 }, true],
    [{ numerator: 3, denominator: 0 }, false],
    [{ numerator: -1, denominator: 4 }, false],
    [{ numerator: Number.NaN, denominator: 4 }, false],
    [{ numerator: 1, denominator: Number.POSITIVE_INFINITY }, false],
    [['numerator', 'denominator'], false],
    ['3/4', false],
    [75, false],
    [true, false],
  ])('%j divides: %s', (value, divides) => {
    expect(isQuotient(value)).toBe(divides);
  });
});
