import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Parts } from '@/lib/framework/answer-parts';
import { exampleQuestion } from '@/lib/framework/testing';
import { findLeaks } from './leaks.testing';
import { HIDDEN, isSmallCount, protectNumber } from './small-counts';

const count = exampleQuestion('number', 'ex-num-01').measure;
const rate = exampleQuestion('number', 'ex-off-02').measure;
const ratio = exampleQuestion('number', 'ex-num-03').measure;
const sampled = exampleQuestion('number', 'ex-num-02').measure;

const share = (numerator: number, denominator: number) => ({ value: { numerator, denominator } });

describe('the worked examples of the guide', () => {
  it('hide 27 of 30, because 3 were not', () => {
    expect(protectNumber(rate, share(27, 30))).toEqual({
      type: 'rate',
      numerator: HIDDEN,
      denominator: 30,
      result: HIDDEN,
      parts: null,
    });
  });

  it('show 4 of 30 exactly as they show 27 of 30', () => {
    expect(protectNumber(rate, share(4, 30))).toEqual(protectNumber(rate, share(27, 30)));
  });

  it('show 12 of 30 in full', () => {
    expect(protectNumber(rate, share(12, 30))).toMatchObject({
      numerator: 12,
      denominator: 30,
      result: '2/5',
    });
  });

  it('hide every part of 64 when one is 3', () => {
    expect(protectNumber(count, { value: 64, parts: [40, 3, 9, 12] })).toEqual({
      type: 'count',
      total: 64,
      parts: HIDDEN,
    });
  });

  it('show 30 of 100 and hide its parts', () => {
    expect(protectNumber(rate, { ...share(30, 100), parts: [30, 3, 67] })).toEqual({
      type: 'rate',
      numerator: 30,
      denominator: 100,
      result: '3/10',
      parts: HIDDEN,
    });
  });
});

describe('a figure that was published already, filled in and not changed', () => {
  const published = (numerator: number, denominator: number, parts?: Parts) =>
    protectNumber(rate, { ...share(numerator, denominator), parts, isPublished: true });

  it('is shown as published, on every small case', () => {
    fc.assert(
      fc.property(fc.nat(12), fc.nat(12), (numerator, rest) => {
        const denominator = numerator + rest;
        expect(published(numerator, denominator)).toMatchObject({ numerator, denominator, parts: null });
      }),
    );
  });

  it('shows no part that would be hidden otherwise: those were not published', () => {
    expect(published(27, 30, [27, 3, 0])).toMatchObject({ numerator: 27, parts: HIDDEN });
    expect(published(30, 40, [20, 10, 10])).toMatchObject({ parts: [20, 10, 10] });
  });
});

describe('a number about people', () => {
  it.each([
    [0, 0],
    [1, HIDDEN],
    [5, HIDDEN],
    [6, 6],
  ])('of %i is shown as %s', (value, total) => {
    expect(protectNumber(count, { value })).toEqual({ type: 'count', total, parts: null });
  });

  it('shows parts that are known to be nobody', () => {
    expect(protectNumber(count, { value: 0, parts: [0, 0, 0] })).toMatchObject({
      total: 0,
      parts: [0, 0, 0],
    });
  });

  it('hides known parts when what is left is small', () => {
    expect(protectNumber(count, { value: 20, parts: [10, 7, null] })).toMatchObject({
      total: 20,
      parts: HIDDEN,
    });
    expect(protectNumber(count, { value: 20, parts: [10, null, null] })).toMatchObject({
      parts: [10, null, null],
    });
    expect(protectNumber(count, { value: 20, parts: [20, null, null] })).toMatchObject({
      parts: [20, null, null],
    });
  });

  it('shows 0 of 0 as no cases', () => {
    expect(protectNumber(rate, share(0, 0))).toMatchObject({ numerator: 0, denominator: 0, result: null });
  });

  it('hides the top of a ratio with its result, and keeps the bottom', () => {
    expect(protectNumber(ratio, share(5, 0.5))).toMatchObject({
      numerator: HIDDEN,
      denominator: 0.5,
      result: HIDDEN,
    });
    expect(protectNumber(ratio, share(98, 4))).toMatchObject({
      numerator: 98,
      denominator: 4,
      result: '49/2',
    });
    expect(protectNumber(ratio, share(0, 4))).toMatchObject({ numerator: 0, result: '0' });
  });
});

describe('a number that needs no protection', () => {
  it('is shown when it is not about people', () => {
    expect(protectNumber(sampled, share(2, 4))).toMatchObject({
      numerator: 2,
      denominator: 4,
      result: '1/2',
    });
  });
});

