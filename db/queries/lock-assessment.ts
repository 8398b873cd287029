import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { AuthorityScope } from '@/lib/access/scope';
import { assessmentState } from '@/lib/assessment/assessment-state';
import type { AssessmentState } from '@/lib/assessment/assessment-state';
import type { Transaction } from '@/db/engine';
import { assessments, rounds } from '@/db/schema';
import { closingDay } from './closing-day';
import { isSent } from './is-sent';

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
      closesOn: closingDay(scope.authorityCode),
    })
    .from(assessments)
    .innerJoin(rounds, eq(rounds.id, assessments.roundId))
    .where(and(eq(assessments.id, input.assessmentId), eq(assessments.authorityCode, scope.authorityCode)))
    .for(input.strength, { of: assessments })
    .prepare(`lock-assessment-${input.strength}`)
    .execute();
  if (row === undefined) return undefined;
  const { closesOn } = row;
  const submitted = await isSubmitted(tx, scope, input.assessmentId);
  const state: AssessmentState = assessmentState({ closesOn, submitted }, input.today);
  return { ...row, state };
}

/** Sent, and not opened again since. A statement of its own, after the lock: one that waited for the lock would not see what was sent meanwhile. */
async function isSubmitted(tx: Transaction, scope: AuthorityScope, assessmentId: string): Promise<boolean> {
  const [row] = await tx
    .select({ isSent })
    .from(assessments)
    .where(and(eq(assessments.id, assessmentId), eq(assessments.authorityCode, scope.authorityCode)))
    .prepare('is-submitted')
    .execute();
  return row?.isSent === true;
}
