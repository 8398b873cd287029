import { z } from 'zod';
import { answerSchema } from '@/lib/framework/answer';
import type { Answers } from '@/lib/framework/answer';

/** What a submission keeps of one question: the answer as it was sent, and the comment beside it. */
const frozenAnswerSchema = z.strictObject({ answer: answerSchema, comment: z.string() });

/**
 * The frozen copy in a submission, by question id. It holds the questions that were shown and had an answer or a
 * comment. A question that is missing was blank or was not shown.
 */
export const frozenAnswersSchema = z.record(z.string(), frozenAnswerSchema);
export type FrozenAnswers = z.infer<typeof frozenAnswersSchema>;

/** The answers of a frozen copy without their comments, ready to be scored again. */
export function answersFromFrozen(frozen: Readonly<FrozenAnswers>): Answers {
  return Object.fromEntries(Object.entries(frozen).map(([id, { answer }]) => [id, answer]));
}
