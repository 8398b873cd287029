import 'server-only';
import type { AttachedPiece } from '@/db/queries/answer-evidence';
import type { SavedAnswer } from '@/db/queries/answers';
import type { Assessment } from '@/db/queries/assessments';
import { findSubmission } from '@/db/queries/submissions';
import type { Submission } from '@/db/queries/submissions';
import type { Transaction } from '@/db/engine';
import type { AuthorityScope } from '@/lib/access/scope';
import { answersFromFrozen } from '@/lib/assessment/frozen-answers';
import { backing, frozenBacking } from '@/lib/evidence/backing';
import type { Backing } from '@/lib/evidence/backing';
import { agreedQuestions } from '@/lib/review/difference';
import type { Reviewed } from '@/lib/review/difference';

/** How well the answer to a question is backed; null where it was sent before evidence could be added. */
export type BackingOf = (questionId: string) => Backing | null;

type Claimed = {
  /** The answers as they stand, by question id. */
  readonly saved: ReadonlyMap<string, Pick<SavedAnswer, 'answer' | 'comment'>>;
  /** The pieces as they stand. */
  readonly attached: readonly AttachedPiece[];
  readonly reviewed: readonly Reviewed[];
};

/**
 * What backs the answers of an assessment, the same on every page: as it stands until the assessment is sent, and as it was
 * sent from then on, whatever was changed or withdrawn since. A reviewer's agreement counts from the day it is given.
 */
export async function loadBacking(
  tx: Transaction,
  scope: AuthorityScope,
  claimed: Claimed & { readonly assessment: Pick<Assessment, 'id' | 'submitted'> },
): Promise<BackingOf> {
  const { id, submitted } = claimed.assessment;
  return backingOfClaim(claimed, submitted ? await findSubmission(tx, scope, id) : undefined);
}

/** The same, with what was sent of the assessment; undefined until it is. */
export function backingOfClaim(
  { saved, attached, reviewed }: Claimed,
  submission: Submission | undefined,
): BackingOf {
  if (submission === undefined) {
    const answers = Object.fromEntries([...saved].map(([id, { answer }]) => [id, answer]));
    const agreed = agreedQuestions(reviewed, answers);
    return (questionId) => {
      const comment = saved.get(questionId)?.comment ?? '';
      return backing({ questionId, comment, attached, isAgreed: agreed.has(questionId) });
    };
  }
  const agreed = agreedQuestions(reviewed, answersFromFrozen(submission.answers));
  return (questionId) => frozenBacking(submission.answers, { questionId, isAgreed: agreed.has(questionId) });
}
