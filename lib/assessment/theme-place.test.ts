import { describe, expect, it } from 'vitest';
import { themePlace } from './theme-place';

const THEMES = [
  { themeId: 'led', state: 'done' },
  { themeId: 'rou', state: 'not-asked' },
  { themeId: 'hom', state: 'started' },
] as const;

describe('the place of a theme', () => {
  it.each([
    ['led', 'theme 1 of 2'],
    ['hom', 'theme 2 of 2'],
    ['rou', 'a theme that is not asked now'],
  ])('of %s is %s, among those that ask something', (themeId, words) => {
    expect(themePlace(THEMES, themeId)).toBe(words);
  });
});
