import 'server-only';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { AuthorityScope } from '@/lib/access/scope';
import { isEditable } from '@/lib/assessment/assessment-state';
import type { EvidencePiece } from '@/lib/evidence/piece';
import type { Transaction } from '@/db/engine';
import { namedStatement } from '@/db/named-statement';
import { answerEvidence, evidence, evidenceFiles, members } from '@/db/schema';
import { PIECE, withdrawers } from './evidence-rows';
import { lockAssessment } from './lock-assessment';
import { takeLock } from './take-lock';

/** A piece under an answer of an assessment. `today` is YYYY-MM-DD. */
type Place = {
  readonly assessmentId: string;
  readonly questionId: string;
  readonly evidenceId: string;
  readonly today: string;
};

export type AttachResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'locked' | 'not-found' | 'gone' | 'too-many' };

/**
 * Puts a piece under an answer; once more does no harm. `locked`: the assessment was sent or its round has closed;
 * `not-found`: the council has no such assessment; `gone`: nor such a piece in use; `too-many`: `most` stand there.
 */
export async function attachEvidence(
  tx: Transaction,
  scope: AuthorityScope,
  { most, ...place }: Place & { readonly most: number },
): Promise<AttachResult> {
  const stop = await whyNot(tx, scope, place);
  if (stop !== null) return { ok: false, reason: stop };
  const { authorityCode } = scope;
  const { assessmentId, questionId, evidenceId } = place;
  await takeLock(tx, `evidence under ${assessmentId} ${questionId}`);
  const [piece] = await tx
    .select({ id: evidence.id })
    .from(evidence)
    .where(
      and(
        eq(evidence.id, evidenceId),
        eq(evidence.authorityCode, authorityCode),
        isNull(evidence.withdrawnAt),
      ),
    )
    // Withdrawing waits: it comes before or after, never in between.
    .for('share');
  if (piece === undefined) return { ok: false, reason: 'gone' };
  if ((await tx.$count(answerEvidence, isUnder(scope, place))) >= most)
    return { ok: false, reason: 'too-many' };
  await tx
    .insert(answerEvidence)
    .values({ assessmentId, questionId, evidenceId, authorityCode, attachedBy: scope.memberId })
    .onConflictDoNothing();
  return { ok: true };
}

export type DetachResult =
  { readonly ok: true } | { readonly ok: false; readonly reason: 'locked' | 'not-found' | 'gone' };

/** Takes a piece away from under an answer; it stays in the library. The reasons are those of attaching. */
export async function detachEvidence(
  tx: Transaction,
  scope: AuthorityScope,
  place: Place,
): Promise<DetachResult> {
  const stop = await whyNot(tx, scope, place);
  if (stop !== null) return { ok: false, reason: stop };
  const gone = await tx
    .delete(answerEvidence)
    .where(and(isUnder(scope, place), eq(answerEvidence.evidenceId, place.evidenceId)))
    .returning({ id: answerEvidence.evidenceId });
  return gone.length > 0 ? { ok: true } : { ok: false, reason: 'gone' };
}

/** A piece with the question that it stands under. */
export type AttachedPiece = EvidencePiece & { readonly questionId: string };

const attachedTo = namedStatement((tx) =>
  tx
    .select({ ...PIECE, questionId: answerEvidence.questionId })
    .from(answerEvidence)
    .innerJoin(evidence, eq(evidence.id, answerEvidence.evidenceId))
    .innerJoin(members, eq(members.id, evidence.addedBy))
    .leftJoin(withdrawers, eq(withdrawers.id, evidence.withdrawnBy))
    .leftJoin(evidenceFiles, eq(evidenceFiles.evidenceId, evidence.id))
    .where(
      and(
        eq(answerEvidence.assessmentId, sql.placeholder('assessmentId')),
        eq(answerEvidence.authorityCode, sql.placeholder('authorityCode')),
      ),
    )
    .orderBy(asc(answerEvidence.attachedAt), asc(evidence.id))
    .prepare('list-attached-evidence'),
);

/** Every piece under the answers of one of the council's assessments, withdrawn ones too, the first attached first. */
export async function listAttached(
  tx: Transaction,
  { authorityCode }: AuthorityScope,
  assessmentId: string,
): Promise<readonly AttachedPiece[]> {
  return attachedTo(tx).execute({ authorityCode, assessmentId });
}

async function whyNot(
  tx: Transaction,
  scope: AuthorityScope,
  { assessmentId, today }: Place,
): Promise<'locked' | 'not-found' | null> {
  const assessment = await lockAssessment(tx, scope, { assessmentId, today, strength: 'share' });
  if (assessment === undefined) return 'not-found';
  return isEditable(assessment.state) ? null : 'locked';
}

function isUnder(scope: AuthorityScope, { assessmentId, questionId }: Place) {
  return and(
    eq(answerEvidence.assessmentId, assessmentId),
    eq(answerEvidence.questionId, questionId),
    eq(answerEvidence.authorityCode, scope.authorityCode),
  );
}
