import { UnsentForm } from '@/components/forms/unsent-form';
import { NotAgreedList } from '@/components/assessment/not-agreed-list';
import { NoApproverNote } from '@/components/team/no-approver-note';
import { roleAllows } from '@/lib/access/permissions';
import { placeKey } from '@/lib/access/place';
import type { AuthorityScope } from '@/lib/access/scope';
import { assessmentHref } from '@/lib/assessment/addresses';
import { WHY_IT_APPLIES } from '@/lib/assessment/approval-fields';
import { OWN_REASON } from '@/lib/assessment/check-words';
import { listNotAgreed } from '@/lib/assessment/not-agreed';
import type { NotAgreed } from '@/lib/assessment/not-agreed';
import { agreeThatNotApplicable, refuseThatNotApplicable } from './actions';
import { AgreeOrRefuse } from './agree-or-refuse';
import type { CheckView } from './load-check';

type NotAgreedSectionProps = {
  readonly view: CheckView;
  readonly isOpen: boolean;
  /** Whose page it is: nobody decides about their own reason. */
  readonly reader: AuthorityScope;
};

/** What waits for an approver, with the button for one, and what one wrote about an answer that was changed meanwhile. */
export function NotAgreedSection(props: NotAgreedSectionProps) {
  const { view, isOpen, reader } = props;
  const items = isOpen ? listNotAgreed(view.definition, view.answering) : [];
  return (
    <>
      {roleAllows(reader.role, 'not-applicable:agree') ? <UnsentRefusal {...props} items={items} /> : null}
      <Waiting view={view} reader={reader} items={items} />
    </>
  );
}

type WaitingProps = Pick<NotAgreedSectionProps, 'view' | 'reader'> & { readonly items: readonly NotAgreed[] };

function UnsentRefusal({ view, reader, items }: WaitingProps) {
  const { assessment, definition, saved, sentBack } = view;
  const asked = definition.themes.flatMap(({ questions }) => questions);
  return (
    <UnsentForm
      action={refuseThatNotApplicable.bind(null, placeKey(reader))}
      page={assessmentHref(assessment.id, 'check-answers')}
      form="refuse"
      about={['questionId']}
      drawn={items
        .filter((item) => item.canBeAgreed && !sentBack.has(item.questionId))
        .map(({ questionId }) => questionId)
        .filter((id) => saved.get(id)?.savedById !== reader.memberId)}
      names={Object.fromEntries(asked.map(({ id, text }) => [id, text]))}
      name="reason"
      label={WHY_IT_APPLIES}
    />
  );
}

/** Nothing once answers are frozen. */
function Waiting({ view, reader, items }: WaitingProps) {
  const { assessment, saved, hasApprover, sentBack } = view;
  return (
    <NotAgreedList
      assessmentId={assessment.id}
      items={items}
      writers={new Map([...saved].map(([id, { savedBy }]) => [id, savedBy]))}
      sentBack={sentBack}
      agreeButton={
        roleAllows(reader.role, 'not-applicable:agree')
          ? ({ questionId, question }) =>
              saved.get(questionId)?.savedById === reader.memberId ? (
                <p className="ct-s">{OWN_REASON}</p>
              ) : (
                <AgreeOrRefuse
                  agree={agreeThatNotApplicable.bind(null, placeKey(reader))}
                  refuse={refuseThatNotApplicable.bind(null, placeKey(reader))}
                  assessmentId={assessment.id}
                  questionId={questionId}
                  question={question}
                  version={saved.get(questionId)?.version ?? 0}
                  isRefused={sentBack.has(questionId)}
                />
              )
          : null
      }
      noApprover={hasApprover ? null : <NoApproverNote canInvite={roleAllows(reader.role, 'team:manage')} />}
    />
  );
}
