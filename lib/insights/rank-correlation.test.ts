import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spearman, spearmanWithin } from './rank-correlation';
import { countedOnce, orderOf, ranksOf } from './ranks';

describe('ranks', () => {
  it('of equal values are the mean of those that they take up', () => {
    expect(ranksOf(countedOnce([10, 20, 20, 5]))).toEqual([2, 3.5, 3.5, 1]);
    expect(ranksOf(countedOnce([7, 7, 7]))).toEqual([2, 2, 2]);
  });

  it('of a value that counts more than once are those of as many equal values', () => {
    const values = [10, 20, 30];
    expect(ranksOf({ values, times: [2, 0, 1], order: orderOf(values) })).toEqual([1.5, 2.5, 3]);
    expect(ranksOf(countedOnce([10, 10, 30]))).toEqual([1.5, 1.5, 3]);
  });
});

describe('the rank correlation', () => {
  // Worked example of "Spearman's rank correlation coefficient", Wikipedia: intelligence and hours of television.
  it('is that of a worked example that was published: -29/165', () => {
    const intelligence = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
    const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
    expect(spearman(intelligence, hours)).toBeCloseTo(-29 / 165, 12);
  });

  it('with ties is Pearson’s of the mean ranks, worked out by hand: 4.5 / √22.5', () => {
    expect(spearman([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(22.5), 12);
  });

  it('is 1 and -1 at the ends, however far apart the values', () => {
    expect(spearman([1, 2, 1000], [5, 6, 7])).toBe(1);
    expect(spearman([1, 2, 1000], [7, 6, 5])).toBe(-1);
  });

  it.each([
    ['where one side is the same everywhere', [1, 2, 3, 4], [5, 5, 5, 5]],
    ['of two councils', [1, 2], [2, 1]],
    ['of none', [], []],
  ])('is nothing %s', (_where, x, y) => {
    expect(spearman(x, y)).toBeNull();
  });

  it('does not change when values are stretched without changing their order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(100), fc.nat(100)), { minLength: 3 }), (pairs) => {
        const [x, y] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
        const stretched = x.map((value) => Math.exp(value / 20));
        expect(spearman(stretched, y)).toBe(spearman(x, y));
        expect(spearman(y, x) ?? 2).toBeCloseTo(spearman(x, y) ?? 2, 12);
      }),
    );
  });
});

describe('the rank correlation within strata', () => {
  const x = [1, 2, 3, 7, 8, 9];
  const y = [3, 2, 1, 9, 8, 7];
  const strata = ['a', 'a', 'a', 'b', 'b', 'b'];

  it('turns round what two kinds of council only seem to show together', () => {
    expect(spearman(x, y)).toBeGreaterThan(0.5);
    expect(spearmanWithin({ x, y, strata })).toBeCloseTo(-1, 12);
  });

  // Ranks 1 2 3 4 and 2 1 4 3; less the means of a (1.5, 1.5) and b (3.5, 3.5): -.5 .5 -.5 .5 and .5 -.5 .5 -.5.
  it('is worked out by hand', () => {
    const hand = { x: [10, 20, 30, 40], y: [20, 10, 40, 30], strata: ['a', 'a', 'b', 'b'] };
    expect(spearmanWithin(hand)).toBeCloseTo(-1, 12);
    expect(spearman(hand.x, hand.y)).toBeCloseTo(0.6, 12);
  });

  it('is the plain one where all are in one stratum', () => {
    const one = x.map(() => 'a');
    expect(spearmanWithin({ x, y, strata: one })).toBeCloseTo(spearman(x, y) ?? 2, 12);
  });

  it('is nothing where everybody is alone', () => {
    expect(spearmanWithin({ x, y, strata: x.map(String) })).toBeNull();
  });
});
