import { describe, expect, it } from 'vitest';
import { pooledRate, type NamedRates } from './pooled-rate';

const RATES: NamedRates = [
  { authorityCode: 'small', questionId: 'home-02', numerator: 9, denominator: 10 },
  { authorityCode: 'large', questionId: 'home-02', numerator: 10, denominator: 90 },
  { authorityCode: 'small', questionId: 'eet-01', numerator: 7, denominator: 10 },
];

describe('a pooled rate', () => {
  it('adds people, and is no mean of rates', () => {
    expect(pooledRate(RATES, 'rate:home-02', ['small', 'large'])).toEqual({
      councils: 2,
      numerator: 19,
      denominator: 100,
      printed: '19%',
    });
  });

  it('is of the councils that are asked for, and there is none of one council', () => {
    expect(pooledRate(RATES, 'rate:home-02', ['small'])).toBeNull();
    expect(pooledRate(RATES, 'rate:eet-01', ['small', 'large'])).toBeNull();
  });

  it('is of rates alone', () => {
    expect(pooledRate(RATES, 'question:home-02', ['small', 'large'])).toBeNull();
  });

  it('is not there where nobody had a case', () => {
    const none = RATES.map((rate) => ({ ...rate, numerator: 0, denominator: 0 }));
    expect(pooledRate(none, 'rate:home-02', ['small', 'large'])).toBeNull();
  });
});
