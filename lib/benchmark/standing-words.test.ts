import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Statistic } from './published';
import { standingInWords, sideOf } from './standing-words';

const counts = { others: 9, leftOut: 0 };
const shown: Statistic = {
  ...counts,
  shown: true,
  rounded: true,
  levels: null,
  lower: 45,
  median: 55,
  upper: 65,
};
const hidden = { ...counts, shown: false } as const;

describe('the place of a council among the others', () => {
  it.each([
    [70, 'Above the middle half', 'ahead'],
    [65.1, 'Above the middle half', 'ahead'],
    [65, 'Middle half, above the median', null],
    [57.6, 'Middle half, above the median', null],
    [57.5, 'Close to the median', null],
    [55, 'Close to the median', null],
    [52.5, 'Close to the median', null],
    [52.4, 'Middle half, below the median', null],
    [45, 'Middle half, below the median', null],
    [44.9, 'Below the middle half', 'behind'],
    [0, 'Below the middle half', 'behind'],
  ])('at %d, beside 45, 55 and 65, is "%s"', (own, words, side) => {
    expect(standingInWords(own, shown)).toBe(words);
    expect(sideOf(own, shown)).toBe(side);
  });

  it('is close to the median, not above it, where the middle half is narrow', () => {
    expect(standingInWords(51, { ...shown, lower: 50, median: 50, upper: 50 })).toBe('Close to the median');
  });

  it('is not told without a score of one’s own, or where the others are hidden', () => {
    expect(standingInWords(null, shown)).toBe('No place: no figure');
    expect(standingInWords(50, { ...hidden, reason: 'too-few' })).toBe('No place: too few to say');
    expect(standingInWords(50, { ...hidden, reason: 'left-out' })).toBe('No place: hidden');
    expect(standingInWords(50, { ...hidden, reason: 'not-yet' })).toBe('No place yet');
    expect(sideOf(null, shown)).toBeNull();
    expect(sideOf(50, { ...hidden, reason: 'too-few' })).toBeNull();
  });

  it('never goes down when the score goes up', () => {
    const order = ['Below the middle half', 'Middle half, below the median', 'Close to the median'];
    const places = [...order, 'Middle half, above the median', 'Above the middle half'];
    const score = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(score, score, (one, other) => {
        const [low, high] = one < other ? [one, other] : [other, one];
        const rank = (own: number): number => places.indexOf(standingInWords(own, shown));
        expect(rank(low)).toBeLessThanOrEqual(rank(high));
        expect(rank(low)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
