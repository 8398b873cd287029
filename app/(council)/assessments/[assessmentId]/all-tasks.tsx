import { TaskKey } from '@/components/assessment/task-key';
import { TaskList } from '@/components/assessment/task-list';
import { AwayLine } from '@/components/circulate/away-line';
import { ConversationsLine } from '@/components/conversation/conversations-line';
import { roleAllows } from '@/lib/access/permissions';
import type { AuthorityScope } from '@/lib/access/scope';
import { assessmentHref, historyHref, reviewHref } from '@/lib/assessment/addresses';
import { whoSeesWhat } from '@/lib/assessment/sharing-words';
import type { LoadedTaskList } from './load-task-list';

interface AllTasksProps {
  readonly tasks: LoadedTaskList;
  readonly scope: AuthorityScope;
  readonly isEditable: boolean;
  readonly canGive: boolean;
}

/** Every theme, the history, and who will see what. */
export function AllTasks({ tasks, scope, isEditable, canGive }: AllTasksProps) {
  const { assessment, progress, byTheme, sharing, openThreads } = tasks;
  const { id } = assessment;
  const choosesSharing = roleAllows(scope.role, 'sharing:choose');
  return (
    <>
      <TaskList
        assessmentId={id}
        progress={progress}
        isEditable={isEditable}
        may={{
          send: roleAllows(scope.role, 'assessment:submit'),
          agree: roleAllows(scope.role, 'not-applicable:agree'),
        }}
        sharedOut={byTheme === null ? null : { byTheme, canGive }}
      />
      <TaskKey lookAgain={progress.total.lookAgain} />
      <p className="ct-p ct-s">
        <a href={historyHref(id)}>History of the answers</a>: who wrote what, and when.
      </p>
      <AwayLine assessmentId={id} />
      <ConversationsLine assessmentId={id} openThreads={openThreads} />
      <p className="ct-p ct-s">
        <a href={reviewHref(id)}>Review</a>: what somebody from outside says beside your answers.
      </p>
      <section className="ct-gap">
        <h2 className="ct-h2">Who will see what</h2>
        <p className="ct-p ct-s">{whoSeesWhat(sharing, { submitted: assessment.submitted })}</p>
        <p className="ct-p ct-s">
          Inspectors, and anyone under freedom of information law, may ask your council for it.{' '}
          <a href={assessmentHref(id, 'sharing')}>
            {choosesSharing ? 'Change who sees it' : 'Read who sees it'}
          </a>
        </p>
      </section>
    </>
  );
}
