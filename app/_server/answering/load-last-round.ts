import 'server-only';
import { findFramework } from '@/db/queries/frameworks';
import { findPreviousSubmission } from '@/db/queries/submissions';
import { QUESTION_RENAMES } from '@/db/question-renames';
import type { Transaction } from '@/db/engine';
import type { AuthorityScope } from '@/lib/access/scope';
import type { FrozenAnswers } from '@/lib/assessment/frozen-answers';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import { definitionUnderNewIds, underNewIds } from '@/lib/framework/question-renames';

/** What a council sent in the last round, with every question under the id that it has now. */
export type LastRound = {
  readonly submissionId: string;
  readonly assessmentId: string;
  readonly roundName: string;
  readonly definition: FrameworkDefinition;
  readonly sent: Readonly<FrozenAnswers>;
};

/** The last round that the authority sent a framework in, before a round that opens on a day (YYYY-MM-DD); or undefined. */
export async function loadLastRound(
  tx: Transaction,
  scope: AuthorityScope,
  { frameworkId, opensOn }: { readonly frameworkId: FrameworkDefinition['id']; readonly opensOn: string },
): Promise<LastRound | undefined> {
  const before = await findPreviousSubmission(tx, scope, { frameworkId, opensOn });
  if (before === undefined) return undefined;
  const definition = await findFramework(tx, frameworkId, before.frameworkVersion);
  if (definition === undefined) throw new Error('The framework version of a submission is missing');
  const renames = QUESTION_RENAMES[frameworkId];
  return {
    submissionId: before.id,
    assessmentId: before.assessmentId,
    roundName: before.roundName,
    definition: definitionUnderNewIds(definition, renames),
    sent: underNewIds(before.answers, renames),
  };
}
