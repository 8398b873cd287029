import { describe, expect, it } from 'vitest';
import { EARLIEST_YEAR, LATEST_YEAR, yearFault } from './year-range';

describe('the year of a day that somebody types', () => {
  it.each(['1900', '1948', '2026', '2100'])('can be %s', (year) => {
    expect(yearFault(year)).toBeNull();
  });

  it.each(['0000', '0206', '1899', '2101', '9999', 'year'])('cannot be %s', (year) => {
    expect(yearFault(year)).toBe('Year must be from 1900 to 2100');
  });

  it('can be this one, and any in which people who are asked about were born', () => {
    expect(EARLIEST_YEAR).toBeLessThan(2026 - 100);
    expect(LATEST_YEAR).toBeGreaterThan(2026 + 50);
  });
});
