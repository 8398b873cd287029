import { ask } from '@/app/(council)/assessments/[assessmentId]/approval/actions';
import { Note } from '@/components/shell/note';
import { roleAllows } from '@/lib/access/permissions';
import type { AuthorityRole } from '@/lib/access/roles';
import { approvalHref, assessmentHref } from '@/lib/assessment/addresses';
import { NOT_FORCED, askLabel, decideLink, standingWords } from '@/lib/assessment/approval-words';
import { AskForm } from './ask-form';
import type { CheckView } from './load-check';

type ApprovalSectionProps = {
  readonly view: CheckView;
  readonly isOpen: boolean;
  readonly role: AuthorityRole;
  /** The place that this page is drawn for. */
  readonly place: string;
};

/** Asking somebody to approve, and where that stands. A council with nobody to ask sees nothing of it. */
export function ApprovalSection({ view, isOpen, role, place }: ApprovalSectionProps) {
  const { assessment, approval } = view;
  const { standing, deciders } = approval;
  const names = deciders.map(({ displayName }) => displayName);
  if (!isOpen || (names.length === 0 && standing.kind === 'not-asked')) return null;
  const isSettled = standing.kind === 'waiting' || standing.kind === 'approved';
  const canAsk = roleAllows(role, 'assessment:submit') && names.length > 0 && !isSettled;
  return (
    <section>
      <h2 className="ct-h2" id="approval">
        Approval
      </h2>
      <Standing said={standingWords(standing, names)} />
      {canAsk ? (
        <>
          <p className="ct-p">{NOT_FORCED}</p>
          <AskForm
            action={ask.bind(null, place)}
            assessmentId={assessment.id}
            label={askLabel(names, { isAgain: standing.kind !== 'not-asked' })}
          />
        </>
      ) : null}
      <p className="ct-p">
        <a href={approvalHref(assessment.id)}>{decideLink(standing, role)}</a> or{' '}
        <a href={assessmentHref(assessment.id, 'sign-off')}>read the route to decision</a>.
      </p>
    </section>
  );
}

function Standing({ said }: { readonly said: readonly string[] }) {
  if (said.length === 0) return null;
  return (
    <Note>
      {said.map((words) => (
        <p key={words}>{words}</p>
      ))}
    </Note>
  );
}
