import { describe, expect, it } from 'vitest';
import {
  NOT_AGREED,
  NOT_AGREED_YET,
  NOT_APPLICABLE,
  NOT_COUNTED,
  countNotAgreed,
} from './not-applicable-words';

describe('“not applicable” in words', () => {
  it('begins the same everywhere, and says how it stands', () => {
    expect(NOT_AGREED_YET).toBe('Not applicable, not agreed yet');
    expect(NOT_AGREED).toBe('Not applicable, not agreed');
    expect(NOT_COUNTED).toBe('Not applicable, counted as not answered');
    for (const words of [NOT_AGREED_YET, NOT_AGREED, NOT_COUNTED])
      expect(words.startsWith(`${NOT_APPLICABLE}, `)).toBe(true);
  });

  it.each([
    [1, '1 “not applicable” not agreed'],
    [3, '3 “not applicable” not agreed'],
  ])('has no comma of its own among other counts: %i', (count, words) => {
    expect(countNotAgreed(count)).toBe(words);
  });
});
