import 'server-only';
import { listAssignments } from '@/db/queries/assignments';
import type { Transaction } from '@/db/engine';
import type { AuthorityScope } from '@/lib/access/scope';
import { delegationOf } from '@/lib/assessment/assignment';
import { assessmentProgress } from '@/lib/assessment/progress';
import type { LoadedAssessment } from './load-assessment';

/** The questions of an assessment that are with the reader, by id, and the reader's name. */
export async function ownQuestions(tx: Transaction, scope: AuthorityScope, loaded: LoadedAssessment) {
  const { assessment, definition, answers } = loaded;
  const progress = assessmentProgress(definition, { authorityType: assessment.authorityType, answers });
  const given = (await listAssignments(tx, scope, [assessment.id])).get(assessment.id) ?? [];
  const { mine } = delegationOf(given, { progress, viewerId: scope.memberId });
  const name = given.find(({ memberId }) => memberId === scope.memberId)?.displayName;
  return { ids: mine, name: name ?? 'one person' };
}
