import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import type { AuthorityScope } from '@/lib/access/scope';
import { assessmentState } from '@/lib/assessment/transitions';
import type { AssessmentState } from '@/lib/assessment/transitions';
import type { Transaction } from '@/db/engine';
import { assessments, rounds, submissions } from '@/db/schema';

/**
 * Locks one of the authority's assessments until the transaction ends and tells where it stands on `today`
 * (YYYY-MM-DD); undefined when there is none of that id, or it is another authority's. Saves share the lock
 * (`share`); sending takes it alone (`update`). So saves never wait for each other, and none can slip in behind a
 * submission.
 */
export async function lockAssessment(
  tx: Transaction,
  scope: AuthorityScope,
  input: {
    readonly assessmentId: string;
    readonly today: string;
    readonly strength: 'share' | 'update';
  },
) {
  const [row] = await tx
    .select({
      id: assessments.id,
      frameworkId: assessments.frameworkId,
      frameworkVersion: assessments.frameworkVersion,
      authorityType: assessments.authorityType,
      closesOn: rounds.closesOn,
    })
    .from(assessments)
    .innerJoin(rounds, eq(rounds.id, assessments.roundId))
    .where(and(eq(assessments.id, input.assessmentId), eq(assessments.authorityCode, scope.authorityCode)))
    .for(input.strength, { of: assessments })
    .prepare(`lock-assessment-${input.strength}`)
    .execute();
  if (row === undefined) return undefined;
  const { closesOn, ...assessment } = row;
  const submitted = await isSubmitted(tx, scope, input.assessmentId);
  const state: AssessmentState = assessmentState({ closesOn, submitted }, input.today);
  return { ...assessment, state };
}

/** A statement of its own, after the lock: one that waited for the lock would not see what was sent meanwhile. */
async function isSubmitted(tx: Transaction, scope: AuthorityScope, assessmentId: string): Promise<boolean> {
  const rows = await tx
    .select({ one: sql`1` })
    .from(submissions)
    .where(
      and(eq(submissions.assessmentId, assessmentId), eq(submissions.authorityCode, scope.authorityCode)),
    )
    .limit(1)
    .prepare('is-submitted')
    .execute();
  return rows.length > 0;
}
