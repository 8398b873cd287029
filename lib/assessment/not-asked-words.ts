import type { FrameworkDefinition } from '@/lib/framework/definition';
import type { AuthorityType } from '@/lib/framework/question';
import type { NotAskedOf } from './progress';

/**
 * What the page of a theme says that asks nothing: why, and that nothing is missing. `why` is from `notAskedOf`. The type
 * of authority is named as the start of the assessment named it.
 */
export function notAskedWords(
  why: NotAskedOf,
  { authorityTypes }: Pick<FrameworkDefinition, 'authorityTypes'>,
  authorityType: AuthorityType,
): readonly string[] {
  const missing = 'Nothing is missing from your answers: what is not asked counts in no score.';
  if (why === 'answers')
    return [
      `Nothing in this theme is asked of you, as you have answered so far. An answer in another theme opens its questions. ${missing}`,
    ];
  const label = authorityTypes.find(({ id }) => id === authorityType)?.label ?? authorityType;
  return [
    `Every question of this theme is for another type of authority. ${missing}`,
    `This assessment was started for: ${label}.`,
  ];
}
