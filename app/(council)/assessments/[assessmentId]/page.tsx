import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { PageFrame } from '@/app/_frame/page-frame';
import { parseAssessmentId } from '@/app/_server/answering/load-assessment';
import { inScope } from '@/app/_server/database';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { today } from '@/app/_server/today';
import { PageHeading } from '@/components/shell/page-heading';
import { roleAllows } from '@/lib/access/permissions';
import { pageTitle } from '@/lib/assessment/page-title';
import { assessmentState, isEditable } from '@/lib/assessment/assessment-state';
import { AllTasks } from './all-tasks';
import { loadTaskList } from './load-task-list';
import { OwnTasks } from './own-tasks';
import { TaskHead } from './task-head';

type Address = PageProps<'/assessments/[assessmentId]'>;

/** Everything that the page shows. Read once a request: its title needs it too. */
const readTasks = cache(async (assessmentId: string) => {
  const asked = { assessmentId: parseAssessmentId(assessmentId), today: today() };
  const { scope } = await requireAuthorityScope('assessment:read');
  const tasks = await inScope(scope, (tx) => loadTaskList(tx, scope, asked));
  return { scope, tasks: tasks ?? notFound() };
});

export async function generateMetadata({ params, searchParams }: Address): Promise<Metadata> {
  const { mine } = await searchParams;
  const { tasks } = await readTasks((await params).assessmentId);
  return { title: pageTitle(mine === undefined ? 'Task list' : 'Your questions', tasks.definition) };
}

export default async function TaskListPage({ params, searchParams }: Address) {
  const { mine } = await searchParams;
  const { scope, tasks } = await readTasks((await params).assessmentId);
  const { assessment } = tasks;
  const isEditableNow = isEditable(assessmentState(assessment, today()));
  const isOwn = isEditableNow && mine !== undefined;
  const canGive = isEditableNow && roleAllows(scope.role, 'assignment:manage');
  return (
    <PageFrame section="assessments" crumbs={[{ href: '/assessments', label: 'Assessments' }]}>
      <PageHeading over={`${assessment.authorityFullName}, ${assessment.roundName} round`}>
        {tasks.definition.title}
      </PageHeading>
      <TaskHead {...{ tasks, scope, isOwn, canGive }} />
      {isOwn ? (
        <OwnTasks tasks={tasks} />
      ) : (
        <AllTasks {...{ tasks, scope, canGive }} isEditable={isEditableNow} />
      )}
    </PageFrame>
  );
}
