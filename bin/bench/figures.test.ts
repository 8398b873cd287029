import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interleave, median, percentile95, resultLine } from './figures';

describe('what 95 of 100 do not exceed', () => {
  test.each([
    [[7], 7],
    [Array.from({ length: 100 }, (_, index) => 100 - index), 95],
    [Array.from({ length: 20 }, (_, index) => index + 1), 19],
  ])('of %j is %d', (values, expected) => {
    expect(percentile95(values)).toBe(expected);
  });

  test('of nothing is refused', () => {
    expect(() => percentile95([])).toThrow(RangeError);
  });
});

describe('a median', () => {
  test.each([
    [[3], 3],
    [[5, 1, 3], 3],
    [[4, 1, 3, 2], 2.5],
    [[1, 1, 1, 100], 1],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  test('of nothing is refused', () => {
    expect(() => median([])).toThrow(RangeError);
  });

  test('lies between the least and the most, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
        const middle = median(values);
        expect(middle).toBeGreaterThanOrEqual(Math.min(...values));
        expect(middle).toBeLessThanOrEqual(Math.max(...values));
        expect(median([...values].reverse())).toBe(middle);
      }),
    );
  });
});

/** Sides that say when they were asked, and answer with figures in turn. */
function sides(figures: { readonly ours: readonly number[]; readonly yardstick: readonly number[] }) {
  const asked: string[] = [];
  const left = { ours: [...figures.ours], yardstick: [...figures.yardstick] };
  const ask = (side: 'ours' | 'yardstick') => () => {
    asked.push(side);
    return Promise.resolve(left[side].shift() ?? Number.NaN);
  };
  return { asked, ours: ask('ours'), yardstick: ask('yardstick') };
}

describe('two sides', () => {
  test('are measured in turn, and the one that begins changes', async () => {
    const pair = sides({ ours: [1, 1, 1], yardstick: [1, 1, 1] });
    await interleave(pair, { warm: 0, counted: 3 });
    expect(pair.asked).toEqual(['ours', 'yardstick', 'yardstick', 'ours', 'ours', 'yardstick']);
  });

  test('count by the median of the rounds after they are warm', async () => {
    const pair = sides({ ours: [900, 2, 9, 4], yardstick: [800, 1, 3, 2] });
    expect(await interleave(pair, { warm: 1, counted: 3 })).toEqual({ ours: 4, yardstick: 2 });
  });

  test('end with the first that fails', async () => {
    const failing = { ours: () => Promise.reject(new Error('no page')), yardstick: () => Promise.resolve(1) };
    await expect(interleave(failing, { warm: 0, counted: 5 })).rejects.toThrow('no page');
  });
});

describe('a line', () => {
  test('is JSON with the ratio of ours to the yardstick', () => {
    const line = resultLine({ name: 'a-page', ours: 12.3456, yardstick: 8, unit: 'ms', target: 1.8 });
    expect(JSON.parse(line)).toEqual({
      name: 'a-page',
      ours: 12.35,
      yardstick: 8,
      unit: 'ms',
      ratio: 1.54,
      target: 1.8,
    });
    expect(line).not.toContain('\n');
  });
});
