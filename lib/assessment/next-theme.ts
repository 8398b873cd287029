import type { FrameworkDefinition, Theme } from '@/lib/framework/definition';
import type { Answering } from '@/lib/framework/visibility';
import { shownQuestions } from '@/lib/framework/visibility';

/**
 * The theme to go on to from a page: the first after `themeId`, in the framework's order, that asks this council
 * anything as it has answered so far. Undefined after the last one, and when the framework has no such theme.
 */
export function nextShownTheme(
  definition: FrameworkDefinition,
  answering: Answering,
  themeId: string,
): Theme | undefined {
  const place = definition.themes.findIndex(({ id }) => id === themeId);
  if (place === -1) return undefined;
  const shown = new Set(shownQuestions(definition, answering).map(({ id }) => id));
  return definition.themes
    .slice(place + 1)
    .find(({ questions }) => questions.some(({ id }) => shown.has(id)));
}
