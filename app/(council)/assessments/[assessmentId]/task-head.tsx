import { ExtensionNote } from '@/components/assessment/extension-note';
import { LapsedNote } from '@/components/assessment/lapsed-note';
import { LockedNote } from '@/components/assessment/locked-note';
import { LookAgainNote } from '@/components/assessment/look-again-note';
import { ProgressLine } from '@/components/assessment/progress-line';
import { TaskButtons } from '@/components/assessment/task-buttons';
import { NoApproverNote } from '@/components/team/no-approver-note';
import { reopenHrefOf } from '@/app/_server/approval/reopen-href';
import { today } from '@/app/_server/today';
import { roleAllows } from '@/lib/access/permissions';
import type { AuthorityScope } from '@/lib/access/scope';
import { assessmentState, isEditable } from '@/lib/assessment/assessment-state';
import { whyLocked } from '@/lib/assessment/locked-words';
import type { LoadedTaskList } from './load-task-list';

interface TaskHeadProps {
  readonly tasks: LoadedTaskList;
  readonly scope: AuthorityScope;
  /** Only what is with the reader is counted and shown. */
  readonly isOwn: boolean;
  readonly canGive: boolean;
}

/** How far it is, what stands in the way, and what to do next. */
export function TaskHead({ tasks, scope, isOwn, canGive }: TaskHeadProps) {
  const { assessment, delegation, progress, ownProgress } = tasks;
  const day = today();
  const state = assessmentState(assessment, day);
  const lacksApprover = isEditable(state) && !tasks.hasApprover && tasks.waitsForApprover;
  return (
    <>
      <ProgressLine
        progress={isOwn ? ownProgress.total : progress.total}
        isOwn={isOwn}
        closesOn={assessment.closesOn}
        today={day}
        isEditable={isEditable(state)}
      />
      <ExtensionNote {...assessment} today={day} />
      <LockedNote
        stop={whyLocked({ ...assessment, state }, day, scope.role)}
        reopenHref={reopenHrefOf({ ...assessment, state }, day, scope.role)}
      />
      <LookAgainNote {...progress.total} cameOver={tasks.cameOver} state={state} />
      {lacksApprover ? <NoApproverNote canInvite={roleAllows(scope.role, 'team:manage')} /> : null}
      {canGive ? <LapsedNote assessmentId={assessment.id} lapsed={delegation.lapsed} /> : null}
      <TaskButtons
        assessmentId={assessment.id}
        state={state}
        next={tasks.next}
        canAnswer={roleAllows(scope.role, 'answer:edit')}
        isUntouched={progress.total.blank === progress.total.shown}
        own={{ ...tasks.own, minutesLeft: ownProgress.total.minutesLeft, isShownAlone: isOwn }}
        gives={canGive && (tasks.hasColleague || delegation.isUsed)}
      />
    </>
  );
}
