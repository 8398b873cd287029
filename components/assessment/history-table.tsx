import type { ReactNode } from 'react';
import { historyHref } from '@/lib/assessment/addresses';
import type { HistoryLine, HistorySide } from '@/lib/assessment/history-line';
import type { MarkedText } from '@/lib/assessment/save-outcome';
import { AnswerWords } from './answer-words';

export type HistoryTableProps = {
  readonly assessmentId: string;
  readonly lines: readonly HistoryLine[];
  /** With the question beside each version: not where the whole page is about one. */
  readonly namesQuestions: boolean;
  /** The button that puts a version back; null where there is nothing to put back or nobody who may. */
  readonly restoreButton: ((line: HistoryLine) => ReactNode) | null;
};

/** Every version of answers, the newest first: who made it, when, what it changed, and what was said before. */
export function HistoryTable({ assessmentId, lines, namesQuestions, restoreButton }: HistoryTableProps) {
  return (
    <table className="ct-table ct-table--stack ct-history">
      <thead>
        <tr>
          <th scope="col">When and who</th>
          {namesQuestions ? <th scope="col">Question</th> : null}
          <th scope="col">What changed</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.questionId} ${line.version}`}>
            <th scope="row">
              {line.when}
              <small>
                {line.who}, version {line.version}
              </small>
            </th>
            {namesQuestions ? (
              <td data-l="Question:">
                <a href={historyHref(assessmentId, line)}>{line.question}</a>
              </td>
            ) : null}
            <td>
              <p className="ct-s">
                <strong>{line.did}</strong>
              </p>
              {line.from === null ? null : <p className="ct-s">{line.from}</p>}
              <Side label="Says" side={line.now} mark={marked('ins')} />
              {line.before === null ? null : (
                <Side label="Said before" side={line.before} mark={marked('del')} />
              )}
              {restoreButton?.(line) ?? null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Mark = (comment: MarkedText) => ReactNode;

function marked(Tag: 'ins' | 'del'): Mark {
  return (comment) =>
    comment.map(({ text, differs }, index) => (differs ? <Tag key={index}>{text}</Tag> : text));
}

function Side({
  label,
  side,
  mark,
}: {
  readonly label: string;
  readonly side: HistorySide;
  readonly mark: Mark;
}) {
  return (
    <div className="ct-history__side">
      <p className="ct-s">
        {label}: <AnswerWords answer={side.answer} />
      </p>
      {side.comment.length === 0 ? null : <p className="ct-s">Comment: {mark(side.comment)}</p>}
    </div>
  );
}
