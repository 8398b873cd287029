import type { Progress } from '@/lib/assessment/progress';
import { ANSWERED_HOLDS, answeredWords } from '@/lib/assessment/task-list-words';
import { countRows } from '@/lib/assessment/check-words';

interface CountsTableProps {
  readonly progress: Progress;
  /** Answers can still be changed. */
  readonly isOpen: boolean;
}

/** What was counted, how often, and what it does. A count that can be mended leads to its place on the page. */
export function CountsTable({ progress, isOpen }: CountsTableProps) {
  return (
    <table className="ct-table">
      <caption>
        {answeredWords(progress)}
        <span>{ANSWERED_HOLDS}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">What we counted</th>
          <th scope="col" className="ct-num">
            Questions
          </th>
          <th scope="col">What it does</th>
        </tr>
      </thead>
      <tbody>
        {countRows(progress, { isOpen }).map(({ counted, questions, effect, href }) => (
          <tr key={counted}>
            <th scope="row">{href === null ? counted : <a href={href}>{counted}</a>}</th>
            <td className="ct-num">{questions}</td>
            <td>{effect}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
