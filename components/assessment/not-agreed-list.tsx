import type { ReactNode } from 'react';
import { questionHref } from '@/lib/assessment/addresses';
import { whoAgrees } from '@/lib/assessment/check-words';
import type { SentBack } from '@/lib/assessment/approval';
import { sentBackHeading } from '@/lib/assessment/approval-words';
import type { NotAgreed } from '@/lib/assessment/not-agreed';
import { NOT_AGREED_YET } from '@/lib/framework/not-applicable-words';

interface NotAgreedListProps {
  readonly assessmentId: string;
  readonly items: readonly NotAgreed[];
  /** Who wrote an answer, by question id. */
  readonly writers: ReadonlyMap<string, string>;
  /** The button of somebody who may agree; null for everybody else. */
  readonly agreeButton: ((item: NotAgreed) => ReactNode) | null;
  /** What was refused and not answered since, by question id. */
  readonly sentBack?: ReadonlyMap<string, SentBack>;
  /** Said in place of who can agree, in a council where nobody can. Null in every other. */
  readonly noApprover?: ReactNode;
}

/** Answers “not applicable” that count as not answered so far, with what can be done about each. */
export function NotAgreedList(props: NotAgreedListProps) {
  const { assessmentId, items, writers, agreeButton, noApprover = null, sentBack } = props;
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="not-agreed">
      <h2 className="ct-h2" id="not-agreed">
        {NOT_AGREED_YET}
      </h2>
      {noApprover ?? (
        <p className="ct-p">
          {agreeButton === null
            ? whoAgrees()
            : 'Each counts as not answered until you agree. If you do not, say why: the next step is then with whoever wrote it, and the question leaves this list when they answer otherwise.'}
        </p>
      )}
      <ul className="ct-rows">
        {items.map((item) => (
          <li className="ct-row ct-row--account" key={item.questionId}>
            <div>
              <p>
                <a href={questionHref(assessmentId, item)}>{item.question}</a>
              </p>
              <p className="ct-s">{reasonWords(item)}</p>
              <Refused sentBack={sentBack?.get(item.questionId)} />
              <p className="ct-s ct-muted">Written by {writers.get(item.questionId) ?? 'nobody known'}</p>
            </div>
            {agreeButton !== null && item.canBeAgreed ? agreeButton(item) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Refused({ sentBack }: { readonly sentBack: SentBack | undefined }) {
  if (sentBack === undefined) return null;
  return (
    <p className="ct-s">
      {sentBackHeading(sentBack)}: “{sentBack.reason}”
    </p>
  );
}

function reasonWords({ reason, canBeAgreed }: NotAgreed): string {
  const said = reason === '' ? 'No reason is given.' : `Reason given: ${reason}`;
  return canBeAgreed ? said : `${said} This reason does not count for your council: choose another answer.`;
}
