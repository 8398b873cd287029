import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortLabel } from './short-label';

describe('the short name of a theme', () => {
  it.each([
    ['Homes', 'Homes'],
    ['Voice, rights and identity', 'Voice'],
    ['Health and wellbeing', 'Health'],
    ['Assessment, pathway plans and decisions', 'Assessment'],
    ['Different lives and life beyond 25', 'Different lives'],
    ['Who you are responsible for and what you know', 'Who you are responsible…'],
    ['Leadership: board, panel and papers', 'Leadership'],
  ])('of “%s” is “%s”', (title, short) => {
    expect(shortLabel(title)).toBe(short);
  });

  it('is never longer than a line’s end has room for, and never empty', () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
        const short = shortLabel(words.join(' '));
        expect(short.length).toBeGreaterThan(0);
        expect(short.length).toBeLessThanOrEqual(27);
      }),
    );
  });
});
