import type { LoadedAssessment } from '@/app/_server/answering/load-assessment';
import { inScope } from '@/app/_server/database';
import { findLatestSent } from '@/app/_server/results/load-results';
import { today } from '@/app/_server/today';
import { NotSent } from '@/components/results/not-sent';
import { findAuthority } from '@/db/queries/authorities';
import { listColleagues } from '@/db/queries/colleagues';
import { holdersByName } from '@/lib/access/permission-words';
import { rolesWith } from '@/lib/access/permissions';
import type { AuthorityScope } from '@/lib/access/scope';
import { assessmentHref } from '@/lib/assessment/addresses';
import { assessmentProgress } from '@/lib/assessment/progress';
import { assessmentState } from '@/lib/assessment/assessment-state';

type NotSentResultsProps = { readonly loaded: LoadedAssessment; readonly scope: AuthorityScope };

/** The page of results before there are any. */
export async function NotSentResults({ loaded, scope }: NotSentResultsProps) {
  const { assessment, definition, answers } = loaded;
  const { authority, leads, last } = await inScope(scope, async (tx) => ({
    authority: await findAuthority(tx, assessment.authorityCode),
    leads: await listColleagues(tx, scope, rolesWith('assessment:submit')),
    last: await findLatestSent(tx, scope, assessment.frameworkId),
  }));
  const { total } = assessmentProgress(definition, { authorityType: assessment.authorityType, answers });
  return (
    <NotSent
      over={`${authority?.name ?? assessment.authorityName}, ${assessment.roundName} round`}
      state={assessmentState(assessment, today()) === 'closed' ? 'closed' : 'open'}
      completed={total.completed}
      shown={total.shown}
      whoCanSend={holdersByName('assessment:submit', leads, { viewerId: scope.memberId })}
      closesOn={assessment.closesOn}
      taskListHref={assessmentHref(assessment.id)}
      last={last ? { href: assessmentHref(last.id, 'results'), roundName: last.roundName } : null}
    />
  );
}
