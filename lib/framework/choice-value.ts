import type { Answer } from './answer';
import type { QuestionOf } from './question';

/**
 * The option that an answer to a choice counts as, or null when none is chosen. An option that needs a reference
 * counts as `needsReference.otherwise` without one. Source: framework guide, part 2: needsReference.
 */
export function countedOption(question: QuestionOf<'choice'>, answer: Answer): string | null {
  if (answer.state !== 'answered' || typeof answer.value !== 'string') return null;
  const rule = question.needsReference;
  const lacksReference = rule?.options.includes(answer.value) === true && !isReference(answer.reference);
  return lacksReference ? rule.otherwise : answer.value;
}

export const REFERENCE_MIN_LENGTH = 3;
export const REFERENCE_MAX_LENGTH = 200;

function isReference(reference: string | undefined): boolean {
  const length = reference?.trim().length ?? 0;
  return length >= REFERENCE_MIN_LENGTH && length <= REFERENCE_MAX_LENGTH;
}
