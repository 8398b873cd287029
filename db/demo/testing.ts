import { REFERENCE_FOLDER, parseReference, readFrameworkFiles } from '@/db/reference-files';
import { frameworkDefinitionSchema } from '@/lib/framework/definition';
import type { Question } from '@/lib/framework/question';
import { allQuestions } from '@/lib/framework/visibility';
import type { PublishedFramework } from './published-framework';
import { demonstrationCouncils } from './councils';
import type { DemonstrationCouncil } from './councils';

/** For tests: the day on which the pictures were drawn. */
export const DAY = '2026-11-21';

const frameworks: readonly PublishedFramework[] = readFrameworkFiles(REFERENCE_FOLDER).map((file) => {
  const definition = parseReference(file, frameworkDefinitionSchema);
  return { frameworkId: definition.id, version: definition.version, definition };
});

/** For tests: the frameworks that the product ships with. */
export function readFrameworks(): readonly PublishedFramework[] {
  return frameworks;
}

/** For tests: the invented council with this short name. */
export function councilNamed(name: string): DemonstrationCouncil {
  const council = demonstrationCouncils.find(({ shortName }) => shortName === name);
  if (council === undefined) throw new Error(`The demonstration has no council ${name}`);
  return council;
}

/** For tests: a question of the frameworks that the product ships with. */
export function questionWithId(id: string): Question {
  const question = frameworks
    .flatMap(({ definition }) => allQuestions(definition))
    .find((candidate) => candidate.id === id);
  if (question === undefined) throw new Error(`No framework has a question ${id}`);
  return question;
}
