import { isOpenTick } from '@/lib/assessment/progress';
import { questionHref } from '@/lib/assessment/addresses';
import type { GivenQuestion } from '@/lib/assessment/assignment';
import { dueWords, standingWords } from '@/lib/assessment/assignment-words';

interface OwnQuestionTableProps {
  readonly assessmentId: string;
  /** The reader's own, in the framework's order. */
  readonly questions: readonly (GivenQuestion & { readonly text: string; readonly theme: string })[];
}

/** The reader's own questions, each with its state and its day, leading to the question itself. */
export function OwnQuestionTable({ assessmentId, questions }: OwnQuestionTableProps) {
  return (
    <table className="ct-table ct-table--stack">
      <caption>
        {questions.length === 1 ? 'Your question' : 'Your questions'}
        <span>Each leads to its question. Answer in any order.</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Question</th>
          <th scope="col">Theme</th>
          <th scope="col">State</th>
          <th scope="col">Until</th>
        </tr>
      </thead>
      <tbody>
        {questions.map((question) => (
          <tr key={question.questionId}>
            <th scope="row">
              <a href={questionHref(assessmentId, question)}>{question.text}</a>
            </th>
            <td data-l="Theme:">{question.theme}</td>
            <td data-l="State:">
              {isOpenTick(question.tick) ? (
                <strong>{standingWords(question)}</strong>
              ) : (
                standingWords(question)
              )}
            </td>
            <td data-l="Until:">{dueWords(question.held?.dueOn ?? null)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
