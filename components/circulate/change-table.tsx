import { AnswerWords } from '@/components/assessment/answer-words';
import type { AnswerText } from '@/lib/framework/answer-text';

export type ShownSide = { readonly answer: AnswerText; readonly comment: string };

/** One answer that a spreadsheet changes, in words. */
export type ShownChange = {
  readonly questionId: string;
  readonly question: string;
  readonly href: string;
  readonly cells: readonly string[];
  readonly from: ShownSide;
  readonly to: ShownSide;
  readonly changesAnswer: boolean;
  readonly changesComment: boolean;
};

/** Every answer that would change: where it stands in the file, what is saved now, and what would be. */
export function ChangeTable({ changes }: { readonly changes: readonly ShownChange[] }) {
  return (
    <table className="ct-table ct-table--stack">
      <caption>
        What changes
        <span>Each with its cells in the spreadsheet.</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Question</th>
          <th scope="col" className="ct-w13">
            Now
          </th>
          <th scope="col">In the spreadsheet</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.questionId}>
            <th scope="row">
              <a href={change.href}>{change.question}</a>
              <small>{change.cells.join(', ')}</small>
            </th>
            <td data-l="Now:">
              <Side side={change.from} {...change} />
            </td>
            <td data-l="In the spreadsheet:">
              <Side side={change.to} {...change} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type SideProps = Pick<ShownChange, 'changesAnswer' | 'changesComment'> & { readonly side: ShownSide };

function Side({ side, changesAnswer, changesComment }: SideProps) {
  return (
    <>
      {changesAnswer ? (
        <p className="ct-s ct-typed">
          <AnswerWords answer={side.answer} />
        </p>
      ) : null}
      {changesComment ? (
        <p className="ct-s ct-typed">
          Comment: {side.comment.trim() === '' ? <span className="ct-none">none</span> : side.comment}
        </p>
      ) : null}
    </>
  );
}
