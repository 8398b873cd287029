import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quartiles, roundToStep } from './quartiles';

const scores = fc.array(
  fc.integer({ min: 0, max: 1000 }).map((n) => n / 10),
  { minLength: 1, maxLength: 40 },
);

describe('quartiles', () => {
  // What `select percentile_cont(array[0.25, 0.5, 0.75]) within group (order by v)` gives for the same numbers.
  it.each([
    { values: [50], expected: [50, 50, 50] },
    { values: [0, 100], expected: [25, 50, 75] },
    { values: [10, 20, 30, 40], expected: [17.5, 25, 32.5] },
    { values: [40, 20, 50, 10, 30], expected: [20, 30, 40] },
    { values: [1, 2, 4, 8, 16, 32], expected: [2.5, 6, 14] },
    { values: [0, 0, 0, 0, 100, 100, 100], expected: [0, 0, 100] },
  ])('of $values are those of the database', ({ values, expected }) => {
    const { lower, median, upper } = quartiles(values);
    expect([lower, median, upper]).toEqual(expected);
  });

  it('cannot be taken of an empty list', () => {
    expect(() => quartiles([])).toThrow(RangeError);
  });

  it('leave the list they were given alone', () => {
    const values = [3, 1, 2];
    quartiles(values);
    expect(values).toEqual([3, 1, 2]);
  });

  it('stand in order between the smallest and the largest number', () => {
    fc.assert(
      fc.property(scores, (values) => {
        const { lower, median, upper } = quartiles(values);
        const inOrder = [Math.min(...values), lower, median, upper, Math.max(...values)];
        expect([...inOrder].sort((a, b) => a - b)).toEqual(inOrder);
      }),
    );
  });

  it('do not depend on the order of the numbers', () => {
    fc.assert(
      fc.property(scores, (values) => {
        expect(quartiles([...values].reverse())).toEqual(quartiles(values));
      }),
    );
  });

  it('leave as many numbers below the median as above it', () => {
    fc.assert(
      fc.property(scores, (values) => {
        const { median } = quartiles(values);
        const below = values.filter((value) => value < median).length;
        const above = values.filter((value) => value > median).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });
});

describe('rounding to a step', () => {
  it.each([
    [52.4, 50],
    [52.5, 55],
    [0, 0],
    [2.4, 0],
    [97.5, 100],
    [100, 100],
  ])('brings %d to %d, in steps of 5', (value, rounded) => {
    expect(roundToStep(value, 5)).toBe(rounded);
  });

  it('moves no value by more than half a step', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (value) => {
        expect(Math.abs(roundToStep(value, 5) - value)).toBeLessThanOrEqual(2.5);
      }),
    );
  });
});
