import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareWidth } from './column-widths';

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

describe('widths of columns', () => {
  it('gives room to spare to the column that names the rows', () => {
    const needs = [
      { least: 40, natural: 100 },
      { least: 30, natural: 50 },
    ];
    expect(shareWidth(needs, 400)).toEqual([350, 50]);
  });

  it('keeps the least of each column and shares the rest by what each would like', () => {
    const needs = [
      { least: 50, natural: 250 },
      { least: 50, natural: 450 },
      { least: 30, natural: 30 },
    ];
    expect(shareWidth(needs, 430)).toEqual([150, 250, 30]);
  });

  it('squeezes every column alike when even the least does not fit', () => {
    const needs = [
      { least: 100, natural: 100 },
      { least: 300, natural: 500 },
    ];
    expect(shareWidth(needs, 200)).toEqual([50, 150]);
  });

  it('fills the width exactly and makes no column narrower than its least while there is room', () => {
    const need = fc
      .tuple(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 0, max: 300 }))
      .map(([least, more]) => ({ least, natural: least + more }));
    fc.assert(
      fc.property(fc.array(need, { minLength: 1, maxLength: 6 }), (needs) => {
        const widths = shareWidth(needs, 480);
        expect(sum(widths)).toBeCloseTo(480, 6);
        expect(widths.every((width, index) => width >= (needs[index]?.least ?? 0) - 1e-9)).toBe(true);
      }),
    );
  });
});
