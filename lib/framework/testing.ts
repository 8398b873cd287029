import { frameworkDefinitionSchema } from './definition';
import type { FrameworkDefinition } from './definition';
import example from './fixtures/example-framework.json';
import type { Question, QuestionKind, QuestionOf } from './question';

/** For tests: a small framework with a question of every kind, both routes and every optional key. */
export function exampleFramework(): FrameworkDefinition {
  return frameworkDefinitionSchema.parse(example);
}

/** For tests: one question of the example framework. Throws when there is none of this kind and id. */
export function exampleQuestion<K extends QuestionKind>(kind: K, id: string): QuestionOf<K> {
  const question = exampleFramework()
    .themes.flatMap((theme) => theme.questions)
    .find((each) => each.id === id);
  if (question === undefined || !isOfKind(question, kind)) throw new Error(`No ${kind} question "${id}"`);
  return question;
}

function isOfKind<K extends QuestionKind>(question: Question, kind: K): question is QuestionOf<K> {
  return question.kind === kind;
}
