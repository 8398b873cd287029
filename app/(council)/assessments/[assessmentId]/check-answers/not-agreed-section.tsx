import { NotAgreedList } from '@/components/assessment/not-agreed-list';
import { NoApproverNote } from '@/components/team/no-approver-note';
import { roleAllows } from '@/lib/access/permissions';
import type { AuthorityRole } from '@/lib/access/roles';
import { listNotAgreed } from '@/lib/assessment/not-agreed';
import { agreeThatNotApplicable } from './actions';
import { AgreeForm } from './agree-form';
import type { CheckView } from './load-check';

type NotAgreedSectionProps = {
  readonly view: CheckView;
  readonly isOpen: boolean;
  readonly role: AuthorityRole;
  /** The place that this page is drawn for. */
  readonly place: string;
};

/** What waits for an approver, with the button for one. Nothing once answers are frozen. */
export function NotAgreedSection({ view, isOpen, role, place }: NotAgreedSectionProps) {
  if (!isOpen) return null;
  const { assessment, definition, answering, saved, hasApprover } = view;
  return (
    <NotAgreedList
      assessmentId={assessment.id}
      items={listNotAgreed(definition, answering)}
      writers={new Map([...saved].map(([id, { savedBy }]) => [id, savedBy]))}
      agreeButton={
        roleAllows(role, 'not-applicable:agree')
          ? ({ questionId, question }) => (
              <AgreeForm
                action={agreeThatNotApplicable.bind(null, place)}
                assessmentId={assessment.id}
                questionId={questionId}
                question={question}
                version={saved.get(questionId)?.version ?? 0}
              />
            )
          : null
      }
      noApprover={hasApprover ? null : <NoApproverNote canInvite={roleAllows(role, 'team:manage')} />}
    />
  );
}
