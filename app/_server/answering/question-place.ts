import 'server-only';
import { findWhatIsAsked } from '@/db/queries/assessments';
import { findFramework } from '@/db/queries/frameworks';
import type { Transaction } from '@/db/engine';
import type { AuthorityScope } from '@/lib/access/scope';
import { applicableQuestions } from '@/lib/framework/visibility';

/** Whether one of the authority's assessments can ask a question of this id. */
export async function isAskedIn(
  tx: Transaction,
  scope: AuthorityScope,
  { assessmentId, questionId }: { readonly assessmentId: string; readonly questionId: string },
): Promise<boolean> {
  const asked = await findWhatIsAsked(tx, scope, assessmentId);
  const definition = asked && (await findFramework(tx, asked.frameworkId, asked.frameworkVersion));
  return (
    asked !== undefined &&
    definition !== undefined &&
    applicableQuestions(definition, asked.authorityType).some(({ id }) => id === questionId)
  );
}
