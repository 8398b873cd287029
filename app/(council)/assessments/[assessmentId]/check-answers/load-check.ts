import 'server-only';
import { loadAssessment } from '@/app/_server/load-assessment';
import type { LoadedAssessment } from '@/app/_server/load-assessment';
import { hasHolder } from '@/db/queries/colleagues';
import { findSharing } from '@/db/queries/sharing';
import type { Sharing } from '@/db/queries/sharing';
import { findSubmission } from '@/db/queries/submissions';
import type { Submission } from '@/db/queries/submissions';
import type { Transaction } from '@/db/engine';
import type { AuthorityScope } from '@/lib/access/scope';
import type { AnswerNotes } from '@/lib/assessment/answer-list';
import { answersFromFrozen } from '@/lib/assessment/frozen-answers';
import type { Answering } from '@/lib/framework/visibility';

export type CheckView = LoadedAssessment & {
  /** What counts: the answers as they stand, or as they were sent. */
  readonly answering: Answering;
  readonly notes: AnswerNotes;
  readonly sharing: Sharing;
  /** Whether the council has anybody who can agree that a question does not apply. */
  readonly hasApprover: boolean;
  /** Undefined until it is sent. */
  readonly submission: Submission | undefined;
};

/** An assessment to be checked before it is sent, or read as it was sent. */
export async function loadCheck(
  tx: Transaction,
  scope: AuthorityScope,
  assessmentId: string,
): Promise<CheckView | undefined> {
  const loaded = await loadAssessment(tx, scope, assessmentId);
  if (loaded === undefined) return undefined;
  const { assessment, saved, answers } = loaded;
  const submission = await findSubmission(tx, scope, assessmentId);
  return {
    ...loaded,
    answering: {
      authorityType: assessment.authorityType,
      answers: submission === undefined ? answers : answersFromFrozen(submission.answers),
    },
    notes: new Map(
      [...saved].map(([questionId, { comment, savedBy, agreedBy }]) => [
        questionId,
        {
          comment: submission?.answers[questionId]?.comment ?? comment,
          by: agreedBy === null ? savedBy : `${savedBy}, agreed by ${agreedBy}`,
        },
      ]),
    ),
    sharing: await findSharing(tx, scope, assessmentId),
    hasApprover: await hasHolder(tx, scope, 'not-applicable:agree'),
    submission,
  };
}
