import { figureKey } from '@/lib/benchmark/entry';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import { allQuestions } from '@/lib/framework/visibility';

/**
 * The figures, by their keys, of questions that come filled in with what a publisher prints of each council, in any of these versions of
 * a framework. Most councils send them as they come, so whoever knows what was published knows most values behind a median, and could work out the few
 * that were changed. Source: docs/disclosure.md, "What is known from elsewhere".
 */
export function knownElsewhere(versions: readonly FrameworkDefinition[]): ReadonlySet<string> {
  const questions = versions.flatMap((definition) => allQuestions(definition));
  return new Set(
    questions
      .filter((question) => question.kind === 'number' && question.prefill !== undefined)
      .map(({ id }) => figureKey('rate', id)),
  );
}
