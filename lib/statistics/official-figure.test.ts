import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CATALOGUE, figure } from './testing';
import { addAges, ratesOf, readRate } from './official-figure';
import type { OfficialFigure } from './official-figure';

const TOGETHER = { measureId: 'in-touch', cohort: '22-25' };

function ages(...printed: readonly (readonly [string, string])[]): readonly OfficialFigure[] {
  return printed.map(([top, bottom], index) =>
    figure({ dataSetId: 'in-touch-22-25', cohort: String(22 + index), top, bottom, value: '50' }),
  );
}

describe('a rate as published', () => {
  test('keeps the publisher’s own rounding', () => {
    expect(readRate({ top: '13', bottom: '41', value: '31' }).percent).toEqual({ kind: 'number', value: 31 });
  });

  test('keeps which symbol stands where a number is hidden, beside a number that is not', () => {
    const rate = readRate({ top: 'c', bottom: '16', value: 'c' });
    expect(rate.top).toMatchObject({ kind: 'symbol', symbol: 'c' });
    expect(rate.bottom).toEqual({ kind: 'number', value: 16 });
  });
});

describe('ages added together', () => {
  test('have the sum of both numbers, and the rate of the sums', () => {
    const [rate] = ratesOf(CATALOGUE, ages(['6', '16'], ['5', '20'], ['4', '24'], ['10', '40']), TOGETHER);
    expect(rate).toMatchObject({
      top: { kind: 'number', value: 25 },
      bottom: { kind: 'number', value: 100 },
      percent: { kind: 'number', value: 25 },
    });
  });

  test('are not worked out where the publisher hides one of them', () => {
    const [rate] = ratesOf(CATALOGUE, ages(['6', '16'], ['c', '20'], ['4', '24'], ['10', '40']), TOGETHER);
    expect(rate?.top).toMatchObject({ kind: 'symbol', symbol: 'c' });
    expect(rate?.percent).toMatchObject({ kind: 'symbol', symbol: 'c' });
    expect(rate?.bottom).toEqual({ kind: 'number', value: 100 });
  });

  test('have no rate in a year in which one age was not published', () => {
    expect(ratesOf(CATALOGUE, ages(['6', '16'], ['5', '20'], ['4', '24']), TOGETHER)).toEqual([]);
  });

  test('of nobody have no rate, and it is not 0', () => {
    const nobody = readRate({ top: '0', bottom: '0', value: 'z' });
    expect(addAges([nobody, nobody]).percent).toMatchObject({ kind: 'symbol' });
  });

  test('never give a number where any part is hidden', () => {
    const cell = fc.oneof(fc.nat(500).map(String), fc.constantFrom('c', 'z', 'x', 'k'));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 4 }), (printed) => {
        const rate = addAges(printed.map(([top, bottom]) => readRate({ top, bottom, value: 'x' })));
        const isHidden = printed.flat().some((text) => /\D/.test(text));
        if (isHidden) expect(rate.percent.kind).toBe('symbol');
      }),
    );
  });
});

describe('the rates of an age group', () => {
  test('come latest year first, each with the release that it is from', () => {
    const figures = [
      figure({ period: '2022', edition: '2024', value: '61' }),
      figure({ period: '2024', edition: '2025', value: '72' }),
    ];
    const rates = ratesOf(CATALOGUE, figures, { measureId: 'in-touch', cohort: '19-21' });
    expect(rates.map(({ period, edition }) => [period, edition])).toEqual([
      ['2024', '2025'],
      ['2022', '2024'],
    ]);
  });

  test('leave out other age groups and other measures', () => {
    const figures = [figure({ cohort: '17-18' }), figure({ dataSetId: 'activity' })];
    expect(ratesOf(CATALOGUE, figures, { measureId: 'in-touch', cohort: '19-21' })).toEqual([]);
  });
});
