import { TABLE_ROLES } from '@/components/shell/table-roles';
import type { LeftOutQuestion, LeftOutReason, QuestionRef, Unanswered } from '@/lib/results/left-out';
import { countOf } from '@/lib/format/number-word';
import {
  NONE_LEFT_OUT,
  UNANSWERED_HEADING,
  UNANSWERED_KINDS,
  leftOutWords,
} from '@/lib/results/section-words';

interface UnansweredSectionProps {
  readonly unanswered: Unanswered;
  /** Where the answer to a question can be read. */
  readonly hrefOf: (questionId: string) => string;
}

/** Every shown question without a usable answer, kind by kind. None is left unsaid, not even that there are none. */
export function UnansweredSection({ unanswered, hrefOf }: UnansweredSectionProps) {
  const { leftOut, notAgreed, doNotKnow, blank } = unanswered;
  return (
    <>
      <h2 className="ct-h2">{UNANSWERED_HEADING}</h2>
      <LeftOutTable reasons={leftOut} hrefOf={hrefOf} />
      {notAgreed.length === 0 ? null : (
        <QuestionList title={UNANSWERED_KINDS.notAgreed} questions={notAgreed} hrefOf={hrefOf} />
      )}
      <QuestionList title={UNANSWERED_KINDS.doNotKnow} questions={doNotKnow} hrefOf={hrefOf} />
      <QuestionList title={UNANSWERED_KINDS.blank} questions={blank} hrefOf={hrefOf} />
    </>
  );
}

interface LeftOutTableProps extends Pick<UnansweredSectionProps, 'hrefOf'> {
  readonly reasons: readonly LeftOutReason[];
}

function LeftOutTable({ reasons, hrefOf }: LeftOutTableProps) {
  if (reasons.length === 0) return <p className="ct-p">{NONE_LEFT_OUT}</p>;
  return (
    <table {...TABLE_ROLES.table} className="ct-table ct-table--stack">
      <caption>
        <span>{leftOutWords(reasons)}. They count neither for nor against.</span>
      </caption>
      <thead {...TABLE_ROLES.rows}>
        <tr {...TABLE_ROLES.row}>
          <th {...TABLE_ROLES.columnHeader}>Question</th>
          {['Reason', 'What you say'].map((head) => (
            <th key={head} {...TABLE_ROLES.columnHeader} className="ct-w13">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...TABLE_ROLES.rows}>
        {reasons.flatMap(({ label, questions }) =>
          questions.map(({ id, text, explanation }) => (
            <tr key={id} {...TABLE_ROLES.row}>
              <th {...TABLE_ROLES.rowHeader}>
                <a href={hrefOf(id)}>{text}</a>
              </th>
              <td {...TABLE_ROLES.cell} data-l="Reason:">
                {label}
              </td>
              <td {...TABLE_ROLES.cell} data-l="You say:">
                {explanation ?? <span className="ct-none">Nothing more said</span>}
              </td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}

interface QuestionListProps extends Pick<UnansweredSectionProps, 'hrefOf'> {
  readonly title: string;
  readonly questions: readonly (QuestionRef & Partial<LeftOutQuestion>)[];
}

function QuestionList({ title, questions, hrefOf }: QuestionListProps) {
  if (questions.length === 0) return <p className="ct-p ct-gap">{title}: none.</p>;
  return (
    <>
      <h3 className="ct-h3">
        {title}: {countOf(questions.length, 'question')}
      </h3>
      <ul className="ct-list">
        {questions.map(({ id, text, explanation }) => (
          <li key={id}>
            <a href={hrefOf(id)}>{text}</a>
            {explanation ? ` You say: “${explanation}”` : null}
          </li>
        ))}
      </ul>
    </>
  );
}
