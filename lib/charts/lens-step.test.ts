import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyScoreOrNull } from './bounds.testing';
import { runPoints, unbrokenRuns } from './lens-step';

describe('the runs of a line', () => {
  it.each([
    [[69, 52, 53, 19], [[0, 1, 2, 3]]],
    [
      [69, 52, null, 19],
      [[0, 1], [3]],
    ],
    [[null, 52, 53, null], [[1, 2]]],
    [
      [69, null, undefined, 19],
      [[0], [3]],
    ],
    [[null, null], []],
    [[], []],
  ])('of %o are the steps %o', (values, steps) => {
    expect(unbrokenRuns(values).map((run) => run.map(({ index }) => index))).toEqual(steps);
  });

  it('keep a score of 0, which is an answer', () => {
    expect(unbrokenRuns([0, null, 0]).map(runPoints)).toEqual([[{ x: 0, y: 0 }], [{ x: 2, y: 0 }]]);
  });

  it('hold every value once and nothing else', () => {
    fc.assert(
      fc.property(fc.array(anyScoreOrNull, { maxLength: 8 }), (values) => {
        const kept = unbrokenRuns(values).flat();
        expect(kept.map(({ value }) => value)).toEqual(values.filter((value) => value !== null));
        expect(kept.every(({ index, value }) => values[index] === value)).toBe(true);
      }),
    );
  });
});
