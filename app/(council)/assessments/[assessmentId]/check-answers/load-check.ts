import 'server-only';
import { loadApproval, loadClaim } from '@/app/_server/approval/load-approval';
import type { Approval } from '@/app/_server/approval/load-approval';
import { openUntilSent } from '@/app/_server/answering/load-assessment';
import type { LoadedAssessment } from '@/app/_server/answering/load-assessment';
import { backingOfClaim } from '@/app/_server/evidence/load-backing';
import type { BackingOf } from '@/app/_server/evidence/load-backing';
import { loadReviewed } from '@/app/_server/review/load-reviewed';
import { today } from '@/app/_server/today';
import { listAttached } from '@/db/queries/answer-evidence';
import type { AttachedPiece } from '@/db/queries/answer-evidence';
import type { SavedAnswer } from '@/db/queries/answers';
import { hasHolder } from '@/db/queries/colleagues';
import { listReopenings } from '@/db/queries/reopenings';
import type { Reopening } from '@/db/queries/reopenings';
import { listOpenSendBacks } from '@/db/queries/send-backs';
import { findSharing, findSharingBefore } from '@/db/queries/sharing';
import type { Sharing } from '@/db/queries/sharing';
import { findSubmission } from '@/db/queries/submissions';
import type { Submission } from '@/db/queries/submissions';
import type { Transaction } from '@/db/engine';
import { readTogether } from '@/db/read-together';
import type { AuthorityScope } from '@/lib/access/scope';
import type { SentBack } from '@/lib/assessment/approval';
import type { AnswerNotes } from '@/lib/assessment/answer-list';
import { seesLessWords } from '@/lib/assessment/sees-less';
import { answersFromFrozen } from '@/lib/assessment/frozen-answers';
import { earliestCompared } from '@/lib/benchmark/latest-entries';
import type { Answering } from '@/lib/framework/visibility';

export type CheckView = LoadedAssessment & {
  /** What counts: the answers as they stand, or as they were sent. */
  readonly answering: Answering;
  readonly notes: AnswerNotes;
  readonly sharing: Sharing;
  /** Who will see less once it is sent (`seesLessWords`). */
  readonly seesLess: readonly string[];
  /** Whether the council has anybody who can agree that a question does not apply. */
  readonly hasApprover: boolean;
  /** Undefined until it is sent, and once it was opened again. */
  readonly submission: Submission | undefined;
  readonly approval: Approval;
  /** What was sent back and not answered since, by question id. */
  readonly sentBack: ReadonlyMap<string, SentBack>;
  /** The last time that it was opened again, while it is open because of that. */
  readonly reopened: Reopening | undefined;
};

/** An assessment to be checked before it is sent, or read as it was sent. */
export async function loadCheck(
  tx: Transaction,
  scope: AuthorityScope,
  assessmentId: string,
): Promise<CheckView | undefined> {
  const loaded = await loadClaim(tx, scope, assessmentId);
  if (loaded === undefined) return undefined;
  const { assessment, saved, answers } = loaded;
  const submission = assessment.submitted ? await findSubmission(tx, scope, assessmentId) : undefined;
  const claimed = submission === undefined ? answers : answersFromFrozen(submission.answers);
  const [reopenings, attached, reviewed, sharing, before, hasApprover, approval, open] = await readTogether([
    listReopenings(tx, scope, assessmentId),
    listAttached(tx, scope, assessmentId),
    loadReviewed(tx, scope, assessmentId),
    findSharing(tx, scope, assessmentId),
    findSharingBefore(tx, scope, { assessmentId, since: earliestCompared(today()) }),
    hasHolder(tx, scope, 'not-applicable:agree'),
    loadApproval(tx, scope, loaded),
    listOpenSendBacks(tx, scope, assessmentId),
  ]);
  return {
    ...loaded,
    answering: { authorityType: assessment.authorityType, answers: claimed },
    notes: notesOf(saved, {
      submission,
      attached,
      backingOf: backingOfClaim({ saved, attached, reviewed }, submission),
    }),
    sharing,
    seesLess: seesLessWords(sharing, before),
    hasApprover,
    submission,
    approval,
    sentBack: openUntilSent(assessment, open),
    reopened: assessment.submitted ? undefined : reopenings[0],
  };
}

/** What stands beside each answer, and beside each question that has evidence alone. */
function notesOf(
  saved: LoadedAssessment['saved'],
  {
    submission,
    attached,
    backingOf,
  }: {
    readonly submission: Submission | undefined;
    readonly attached: readonly AttachedPiece[];
    readonly backingOf: BackingOf;
  },
): AnswerNotes {
  const backed =
    submission === undefined ? attached.map(({ questionId }) => questionId) : Object.keys(submission.answers);
  return new Map(
    [...new Set([...saved.keys(), ...backed])].map((questionId) => {
      const one = saved.get(questionId);
      const comment = submission?.answers[questionId]?.comment ?? one?.comment ?? '';
      return [questionId, { comment, by: byWhom(one), evidence: backingOf(questionId) }];
    }),
  );
}

function byWhom(saved: SavedAnswer | undefined): string | null {
  if (saved === undefined || saved.carried !== null) return null;
  const { savedBy, agreedBy } = saved;
  return agreedBy === null ? savedBy : `${savedBy}, agreed by ${agreedBy}`;
}
