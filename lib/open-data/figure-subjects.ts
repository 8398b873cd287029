import { rowSubjects } from '@/lib/benchmark/benchmark-row';
import { COMPARED_LEVELS, figureKey, type ComparedLevel } from '@/lib/benchmark/entry';
import type { FrameworkDefinition } from '@/lib/framework/definition';

/** Levels of figures that are published. A principle is a cut of the lab's own, and is left to its pages. */
export const PUBLISHED_LEVELS = COMPARED_LEVELS.filter((level) => level !== 'principle');
export type PublishedLevel = Exclude<ComparedLevel, 'principle'>;

/** What a figure is about: the whole framework, a theme, a lens or a question. */
export type FigureSubject = {
  readonly level: PublishedLevel;
  /** Its id, "home". */
  readonly key: string;
  readonly label: string;
  /** How figures are kept, "theme:home". */
  readonly figureKey: string;
};

/** Everything of a framework version that has figures, in the framework's order; of one level alone where it is given. */
export function figureSubjects(
  definition: FrameworkDefinition,
  level?: PublishedLevel,
): readonly FigureSubject[] {
  return PUBLISHED_LEVELS.filter((each) => level === undefined || each === level).flatMap((each) =>
    each === 'overall' ? [whole(definition)] : subjectsBy(definition, each),
  );
}

function whole({ title }: FrameworkDefinition): FigureSubject {
  return { level: 'overall', key: 'overall', label: title, figureKey: figureKey('overall', 'overall') };
}

function subjectsBy(
  definition: FrameworkDefinition,
  level: Exclude<PublishedLevel, 'overall'>,
): readonly FigureSubject[] {
  return rowSubjects(definition, level, []).map(({ key, label }) => ({
    level,
    key: key.slice(figureKey(level, '').length),
    label,
    figureKey: key,
  }));
}
