import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatDecimal,
  formatNumber,
  formatPercent,
  formatScore,
  formatWhole,
  numberFromText,
} from './number';

describe('a typed number', () => {
  it.each([
    ['0', 0],
    ['12', 12],
    ['  12 ', 12],
    ['1,234', 1234],
    ['20,000', 20000],
    ['1,234,567.5', 1234567.5],
    ['10.50', 10.5],
    ['.5', 0.5],
    ['-3', -3],
    ['−3', -3],
    ['007', 7],
    ['-0', 0],
  ])('"%s" is %d', (text, value) => {
    expect(numberFromText(text)).toEqual({ kind: 'number', value });
  });

  it.each(['', ' ', '\t\n'])('is missing when the text is "%s", never 0', (text) => {
    expect(numberFromText(text)).toEqual({ kind: 'missing' });
  });

  it.each([
    'twelve',
    '12%',
    '1,23',
    '12,34',
    '1e3',
    '0x10',
    'Infinity',
    'NaN',
    '1.2.3',
    '5.',
    '+5',
    '١٢',
    '9'.repeat(16),
  ])('"%s" is invalid', (text) => {
    expect(numberFromText(text)).toEqual({ kind: 'invalid' });
  });

  it('reads back every whole number that we print', () => {
    fc.assert(
      fc.property(fc.nat(10 ** 9), (value) => {
        expect(numberFromText(formatWhole(value))).toEqual({ kind: 'number', value });
      }),
    );
  });

  it('never turns other text into a number that is not finite', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const typed = numberFromText(text);
        if (typed.kind === 'number') expect(Number.isFinite(typed.value)).toBe(true);
      }),
    );
  });
});

describe('a score in print', () => {
  it.each([
    ['125/2', '62.5'],
    ['100', '100.0'],
    ['0', '0.0'],
    ['325/6', '54.2'],
    ['7575/238', '31.8'],
  ])('%s reads %s', (score, text) => {
    expect(formatScore(score)).toBe(text);
  });

  it('says so when there is none', () => {
    expect(formatScore(null)).toBe('No score');
  });
});

describe('a share in print', () => {
  it('has one decimal place unless told', () => {
    expect(formatPercent('3400/39')).toBe('87.2%');
    expect(formatPercent('100')).toBe('100.0%');
    expect(formatPercent('3400/39', 0)).toBe('87%');
  });
});

describe('a number in print', () => {
  it('has commas for thousands and the places asked for', () => {
    expect(formatWhole(20000)).toBe('20,000');
    expect(formatWhole(999)).toBe('999');
    expect(formatDecimal(4, 1)).toBe('4.0');
    expect(formatNumber(1204.5)).toBe('1,204.5');
    expect(formatNumber(81)).toBe('81');
    expect(formatDecimal(1204.25, 1)).toBe('1,204.3');
  });
});
