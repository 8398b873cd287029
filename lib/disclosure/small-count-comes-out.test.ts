import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinkedFigures } from './linked-figures';
import { isSmallCount } from './small-counts';
import { smallCounts } from './small-count-comes-out';
import type { KnownCount } from './small-count-comes-out';

const figure = [{ question: 'ex-num-01', place: 'total' as const, labels: ['People'] }];
const LINKS: LinkedFigures = {
  groups: { all: figure, young: figure, old: figure, helped: figure, housed: figure, others: figure },
  within: [
    { inner: 'young', outer: 'all', because: 'A part.' },
    { inner: 'old', outer: 'all', because: 'A part.' },
    { inner: 'helped', outer: 'old', because: 'Some of them.' },
    { inner: 'housed', outer: 'helped', because: 'Some of them.' },
  ],
  sums: [{ whole: 'all', parts: ['young', 'old'], because: 'All of them.' }],
};

function smallCountComesOut(links: LinkedFigures, counts: readonly KnownCount[]): boolean {
  return smallCounts(links, counts).size > 0;
}

const comesOut = (...counts: readonly (readonly [string, number])[]) =>
  smallCountComesOut(
    LINKS,
    counts.map(([group, value]) => ({ group, value })),
  );

describe('a number of one to five people comes out', () => {
  it.each([
    { why: 'when it stands there', counts: [['all', 3]] },
    {
      why: 'of a group and one within it',
      counts: [
        ['old', 40],
        ['helped', 37],
      ],
    },
    {
      why: 'of a group and one two steps within it',
      counts: [
        ['old', 40],
        ['housed', 36],
      ],
    },
    {
      why: 'of a whole and all but one of its parts',
      counts: [
        ['all', 43],
        ['old', 40],
      ],
    },
    {
      why: 'of two counts of one group',
      counts: [
        ['old', 40],
        ['old', 43],
      ],
    },
  ] as const)('$why', ({ counts }) => {
    expect(comesOut(...counts)).toBe(true);
  });

  it('of a group and some people of it that are known', () => {
    const some = { group: 'old', value: 38, isSome: true };
    expect(smallCountComesOut(LINKS, [{ group: 'old', value: 40 }, some])).toBe(true);
    expect(smallCountComesOut(LINKS, [some])).toBe(false);
  });
});

describe('a sum of sums', () => {
  const links: LinkedFigures = {
    groups: { everybody: figure, here: figure, away: figure, north: figure, south: figure },
    within: [],
    sums: [
      { whole: 'everybody', parts: ['here', 'away'], because: 'All of them.' },
      { whole: 'here', parts: ['north', 'south'], because: 'All of them.' },
    ],
  };
  const rest = (everybody: number) =>
    smallCountComesOut(links, [
      { group: 'everybody', value: everybody },
      { group: 'north', value: 30 },
      { group: 'south', value: 20 },
    ]);

  it('gives the part that is left two steps away', () => {
    expect(rest(53)).toBe(true);
    expect(rest(50)).toBe(false);
    expect(rest(56)).toBe(false);
  });

  it('whose numbers cannot be does not go on for ever', () => {
    expect(rest(10)).toBe(false);
  });
});

describe('nothing comes out', () => {
  it.each([
    {
      why: 'of a rest of nobody',
      counts: [
        ['old', 40],
        ['helped', 40],
      ],
    },
    {
      why: 'of a rest of six',
      counts: [
        ['old', 40],
        ['helped', 34],
      ],
    },
    {
      why: 'of groups that are not within each other',
      counts: [
        ['young', 40],
        ['old', 37],
      ],
    },
    { why: 'of nothing', counts: [] },
  ] as const)('$why', ({ counts }) => {
    expect(comesOut(...counts)).toBe(false);
  });

  it('ever from fewer counts when it does not from more', () => {
    const groups = fc.constantFrom(...Object.keys(LINKS.groups));
    const counts = fc.array(fc.tuple(groups, fc.nat(60)), { maxLength: 4 });
    fc.assert(
      fc.property(counts, (all) => {
        fc.pre(!comesOut(...all));
        expect(comesOut(...all.slice(1))).toBe(false);
      }),
    );
  });

  it('of two groups one within the other unless they differ by one to five', () => {
    const sizes = fc.nat({ max: 60 }).filter((size) => !isSmallCount(size));
    fc.assert(
      fc.property(sizes, sizes, (old, helped) => {
        expect(comesOut(['old', old], ['helped', helped])).toBe(isSmallCount(old - helped));
      }),
    );
  });
});
