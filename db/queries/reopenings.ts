import 'server-only';
import { and, desc, eq, max } from 'drizzle-orm';
import type { AuthorityScope } from '@/lib/access/scope';
import { canReopen } from '@/lib/assessment/assessment-state';
import type { Transaction } from '@/db/engine';
import { members, reopenings, submissions } from '@/db/schema';
import { lockAssessment } from './lock-assessment';

/** A sent assessment that was opened again: which copy (1 or more) it was sent as, why, by whom and when. */
export type Reopening = {
  readonly submissionNumber: number;
  readonly reason: string;
  readonly reopenedBy: string;
  readonly reopenedAt: Date;
};

/** Every reopening of one of the authority's assessments, the newest first. */
export async function listReopenings(
  tx: Transaction,
  scope: AuthorityScope,
  assessmentId: string,
): Promise<readonly Reopening[]> {
  return tx
    .select({
      submissionNumber: reopenings.submissionNumber,
      reason: reopenings.reason,
      reopenedBy: members.displayName,
      reopenedAt: reopenings.reopenedAt,
    })
    .from(reopenings)
    .innerJoin(members, eq(members.id, reopenings.reopenedBy))
    .where(and(eq(reopenings.authorityCode, scope.authorityCode), eq(reopenings.assessmentId, assessmentId)))
    .orderBy(desc(reopenings.submissionNumber));
}

export type ReopenResult =
  { readonly ok: true } | { readonly ok: false; readonly reason: 'not-found' | 'not-sent' | 'closed' };

/**
 * Opens a sent assessment again, with the reason. The copy that was sent stays as it is. `not-sent`: it is open already.
 * `closed`: its round has closed on `today` (YYYY-MM-DD).
 */
export async function reopenAssessment(
  tx: Transaction,
  scope: AuthorityScope,
  input: { readonly assessmentId: string; readonly reason: string; readonly today: string },
): Promise<ReopenResult> {
  const { assessmentId, reason, today } = input;
  const assessment = await lockAssessment(tx, scope, { assessmentId, today, strength: 'update' });
  if (assessment === undefined) return { ok: false, reason: 'not-found' };
  if (assessment.state !== 'submitted') return { ok: false, reason: 'not-sent' };
  if (!canReopen(assessment, today)) return { ok: false, reason: 'closed' };
  const [last] = await tx
    .select({ number: max(submissions.number) })
    .from(submissions)
    .where(
      and(eq(submissions.authorityCode, scope.authorityCode), eq(submissions.assessmentId, assessmentId)),
    );
  if (last?.number === null || last === undefined) return { ok: false, reason: 'not-sent' };
  await tx.insert(reopenings).values({
    assessmentId,
    authorityCode: scope.authorityCode,
    submissionNumber: last.number,
    reason,
    reopenedBy: scope.memberId,
  });
  return { ok: true };
}
