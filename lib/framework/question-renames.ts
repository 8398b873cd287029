import { z } from 'zod';
import { FRAMEWORK_IDS } from './definition';
import type { FrameworkDefinition, FrameworkId } from './definition';

/**
 * Which question of an earlier version a question stands for, by its id now: for each framework, over all versions,
 * because an id is never reused. A question that only changed its words keeps its id and is not listed.
 */
export type QuestionRenames = Readonly<Record<FrameworkId, Readonly<Record<string, string>>>>;

const fileSchema = z.strictObject({
  source: z.string(),
  frameworks: z.record(z.enum(FRAMEWORK_IDS), z.record(z.string(), z.string())),
});

/** The renames in a file. Throws when two questions stand for the same one, or one stands for itself. */
export function parseQuestionRenames(file: unknown): QuestionRenames {
  const { frameworks } = fileSchema.parse(file);
  for (const [frameworkId, renames] of Object.entries(frameworks)) {
    const earlier = Object.values(renames);
    if (new Set(earlier).size < earlier.length) throw new Error(`${frameworkId}: two stand for one question`);
    const same = Object.entries(renames).find(([now, before]) => now === before);
    if (same !== undefined) throw new Error(`${frameworkId}: ${same[0]} stands for itself`);
  }
  return frameworks;
}

/** What an earlier round says by question id, under the ids that its questions have now. */
export function underNewIds<T>(
  byQuestion: Readonly<Record<string, T>>,
  renames: QuestionRenames[FrameworkId],
): Readonly<Record<string, T>> {
  const named = newIdsOf(renames);
  return Object.fromEntries(Object.entries(byQuestion).map(([id, value]) => [named(id), value]));
}

/** The id that a question of an earlier version has now: its own, unless another took its place. */
export function newIdsOf(renames: QuestionRenames[FrameworkId]): (id: string) => string {
  const newIds = new Map(Object.entries(renames).map(([now, before]) => [before, now]));
  return (id) => newIds.get(id) ?? id;
}

/** An earlier version of a framework whose questions, and what they hang on, have the ids of now. */
export function definitionUnderNewIds(
  definition: FrameworkDefinition,
  renames: QuestionRenames[FrameworkId],
): FrameworkDefinition {
  const named = newIdsOf(renames);
  return {
    ...definition,
    themes: definition.themes.map((theme) => ({
      ...theme,
      questions: theme.questions.map((question) => ({
        ...question,
        id: named(question.id),
        ...(question.showWhen === undefined
          ? {}
          : { showWhen: { ...question.showWhen, question: named(question.showWhen.question) } }),
      })),
    })),
  };
}
