import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { PageFrame } from '@/app/_frame/page-frame';
import { loadAssessment, parseAssessmentId } from '@/app/_server/load-assessment';
import { inScope } from '@/app/_server/database';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { today } from '@/app/_server/today';
import { LockedNote } from '@/components/assessment/locked-note';
import { ProgressLine } from '@/components/assessment/progress-line';
import { TaskButtons } from '@/components/assessment/task-buttons';
import { TaskKey } from '@/components/assessment/task-key';
import { TaskList } from '@/components/assessment/task-list';
import { PageHeading } from '@/components/shell/page-heading';
import { NoApproverNote } from '@/components/team/no-approver-note';
import { hasHolder } from '@/db/queries/colleagues';
import { findSharing } from '@/db/queries/sharing';
import { roleAllows } from '@/lib/access/permissions';
import { assessmentHref, historyHref } from '@/lib/assessment/addresses';
import { listNotAgreed } from '@/lib/assessment/not-agreed';
import { pageTitle } from '@/lib/assessment/page-title';
import { assessmentProgress, nextUnanswered } from '@/lib/assessment/progress';
import { whoSeesWhat } from '@/lib/assessment/sharing-words';
import { assessmentState, isEditable } from '@/lib/assessment/transitions';

type Address = PageProps<'/assessments/[assessmentId]'>;

/** Everything that the page shows. Read once a request: its title needs it too. */
const readTasks = cache(async (assessmentId: string) => {
  const id = parseAssessmentId(assessmentId);
  const { scope } = await requireAuthorityScope('assessment:read');
  const loaded = await inScope(scope, async (tx) => {
    const found = await loadAssessment(tx, scope, id);
    if (found === undefined) return undefined;
    const hasApprover = await hasHolder(tx, scope, 'not-applicable:agree');
    return { ...found, sharing: await findSharing(tx, scope, id), hasApprover };
  });
  return { scope, ...(loaded ?? notFound()) };
});

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { definition } = await readTasks((await params).assessmentId);
  return { title: pageTitle('Task list', definition) };
}

export default async function TaskListPage({ params }: Address) {
  const { scope, ...loaded } = await readTasks((await params).assessmentId);
  const { id } = loaded.assessment;
  const { assessment, definition, answers, sharing, hasApprover } = loaded;
  const day = today();
  const state = assessmentState(assessment, day);
  const answering = { authorityType: assessment.authorityType, answers };
  const progress = assessmentProgress(definition, answering);
  const editable = isEditable(state);
  return (
    <PageFrame section="assessments" crumbs={[{ href: '/assessments', label: 'Assessments' }]}>
      <PageHeading over={`${assessment.authorityName}, ${assessment.roundName} round`}>
        {definition.title}
      </PageHeading>
      <ProgressLine
        progress={progress.total}
        closesOn={assessment.closesOn}
        today={day}
        isEditable={editable}
      />
      <LockedNote state={state} />
      {editable && !hasApprover && listNotAgreed(definition, answering).some((each) => each.canBeAgreed) ? (
        <NoApproverNote canInvite={roleAllows(scope.role, 'team:manage')} />
      ) : null}
      <TaskButtons
        assessmentId={id}
        state={state}
        next={nextUnanswered(definition, answering, null)}
        canAnswer={roleAllows(scope.role, 'answer:edit')}
        isUntouched={progress.total.blank === progress.total.shown}
      />
      <TaskList
        assessmentId={id}
        progress={progress}
        isEditable={editable}
        may={{
          send: roleAllows(scope.role, 'assessment:submit'),
          agree: roleAllows(scope.role, 'not-applicable:agree'),
        }}
      />
      <TaskKey />
      <p className="ct-p ct-s">
        <a href={historyHref(id)}>History of the answers</a>: who wrote what, and when.
      </p>
      <section className="ct-gap">
        <h2 className="ct-h2">Who will see what</h2>
        <p className="ct-p ct-s">{whoSeesWhat(sharing, { submitted: assessment.submitted })}</p>
        <p className="ct-p ct-s">
          Inspectors, and anyone under freedom of information law, may ask your council for it.{' '}
          <a href={assessmentHref(id, 'sharing')}>
            {roleAllows(scope.role, 'sharing:choose') ? 'Change who sees it' : 'Read who sees it'}
          </a>
        </p>
      </section>
    </PageFrame>
  );
}
