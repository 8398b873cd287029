import { describe, expect, test } from 'vitest';
import { periodWords, releaseWords, showMoney, showRate } from './figure-words';
import { readRate } from './official-figure';
import { readPrintedCell } from './printed-cell';

describe('a rate in words', () => {
  test.each([
    [['1300', '2410', '54'], '54%', '1,300 of 2,410'],
    [['0', '12', '0'], '0%', '0 of 12'],
    [['c', '16', 'c'], 'Hidden by the publisher', 'of 16'],
    [['c', 'c', 'c'], 'Hidden by the publisher', null],
    [['z', 'z', 'z'], 'Not applicable', null],
    [['3', '900', 'k'], 'Less than half of 1, but not 0', '3 of 900'],
    [['14', 'c', 'c'], 'Hidden by the publisher', '14 people'],
  ] as const)('of %j is %s', ([top, bottom, value], text, detail) => {
    const shown = showRate(readRate({ top, bottom, value }));
    expect(shown).toEqual({ text, detail, isNumber: text.endsWith('%') });
  });
});

test('money has its sign and its commas, or the word in its place', () => {
  expect(showMoney(readPrintedCell('1960897')).text).toBe('£1,960,897');
  expect(showMoney(readPrintedCell('-'))).toMatchObject({
    text: 'Not available, or hidden',
    isNumber: false,
  });
});

test('a period says whether it is a year to March or a financial year', () => {
  expect(periodWords('2025')).toBe('Year to March 2025');
  expect(periodWords('2024-25')).toBe('2024 to 2025');
});

test('a release says when it came out, where that is known', () => {
  expect(releaseWords({ edition: '2025', published: 'November 2025', invented: false })).toBe(
    '2025 release, November 2025',
  );
  expect(releaseWords({ edition: '2022', published: null, invented: false })).toBe('2022 release');
  expect(releaseWords({ edition: '2022', published: null, invented: true })).toBe(
    'Invented for the demonstration',
  );
});
