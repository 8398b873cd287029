import { TABLE_ROLES } from '@/components/benchmark/table-roles';
import type { LeftOutQuestion, LeftOutReason, QuestionRef, Unanswered } from '@/lib/results/left-out';
import { countOf } from '@/lib/format/number-word';
import { leftOutWords } from '@/lib/results/results-words';

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
      <h2 className="ct-h2">What is left out, not known or not answered</h2>
      <LeftOutTable reasons={leftOut} hrefOf={hrefOf} />
      {notAgreed.length === 0 ? null : (
        <QuestionList
          title="Not applicable, but counted as not answered"
          questions={notAgreed}
          hrefOf={hrefOf}
        />
      )}
      <QuestionList title="Do not know" questions={doNotKnow} hrefOf={hrefOf} />
      <QuestionList title="Not answered" questions={blank} hrefOf={hrefOf} />
    </>
  );
}

interface LeftOutTableProps extends Pick<UnansweredSectionProps, 'hrefOf'> {
  readonly reasons: readonly LeftOutReason[];
}

function LeftOutTable({ reasons, hrefOf }: LeftOutTableProps) {
  if (reasons.length === 0) return <p className="ct-p">No question was left out as not applicable.</p>;
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
