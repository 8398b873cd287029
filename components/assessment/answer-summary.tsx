import { questionHref } from '@/lib/assessment/addresses';
import type { AnswerRow, ThemeAnswers } from '@/lib/assessment/answer-list';
import { backingInWords } from '@/lib/evidence/backing';
import { UNDER_REVIEW_MARKS } from '@/lib/assessment/start-words';
import { AnswerWords } from './answer-words';

interface AnswerSummaryProps {
  readonly assessmentId: string;
  readonly themes: readonly ThemeAnswers[];
  /** With a link beside each answer that leads to where it is changed. */
  readonly canChange: boolean;
}

/** Every answer in words, theme by theme, with who saved it and the comment beside it. */
export function AnswerSummary({ assessmentId, themes, canChange }: AnswerSummaryProps) {
  const isAnyUnderReview = themes.some(({ rows }) => rows.some((row) => row.isUnderReview));
  return (
    <table className="ct-table ct-table--stack">
      {isAnyUnderReview ? (
        <caption>
          <span>
            <span className="ct-review">Wording under review</span> {UNDER_REVIEW_MARKS}
          </span>
        </caption>
      ) : null}
      <thead>
        <tr>
          <th scope="col">Question</th>
          <th scope="col">Answer</th>
          <th scope="col">By</th>
          {canChange ? (
            <th scope="col">
              <span className="govuk-visually-hidden">Action</span>
            </th>
          ) : null}
        </tr>
      </thead>
      {themes.map((theme) => (
        <tbody key={theme.themeId}>
          <tr className="ct-sub">
            <th scope="rowgroup" colSpan={canChange ? 4 : 3}>
              {theme.title}: {theme.completed} of {theme.rows.length}
            </th>
          </tr>
          {theme.rows.map((row) => (
            <AnswerSummaryRow
              key={row.questionId}
              row={row}
              changeHref={canChange ? questionHref(assessmentId, { ...theme, ...row }) : null}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}

interface AnswerSummaryRowProps {
  readonly row: AnswerRow;
  readonly changeHref: string | null;
}

function AnswerSummaryRow({ row, changeHref }: AnswerSummaryRowProps) {
  const { question, answer, comment, by, evidence, isUnderReview } = row;
  return (
    <tr>
      <th scope="row">
        {question} {isUnderReview ? <span className="ct-review">Wording under review</span> : null}
      </th>
      <td>
        <AnswerWords answer={answer} />
        {comment === '' ? null : <small>Comment: {comment}</small>}
        {answer.state === 'blank' ? null : <small>Evidence: {backingInWords(evidence)}</small>}
      </td>
      <td data-l="By:">{by ?? <span className="ct-none">Nobody yet</span>}</td>
      {changeHref === null ? null : (
        <td>
          <a href={changeHref}>
            {answer.state === 'blank' ? 'Answer' : 'Change'}
            <span className="govuk-visually-hidden">: {question}</span>
          </a>
        </td>
      )}
    </tr>
  );
}
