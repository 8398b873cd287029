import type { AnswerFields } from '@/lib/framework/answer-fields';
import type { Question } from '@/lib/framework/question';

/**
 * Whether a form says all of a question that it always says: its text boxes are sent empty too, while choices that
 * nobody made are not sent. What came without them was lost on its way, and must not be read as an emptied answer.
 */
export function isWhole(question: Question, fields: AnswerFields): boolean {
  return [...answerBoxes(question), 'comment'].every((field) => fields[field] !== undefined);
}

function answerBoxes(question: Question): readonly string[] {
  if (question.kind === 'text') return ['value'];
  if (question.kind === 'date') return ['day', 'month', 'year'];
  if (question.kind !== 'number') return [];
  return question.measure.type === 'count' ? ['value'] : ['numerator', 'denominator'];
}
