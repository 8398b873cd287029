import 'server-only';
import { loadAssessment } from '@/app/_server/answering/load-assessment';
import { listAssignments } from '@/db/queries/assignments';
import { listColleagues } from '@/db/queries/colleagues';
import { listInvitations } from '@/db/queries/invitations';
import type { Transaction } from '@/db/engine';
import { roleAllows, rolesWith } from '@/lib/access/permissions';
import type { AuthorityScope } from '@/lib/access/scope';
import { delegationOf, givenQuestions } from '@/lib/assessment/assignment';
import type { Delegation, GivenQuestion } from '@/lib/assessment/assignment';
import { assessmentProgress } from '@/lib/assessment/progress';

/** Who answers what in one of the authority's assessments, and who could; undefined when there is no such assessment. */
export async function loadWhoAnswers(
  tx: Transaction,
  scope: AuthorityScope,
  { assessmentId, today }: { readonly assessmentId: string; readonly today: string },
) {
  const loaded = await loadAssessment(tx, scope, assessmentId);
  if (loaded === undefined) return undefined;
  const { assessment, definition, answers } = loaded;
  const progress = assessmentProgress(definition, { authorityType: assessment.authorityType, answers });
  const given = await listAssignments(tx, scope, [assessmentId]);
  const delegation = delegationOf(given.get(assessmentId) ?? [], { progress, viewerId: scope.memberId });
  const invited = await listInvitations(tx, scope);
  return {
    assessment,
    definition,
    progress,
    delegation,
    questions: givenQuestions(progress.themes, delegation, today),
    people: await listColleagues(tx, scope, rolesWith('answer:edit')),
    invited: invited
      .filter(({ role }) => roleAllows(role, 'answer:edit'))
      .map(({ displayName }) => displayName),
  };
}

export type WhoAnswers = NonNullable<Awaited<ReturnType<typeof loadWhoAnswers>>>;

type Asked = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What the address has ticked as the page opens: what is with nobody of a theme, or what somebody left behind. */
export function tickedBy(
  { theme, from }: Asked,
  {
    delegation,
    questions,
  }: { readonly delegation: Delegation; readonly questions: readonly GivenQuestion[] },
): readonly string[] {
  const left = delegation.lapsed.find(({ memberId }) => memberId === from)?.questionIds ?? [];
  const open = questions.filter(({ themeId, held }) => themeId === theme && held === null);
  return [...left, ...open.map(({ questionId }) => questionId)];
}
