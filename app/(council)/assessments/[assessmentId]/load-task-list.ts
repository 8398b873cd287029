import 'server-only';
import { loadAssessment, openUntilSent } from '@/app/_server/answering/load-assessment';
import { listAssignments } from '@/db/queries/assignments';
import { hasHolder, listColleagues } from '@/db/queries/colleagues';
import { listOpenSendBacks } from '@/db/queries/send-backs';
import { findSharing } from '@/db/queries/sharing';
import { countOpenThreads } from '@/db/queries/threads';
import type { Transaction } from '@/db/engine';
import { readTogether } from '@/db/read-together';
import { rolesWith } from '@/lib/access/permissions';
import type { AuthorityScope } from '@/lib/access/scope';
import { delegationOf, givenQuestions, ownWork, themeDelegation } from '@/lib/assessment/assignment';
import { assessmentProgress, nextForReader } from '@/lib/assessment/progress';
import { listNotAgreed } from '@/lib/assessment/not-agreed';

/**
 * Everything that the task list of one of the authority's assessments shows on a day (YYYY-MM-DD), in as many statements
 * whatever was answered and given; undefined when there is no such assessment.
 */
export async function loadTaskList(
  tx: Transaction,
  scope: AuthorityScope,
  { assessmentId, today }: { readonly assessmentId: string; readonly today: string },
) {
  const [loaded, open, given, answerers, hasApprover, sharing, openThreads] = await readTogether([
    loadAssessment(tx, scope, assessmentId),
    listOpenSendBacks(tx, scope, assessmentId),
    listAssignments(tx, scope, [assessmentId]),
    listColleagues(tx, scope, rolesWith('answer:edit')),
    hasHolder(tx, scope, 'not-applicable:agree'),
    findSharing(tx, scope, assessmentId),
    countOpenThreads(tx, scope, assessmentId),
  ]);
  if (loaded === undefined) return undefined;
  const { assessment, definition, answers, saved } = loaded;
  const answering = { authorityType: assessment.authorityType, answers };
  const sentBack = new Set(openUntilSent(assessment, open).keys());
  const progress = assessmentProgress(definition, answering, { sentBack });
  const { memberId: viewerId } = scope;
  const delegation = delegationOf(given.get(assessmentId) ?? [], { progress, viewerId });
  const questions = givenQuestions(progress.themes, delegation, today);
  return {
    assessment,
    definition,
    progress,
    /** How many of the answers to what is asked came from an earlier round, looked at or not. */
    cameOver: progress.themes.flatMap(({ ticks }) =>
      ticks.filter(({ questionId }) => saved.get(questionId)?.cameOver),
    ).length,
    /** Counts of the reader's own questions only. */
    ownProgress: assessmentProgress(definition, answering, { only: delegation.mine, sentBack }),
    delegation,
    questions,
    own: ownWork(questions),
    byTheme: delegation.isUsed
      ? new Map(progress.themes.map((theme) => [theme.themeId, themeDelegation(theme, delegation, today)]))
      : null,
    next: nextForReader(definition, answering, delegation.mine),
    waitsForApprover: listNotAgreed(definition, answering).some((each) => each.canBeAgreed),
    hasColleague: answerers.some(({ memberId }) => memberId !== viewerId),
    hasApprover,
    sharing,
    openThreads,
  };
}

export type LoadedTaskList = NonNullable<Awaited<ReturnType<typeof loadTaskList>>>;
