import { describe, expect, it } from 'vitest';
import { correctForMany, FALSE_SHARE } from './many-comparisons';
import { spearman, spearmanWithin } from './rank-correlation';
import type { Paired } from './rank-correlation';
import { seededDraws } from './seeded-draws';
import { bootstrapInterval, DRAWING, shuffledShare } from './uncertainty';

const FEW = { ...DRAWING, resamples: 399, shuffles: 1999 };

type Shape = { readonly size: number; readonly strength: number; readonly kinds?: number };

/** Councils of some kinds, whose kinds differ on both sides. `strength` is how much of y is x. */
function sample(seed: number, { size, strength, kinds = 3 }: Shape): Paired {
  const { next } = seededDraws(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const rest = Math.sqrt(1 - strength * strength);
  const councils = Array.from({ length: size }, (_, index) => {
    const [kind, own] = [index % kinds, normal()];
    return { stratum: `kind ${kind}`, x: kind * 2 + own, y: kind * 2 + strength * own + rest * normal() };
  });
  return {
    x: councils.map(({ x }) => x),
    y: councils.map(({ y }) => y),
    strata: councils.map(({ stratum }) => stratum),
  };
}

describe('draws', () => {
  it('are the same for the same seed, and spread evenly', () => {
    const [one, other] = [seededDraws(7), seededDraws(7)];
    const drawn = Array.from({ length: 10_000 }, () => one.next());
    expect(Array.from({ length: 10_000 }, () => other.next())).toEqual(drawn);
    for (const tenth of Array.from({ length: 10 }, (_, index) => index / 10)) {
      const inside = drawn.filter((value) => value >= tenth && value < tenth + 0.1).length;
      expect(Math.abs(inside - 1000)).toBeLessThan(120);
    }
  });
});

describe('the bootstrap interval', () => {
  it('is the same each time', () => {
    const paired = sample(1, { size: 80, strength: 0.5 });
    expect(bootstrapInterval(paired, FEW)).toEqual(bootstrapInterval(paired, FEW));
    expect(bootstrapInterval(paired, { ...FEW, seed: 2 })).not.toEqual(bootstrapInterval(paired, FEW));
  });

  it('stands round the correlation, and is narrower of more councils', () => {
    const width = (size: number): number => {
      const paired = sample(3, { size, strength: 0.5 });
      const { low, high } = bootstrapInterval(paired, FEW) ?? { low: 1, high: -1 };
      const found = spearmanWithin(paired) ?? 2;
      expect(low).toBeLessThan(found);
      expect(high).toBeGreaterThan(found);
      return high - low;
    };
    expect(width(240)).toBeLessThan(0.7 * width(60));
  });

  // Of 100 samples from councils with a rank correlation of .48 (of normal values with .5), about 95 hold it.
  it('holds what was planted in about as many samples as it says', () => {
    const planted = (6 / Math.PI) * Math.asin(0.25);
    const held = Array.from({ length: 100 }, (_, seed) => {
      const paired = sample(seed + 10, { size: 80, strength: 0.5, kinds: 1 });
      const { low, high } = bootstrapInterval(paired, { ...FEW, resamples: 199 }) ?? { low: 1, high: -1 };
      return low <= planted && planted <= high;
    });
    expect(held.filter(Boolean).length).toBeGreaterThanOrEqual(87);
  });

  it('is not told where nothing varies', () => {
    expect(bootstrapInterval({ x: [1, 2, 3], y: [1, 1, 1], strata: ['a', 'a', 'a'] }, FEW)).toBeNull();
  });
});

describe('the share of chance', () => {
  // Three of three in order, of 3! = 6 orders: 2 are as strong in either direction.
  it('is near what counting every order gives: a third', () => {
    const paired = { x: [1, 2, 3], y: [1, 2, 3], strata: ['a', 'a', 'a'] };
    expect(shuffledShare(paired, FEW)).toBeCloseTo(1 / 3, 1);
  });

  it('is never 0, and small for what is planted', () => {
    expect(shuffledShare(sample(4, { size: 100, strength: 0.7 }), FEW)).toBe(1 / 2000);
  });

  it('is not small for two things that only go with the kind of council', () => {
    const paired = sample(5, { size: 100, strength: 0 });
    expect(spearman(paired.x, paired.y)).toBeGreaterThan(0.4);
    expect(shuffledShare(paired, FEW)).toBeGreaterThan(0.05);
  });

  it('is nothing where there is no correlation', () => {
    expect(shuffledShare({ x: [1, 1, 1], y: [1, 2, 3], strata: ['a', 'a', 'a'] }, FEW)).toBeNull();
  });
});

describe('many comparisons', () => {
  // Benjamini and Hochberg (1995), part 3.2: of these fifteen the first four are told at .05.
  const PUBLISHED = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
    0.759, 1,
  ];

  it('tell four of the fifteen of the paper', () => {
    const corrected = correctForMany(PUBLISHED);
    expect(corrected.map((share) => share <= FALSE_SHARE)).toEqual(PUBLISHED.map((_, index) => index < 4));
    expect(corrected[3]).toBeCloseTo((0.0095 * 15) / 4, 12);
    expect(corrected[14]).toBe(1);
  });

  it('do not depend on the order in which they stand', () => {
    const backwards = correctForMany(PUBLISHED.toReversed()).toReversed();
    expect(backwards).toEqual(correctForMany(PUBLISHED));
  });

  it('of one are not corrected, and of none are none', () => {
    expect(correctForMany([0.04])).toEqual([0.04]);
    expect(correctForMany([])).toEqual([]);
  });

  /** Ten pairs of one lab: the first `planted` of them go together, the rest only by kind of council. */
  function lab(seed: number, planted: number): readonly boolean[] {
    const shares = Array.from({ length: 10 }, (_, pair) => {
      const paired = sample(seed * 100 + pair, { size: 60, strength: pair < planted ? 0.6 : 0 });
      return shuffledShare(paired, { ...DRAWING, seed: seed * 100 + pair, shuffles: 499 }) ?? 1;
    });
    return correctForMany(shares).map((share) => share <= FALSE_SHARE);
  }

  it('let chance alone make about one lab in twenty tell anything, where there is nothing', () => {
    const labs = Array.from({ length: 60 }, (_, seed) => lab(seed + 1, 0).some(Boolean));
    expect(labs.filter(Boolean).length).toBeLessThanOrEqual(8);
  });

  it('find what was planted, and keep the false among the told to about one in twenty', () => {
    const labs = Array.from({ length: 24 }, (_, seed) => lab(seed + 1, 4));
    const told = labs.map((pairs) => pairs.filter(Boolean).length);
    const falsely = labs.map((pairs) => pairs.slice(4).filter(Boolean).length);
    const shares = falsely.map((count, index) => count / Math.max(1, told[index] ?? 0));
    expect(shares.reduce((sum, share) => sum + share, 0) / labs.length).toBeLessThan(0.09);
    const found = labs.reduce((sum, pairs) => sum + pairs.slice(0, 4).filter(Boolean).length, 0);
    expect(found / (4 * labs.length)).toBeGreaterThan(0.85);
  });
});
