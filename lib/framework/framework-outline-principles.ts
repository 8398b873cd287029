import type { FrameworkDefinition } from './definition';
import { allQuestions } from './visibility';

/** How many questions of these frameworks carry each principle, by principle id. One that none carries is not in it. */
export function countByPrinciple(definitions: readonly FrameworkDefinition[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { principles } of definitions.flatMap(allQuestions)) {
    for (const principle of new Set(principles)) counts.set(principle, (counts.get(principle) ?? 0) + 1);
  }
  return counts;
}
