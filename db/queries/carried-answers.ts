import 'server-only';
import type { AuthorityScope } from '@/lib/access/scope';
import type { CarriedAnswer } from '@/lib/assessment/carry-forward';
import type { Transaction } from '@/db/engine';
import { answerEvidence, answers } from '@/db/schema';
import { answerColumns } from './answer-row';

/**
 * Puts what was sent in an earlier round into an assessment that has just been started, to be looked at again: each counts
 * as not answered until somebody saves it. `from` is the submission it came from, of the same authority. A question that
 * somebody has answered meanwhile is left alone. `inheritedFromCode`: the submission is of that council, which the
 * authority has taken over; of any other it is an error of the database.
 */
export async function carryAnswers(
  tx: Transaction,
  scope: AuthorityScope,
  input: {
    readonly assessmentId: string;
    readonly from: string;
    readonly inheritedFromCode?: string | undefined;
    readonly carried: readonly CarriedAnswer[];
  },
): Promise<void> {
  if (input.carried.length === 0) return;
  const { from, inheritedFromCode } = input;
  const source =
    inheritedFromCode === undefined ? { carriedFrom: from } : { inheritedFrom: from, inheritedFromCode };
  await tx
    .insert(answers)
    .values(
      input.carried.map(({ questionId, answer, comment }) => ({
        assessmentId: input.assessmentId,
        authorityCode: scope.authorityCode,
        questionId,
        ...answerColumns(answer),
        comment,
        ...source,
        needsReview: true,
        version: 1,
        savedBy: scope.memberId,
      })),
    )
    .onConflictDoNothing();
}

/**
 * Puts pieces of the council's evidence under the same questions of an assessment that has just been started, as if the
 * person who starts it had put each there. A piece of another council is an error of the database.
 */
export async function carryEvidence(
  tx: Transaction,
  { authorityCode, memberId: attachedBy }: AuthorityScope,
  {
    assessmentId,
    pieces,
  }: {
    readonly assessmentId: string;
    readonly pieces: readonly { readonly questionId: string; readonly evidenceId: string }[];
  },
): Promise<void> {
  if (pieces.length === 0) return;
  await tx
    .insert(answerEvidence)
    .values(pieces.map((piece) => ({ ...piece, assessmentId, authorityCode, attachedBy })))
    .onConflictDoNothing();
}
