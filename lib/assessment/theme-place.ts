import type { ThemeProgress } from './progress';

/**
 * Which theme a page is of how many: "theme 4 of 8". Counts the themes that ask something now, as the list beside the
 * questions does; a theme that asks nothing has no place among them.
 */
export function themePlace(
  themes: readonly Pick<ThemeProgress, 'themeId' | 'state'>[],
  themeId: string,
): string {
  const asked = themes.filter(({ state }) => state !== 'not-asked');
  const place = asked.findIndex((theme) => theme.themeId === themeId);
  return place === -1 ? 'a theme that is not asked now' : `theme ${place + 1} of ${asked.length}`;
}
