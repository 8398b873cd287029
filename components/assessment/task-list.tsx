import { QuestionTicksStill } from '@/components/charts/question-ticks-still';
import { assessmentHref, themeHref } from '@/lib/assessment/addresses';
import type { May } from '@/lib/assessment/overview';
import type { AssessmentProgress, ThemeProgress } from '@/lib/assessment/progress';
import {
  checkLinkWords,
  isToDo,
  sendingWords,
  squareOf,
  themeStateWords,
  themesWords,
  tickWords,
} from '@/lib/assessment/task-list-words';

interface TaskListProps {
  readonly assessmentId: string;
  readonly progress: AssessmentProgress;
  /** Answers can still be changed, and the assessment sent. */
  readonly isEditable: boolean;
  /** What the reader's role may do. */
  readonly may: Pick<May, 'send' | 'agree'>;
}

/** Every theme with its questions as squares, how it stands and how long it still takes; sending comes last. */
export function TaskList({ assessmentId, progress, isEditable, may }: TaskListProps) {
  const { themes, total } = progress;
  return (
    <table className="ct-table ct-table--stack">
      <caption>
        {themesWords(themes)}
        <span>
          {isEditable ? 'Answer in any order. ' : ''}Each square is one question, and its words stand beneath.
        </span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Theme</th>
          <th scope="col">Questions</th>
          {isEditable ? (
            <>
              <th scope="col">State</th>
              <th scope="col" className="ct-num">
                Minutes left
              </th>
            </>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {themes.map((theme) => (
          <ThemeRow key={theme.themeId} {...{ assessmentId, theme, isEditable }} />
        ))}
        <tr>
          <th scope="row">
            <a href={assessmentHref(assessmentId, 'check-answers')}>
              {isEditable ? checkLinkWords(may) : 'Read the answers'}
            </a>
          </th>
          <td colSpan={isEditable ? 3 : 1}>
            {isEditable ? sendingWords(total) : 'All of them, theme by theme, on one page.'}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

interface ThemeRowProps {
  readonly assessmentId: string;
  readonly theme: ThemeProgress;
  readonly isEditable: boolean;
}

function ThemeRow({ assessmentId, theme, isEditable }: ThemeRowProps) {
  const state = themeStateWords(theme);
  return (
    <tr>
      <th scope="row">
        <a href={themeHref(assessmentId, theme.themeId)}>{theme.title}</a>
      </th>
      <td>
        {theme.ticks.length > 0 ? (
          <QuestionTicksStill ticks={theme.ticks.map(({ tick }) => squareOf(tick))} />
        ) : null}
        <small>{tickWords(theme)}</small>
      </td>
      {isEditable ? (
        <>
          <td data-l="State:">{isToDo(theme) ? <strong>{state}</strong> : state}</td>
          <td className="ct-num" data-l="Minutes left:">
            {theme.minutesLeft}
          </td>
        </>
      ) : null}
    </tr>
  );
}
