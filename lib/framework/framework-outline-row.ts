import type { FrameworkDefinition } from './definition';
import { longestMinutes } from './framework-outline-words';
import { allQuestions } from './visibility';

/** A framework as one row of a list. `minutes` is the longest likely time of any kind of authority. */
export function frameworkRow(definition: FrameworkDefinition, text: string) {
  const { id, title, version } = definition;
  return {
    id,
    title,
    text,
    version,
    questionCount: allQuestions(definition).length,
    minutes: longestMinutes(definition),
  };
}
