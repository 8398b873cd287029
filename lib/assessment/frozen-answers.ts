import { z } from 'zod';
import { frozenPieceSchema } from '@/lib/evidence/frozen-piece';
import type { EvidencePiece } from '@/lib/evidence/piece';
import { frozenPieces } from '@/lib/evidence/frozen-piece';
import { BLANK, answerSchema } from '@/lib/framework/answer';
import type { Answer, Answers } from '@/lib/framework/answer';

/** What a submission keeps of one question: the answer as it was sent, the comment beside it and what it rests on. */
const frozenAnswerSchema = z.strictObject({
  answer: answerSchema,
  comment: z.string(),
  /** Missing in what was sent before evidence could be added: then it is not known whether there was any. */
  evidence: z.array(frozenPieceSchema).optional(),
});

/**
 * The frozen copy in a submission, by question id. It holds the questions that were shown and had an answer, a
 * comment or evidence. A question that is missing was blank or was not shown.
 */
export const frozenAnswersSchema = z.record(z.string(), frozenAnswerSchema);
export type FrozenAnswers = z.infer<typeof frozenAnswersSchema>;

/** The answers of a frozen copy without their comments, ready to be scored again. */
export function answersFromFrozen(frozen: Readonly<FrozenAnswers>): Answers {
  return Object.fromEntries(Object.entries(frozen).map(([id, { answer }]) => [id, answer]));
}

type Saved = { readonly answer: Answer; readonly comment: string };

/**
 * The frozen copy of the shown questions: each that was answered, commented or has evidence, with what it rests on. A
 * question that has evidence alone is blank in it.
 */
export function frozenAnswers(
  shown: readonly { readonly id: string }[],
  {
    saved,
    attached,
  }: {
    readonly saved: ReadonlyMap<string, Saved>;
    readonly attached: readonly (EvidencePiece & { readonly questionId: string })[];
  },
): FrozenAnswers {
  return Object.fromEntries(
    shown.flatMap(({ id }) => {
      const { answer, comment } = saved.get(id) ?? { answer: BLANK, comment: '' };
      const evidence = frozenPieces(attached.filter(({ questionId }) => questionId === id));
      return saved.has(id) || evidence.length > 0 ? [[id, { answer, comment, evidence }]] : [];
    }),
  );
}
