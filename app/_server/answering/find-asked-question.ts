import 'server-only';
import { findWhatIsAsked } from '@/db/queries/assessments';
import { findFramework } from '@/db/queries/frameworks';
import type { Transaction } from '@/db/engine';
import type { AuthorityScope } from '@/lib/access/scope';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import type { Question } from '@/lib/framework/question';
import { applicableQuestions } from '@/lib/framework/visibility';

/** A question that one of the authority's assessments asks of its type of authority; undefined when there is no such one. */
export async function findAskedQuestion(
  tx: Transaction,
  scope: AuthorityScope,
  { assessmentId, questionId }: { readonly assessmentId: string; readonly questionId: string },
): Promise<{ readonly definition: FrameworkDefinition; readonly question: Question } | undefined> {
  const asked = await findWhatIsAsked(tx, scope, assessmentId);
  const definition = asked && (await findFramework(tx, asked.frameworkId, asked.frameworkVersion));
  if (asked === undefined || definition === undefined) return undefined;
  const question = applicableQuestions(definition, asked.authorityType).find(({ id }) => id === questionId);
  return question && { definition, question };
}