describe('a value that does not fit', () => {
  it('is nothing at all', () => {
    expect(protectNumber(count, share(1, 2))).toBeNull();
    expect(protectNumber(rate, { value: 12 })).toBeNull();
    expect(protectNumber(rate, share(3, 0))).toBeNull();
  });
});

const MOST = 16;
const upTo = (most: number) => Array.from({ length: most + 1 }, (_, value) => value);

const rates = upTo(MOST).flatMap((denominator) =>
  upTo(denominator).map((numerator) => ({ numerator, denominator })),
);

function splits(total: number, pieces: number): readonly Parts[] {
  if (pieces === 1) return [[total]];
  return upTo(total).flatMap((first) =>
    splits(total - first, pieces - 1).map((rest): Parts => [first, ...rest]),
  );
}

/** Every split of a total into three, and each of them with some parts not known. */
function partsOf(total: number): readonly Parts[] {
  return splits(total, 3).flatMap((parts) =>
    upTo(6).map((mask): Parts => parts.map((part, index) => ((mask >> index) & 1 ? null : part))),
  );
}

const counts = upTo(MOST - 3).flatMap((total) => partsOf(total).map((parts) => ({ total, parts })));

describe('an attacker who knows the rule', () => {
  it('finds no small number in any rate', () => {
    const secrets = rates.map((value) => ({
      shown: protectNumber(rate, { value }),
      people: [value.denominator, value.numerator, value.denominator - value.numerator],
    }));
    expect(findLeaks(secrets)).toEqual([]);
  });

  it('finds no small part of any total, known or left', () => {
    const secrets = counts.map(({ total, parts }) => ({
      shown: protectNumber(count, { value: total, parts }),
      people: [total, ...parts, total - parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)],
    }));
    expect(findLeaks(secrets)).toEqual([]);
  });

  it('finds no small part of any rate whose first part is its top number', () => {
    const secrets = upTo(MOST - 2).flatMap((denominator) =>
      splits(denominator, 3).map((parts) => {
        const [numerator] = parts;
        return {
          shown: protectNumber(rate, { ...share(numerator ?? 0, denominator), parts }),
          people: [denominator, denominator - (numerator ?? 0), ...parts],
        };
      }),
    );
    expect(findLeaks(secrets)).toEqual([]);
  });

  it('finds no small top of any ratio', () => {
    const secrets = upTo(20).flatMap((numerator) =>
      [0.5, 1, 4].map((denominator) => ({
        shown: protectNumber(ratio, share(numerator, denominator)),
        people: [numerator],
      })),
    );
    expect(findLeaks(secrets)).toEqual([]);
  });

  it('breaks a rule that hides the small number only', () => {
    const onlySmall = (value: number | null) => (value !== null && isSmallCount(value) ? HIDDEN : value);
    const naiveParts = counts.map(({ total, parts }) => ({
      shown: [onlySmall(total), parts.map(onlySmall)],
      people: [total, ...parts],
    }));
    const naiveRates = rates.map(({ numerator, denominator }) => ({
      shown: [onlySmall(numerator), onlySmall(denominator)],
      people: [numerator, denominator - numerator],
    }));
    expect(findLeaks(naiveParts).length).toBeGreaterThan(0);
    expect(findLeaks(naiveRates).length).toBeGreaterThan(0);
  });
});

describe('whatever the numbers are', () => {
  it('never shows a small number, and hides the top number and the result together', () => {
    const pairs = fc.nat(400).chain((d) => fc.nat(d).map((n) => ({ numerator: n, denominator: d })));
    fc.assert(
      fc.property(pairs, (value) => {
        const shown = protectNumber(rate, { value });
        if (shown?.type !== 'rate') throw new Error('A rate stays a rate');
        const { numerator, denominator, result } = shown;
        expect(numerator === HIDDEN).toBe(result === HIDDEN);
        for (const each of [numerator, denominator])
          if (each !== HIDDEN) expect(isSmallCount(each)).toBe(false);
        if (numerator !== HIDDEN && denominator !== HIDDEN) {
          expect(isSmallCount(denominator - numerator)).toBe(false);
        }
      }),
    );
  });

  it('shows all parts or none', () => {
    fc.assert(
      fc.property(fc.constantFrom(...counts), ({ total, parts }) => {
        const shown = protectNumber(count, { value: total, parts });
        expect([HIDDEN, parts]).toContainEqual(shown?.parts);
      }),
    );
  });
});
