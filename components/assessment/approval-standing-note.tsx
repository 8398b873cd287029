import { Note } from '@/components/shell/note';
import { onlyHolders } from '@/lib/access/permission-words';
import { roleAllows } from '@/lib/access/permissions';
import type { Role } from '@/lib/access/roles';
import { assessmentHref } from '@/lib/assessment/addresses';
import type { ApprovalRequest, ApprovalStanding } from '@/lib/assessment/approval';
import { NOBODY_ASKED, ownWordsWords, standingWords } from '@/lib/assessment/approval-words';
import type { AssessmentState } from '@/lib/assessment/assessment-state';

interface ApprovalStandingNoteProps {
  readonly assessmentId: string;
  readonly approval: {
    readonly standing: ApprovalStanding;
    readonly requests: readonly ApprovalRequest[];
    readonly deciders: readonly { readonly memberId: string; readonly displayName: string }[];
    readonly wroteThemselves: boolean;
  };
  readonly state: AssessmentState;
  readonly role: Role;
  /** The reader's place. */
  readonly reader: string;
}

/** Where an assessment stands with its approver, what was written to each other, and why the reader cannot decide. */
export function ApprovalStandingNote(props: ApprovalStandingNoteProps) {
  const { assessmentId, approval, state, role, reader } = props;
  const { standing, requests, deciders, wroteThemselves } = approval;
  const mayApprove = roleAllows(role, 'assessment:approve');
  const names = deciders.map(({ memberId, displayName }) =>
    memberId === reader ? `${displayName} (you)` : displayName,
  );
  const said = [
    ...standingWords(standing, names),
    ...(state === 'open' ? [] : ['It was sent, or its round has closed, so nothing can be decided now.']),
    ...(mayApprove && wroteThemselves ? [ownWordsWords(names)] : []),
    ...(mayApprove ? [] : [onlyHolders('assessment:approve')]),
  ];
  return (
    <Note>
      {standing.kind === 'not-asked' ? (
        <p>
          {NOBODY_ASKED.says} <a href={assessmentHref(assessmentId, 'check-answers')}>{NOBODY_ASKED.link}</a>.
        </p>
      ) : null}
      {said.map((words) => (
        <p key={words}>{words}</p>
      ))}
      <Words newest={requests[0]} />
    </Note>
  );
}

function Words({ newest }: { readonly newest: ApprovalRequest | undefined }) {
  if (newest === undefined) return null;
  const { note, askedBy, decision } = newest;
  return (
    <>
      {note === '' ? null : (
        <p>
          {askedBy} wrote: “{note}”
        </p>
      )}
      {decision === null || decision.comment === '' ? null : (
        <p>
          {decision.by} wrote: “{decision.comment}”
        </p>
      )}
    </>
  );
}
