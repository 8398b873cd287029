import 'server-only';
import { and, eq, lte, sql } from 'drizzle-orm';
import type { AuthorityScope } from '@/lib/access/scope';
import { evidenceKey } from '@/lib/assessment/approval';
import type { Versions } from '@/lib/assessment/approval';
import type { Transaction } from '@/db/engine';
import { answerVersions, answers, evidenceChanges, members, submissions } from '@/db/schema';

/**
 * The version of every answer of an assessment with the changes of its evidence, and whether the person of the scope wrote
 * an answer that says something.
 */
export async function readVersions(
  tx: Transaction,
  scope: AuthorityScope,
  assessmentId: string,
): Promise<{ readonly versions: Versions; readonly isWriter: boolean }> {
  const rows = await tx
    .select({
      questionId: answers.questionId,
      version: answers.version,
      isTheirs: sql<boolean>`${answers.state} <> 'blank' and ${members.userId} = ${scope.userId}`,
    })
    .from(answers)
    .innerJoin(members, eq(members.id, answers.savedBy))
    .where(and(eq(answers.authorityCode, scope.authorityCode), eq(answers.assessmentId, assessmentId)));
  const backed = await tx
    .select({ questionId: evidenceChanges.questionId, changes: evidenceChanges.changes })
    .from(evidenceChanges)
    .where(
      and(
        eq(evidenceChanges.authorityCode, scope.authorityCode),
        eq(evidenceChanges.assessmentId, assessmentId),
      ),
    );
  return {
    versions: Object.fromEntries([
      ...rows.map(({ questionId, version }) => [questionId, version] as const),
      ...backed.map(({ questionId, changes }) => [evidenceKey(questionId), changes] as const),
    ]),
    isWriter: rows.some(({ isTheirs }) => isTheirs),
  };
}

/**
 * The version that each answer of an assessment had when a copy of it was sent. Without evidence: how often that was changed by
 * some day is written down nowhere.
 */
export async function readVersionsSent(
  tx: Transaction,
  scope: AuthorityScope,
  submissionId: string,
): Promise<Versions> {
  const rows = await tx
    .select({
      questionId: answerVersions.questionId,
      version: sql`max(${answerVersions.version})`.mapWith(Number),
    })
    .from(answerVersions)
    .innerJoin(
      submissions,
      and(
        eq(submissions.authorityCode, answerVersions.authorityCode),
        eq(submissions.assessmentId, answerVersions.assessmentId),
      ),
    )
    .where(
      and(
        eq(submissions.authorityCode, scope.authorityCode),
        eq(submissions.id, submissionId),
        lte(answerVersions.savedAt, submissions.submittedAt),
      ),
    )
    .groupBy(answerVersions.questionId);
  return Object.fromEntries(rows.map(({ questionId, version }) => [questionId, version] as const));
}
