import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesInWords, shareMinutes } from './minutes';

describe('minutes of themes in whole numbers', () => {
  it.each([
    [
      [4.5, 4.5, 4.5],
      [5, 5, 4],
    ],
    [
      [10.25, 3.75],
      [10, 4],
    ],
    [
      [0, 2],
      [0, 2],
    ],
    [
      [0.5, 0.5],
      [1, 1],
    ],
    [[], []],
  ])('of %j are %j', (exact, whole) => {
    expect(shareMinutes(exact)).toEqual(whole);
  });

  it('add up to those of all, rounded up, and are never off by a whole minute', () => {
    const minutes = fc.integer({ min: 4, max: 80 }).map((quarters) => quarters / 4);
    fc.assert(
      fc.property(fc.array(minutes, { maxLength: 9 }), (exact) => {
        const whole = shareMinutes(exact);
        const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0);
        expect(sum(whole)).toBe(Math.ceil(sum(exact)));
        whole.forEach((each, index) => expect(Math.abs(each - (exact[index] ?? 0))).toBeLessThan(1));
      }),
    );
  });

  it('give one at least to whatever takes any time, and none to what takes none', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12).map((quarters) => quarters / 4)), (exact) => {
        shareMinutes(exact).forEach((each, index) => expect(each > 0).toBe((exact[index] ?? 0) > 0));
      }),
    );
  });
});

describe('minutes in words', () => {
  it('know the singular', () => {
    expect(minutesInWords(1)).toBe('1 minute');
    expect(minutesInWords(24)).toBe('24 minutes');
  });
});
