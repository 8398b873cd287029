import { describe, expect, it } from 'vitest';
import { COMPARED_BY } from './benchmark-address';
import { definitions } from './definitions';

function termsOf(by: Parameters<typeof definitions>[0]): readonly string[] {
  return definitions(by).map(({ term }) => term);
}

describe('what the words of a comparison mean', () => {
  it.each(COMPARED_BY)('is told by %s: medians, who is behind them, and what is hidden', (by) => {
    expect(termsOf(by)).toEqual(
      expect.arrayContaining(['Named, anonymous and private', 'Hidden', 'Rounded']),
    );
    expect(new Set(termsOf(by)).size).toBe(termsOf(by).length);
  });

  it('tells scores from rates', () => {
    expect(termsOf('theme')).toContain('Lowest possible score');
    expect(termsOf('theme')).not.toContain('Pooled rate');
    expect(termsOf('rate')).toContain('Pooled rate');
    expect(termsOf('rate')).not.toContain('Lowest possible score');
  });

  it('names the numbers of the rules', () => {
    const details = definitions('theme').map(({ detail }) => detail);
    expect(details.join(' ')).toMatch(
      /fewer than six together.*fewer than five other.*nearest 5.*last 18 months/s,
    );
  });
});
