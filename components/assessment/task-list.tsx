import { QuestionTicksStill } from '@/components/charts/question-ticks-still';
import { assessmentHref, themeHref } from '@/lib/assessment/addresses';
import type { ThemeDelegation } from '@/lib/assessment/assignment';
import type { May } from '@/lib/assessment/overview';
import type { AssessmentProgress, ThemeProgress } from '@/lib/assessment/progress';
import {
  checkLinkWords,
  isToDo,
  ownThemesWords,
  sendingWords,
  squareOf,
  themeStateWords,
  themesWords,
  tickWords,
} from '@/lib/assessment/task-list-words';
import { WithCell } from './with-cell';

/** Whom each theme is with, and whether the reader can give questions to somebody. */
type SharedOut = {
  readonly byTheme: ReadonlyMap<string, ThemeDelegation>;
  readonly canGive: boolean;
};

interface TaskListProps {
  readonly assessmentId: string;
  readonly progress: AssessmentProgress;
  /** Answers can still be changed, and the assessment sent. */
  readonly isEditable: boolean;
  /** What the reader's role may do. */
  readonly may: Pick<May, 'send' | 'agree'>;
  /** Null while nothing was given to anybody: a council of one officer sees no column of nobodies. */
  readonly sharedOut?: SharedOut | null;
}

/** Every theme with its questions as squares, how it stands and how long it still takes; sending comes last. */
export function TaskList({ assessmentId, progress, isEditable, may, sharedOut = null }: TaskListProps) {
  const { themes, total } = progress;
  const shown = isEditable ? sharedOut : null;
  const columns = 1 + (isEditable ? 2 : 0) + (shown === null ? 0 : 1);
  return (
    <table className="ct-table ct-table--stack">
      <caption>
        {themesWords(themes)}
        <span>
          {isEditable ? 'Answer in any order. ' : ''}Each square is one question, and its words stand beneath.
        </span>
      </caption>
      <HeadRow isEditable={isEditable} hasWith={shown !== null} />
      <tbody>
        {themes.map((theme) => (
          <ThemeRow key={theme.themeId} {...{ assessmentId, theme, isEditable }} sharedOut={shown} />
        ))}
        <tr>
          <th scope="row">
            <a href={assessmentHref(assessmentId, 'check-answers')}>
              {isEditable ? checkLinkWords(may) : 'Read the answers'}
            </a>
          </th>
          <td colSpan={columns}>
            {isEditable ? sendingWords(total) : 'All of them, theme by theme, on one page.'}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** The themes in which the reader has questions, with counts and minutes of those alone. */
export function OwnThemeList({ assessmentId, progress }: Pick<TaskListProps, 'assessmentId' | 'progress'>) {
  const themes = progress.themes.filter(({ ticks }) => ticks.length > 0);
  return (
    <table className="ct-table ct-table--stack ct-gap">
      <caption>
        {ownThemesWords(themes.length)}
        <span>Each square is one question of yours, and its words stand beneath.</span>
      </caption>
      <HeadRow isEditable hasWith={false} />
      <tbody>
        {themes.map((theme) => (
          <ThemeRow key={theme.themeId} {...{ assessmentId, theme }} isEditable sharedOut={null} />
        ))}
      </tbody>
    </table>
  );
}

function HeadRow({ isEditable, hasWith }: { readonly isEditable: boolean; readonly hasWith: boolean }) {
  return (
    <thead>
      <tr>
        <th scope="col">Theme</th>
        <th scope="col">Questions</th>
        {isEditable ? <th scope="col">State</th> : null}
        {hasWith ? <th scope="col">With</th> : null}
        {isEditable ? (
          <th scope="col" className="ct-num">
            Minutes left
          </th>
        ) : null}
      </tr>
    </thead>
  );
}

interface ThemeRowProps {
  readonly assessmentId: string;
  readonly theme: ThemeProgress;
  readonly isEditable: boolean;
  readonly sharedOut: SharedOut | null;
}

function ThemeRow({ assessmentId, theme, isEditable, sharedOut }: ThemeRowProps) {
  const state = themeStateWords(theme);
  const given = sharedOut?.byTheme.get(theme.themeId);
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
      {isEditable ? <td data-l="State:">{isToDo(theme) ? <strong>{state}</strong> : state}</td> : null}
      {sharedOut === null || given === undefined ? null : (
        <WithCell {...{ assessmentId, theme, given }} canGive={sharedOut.canGive} />
      )}
      {isEditable ? (
        <td className="ct-num" data-l="Minutes left:">
          {theme.minutesLeft}
        </td>
      ) : null}
    </tr>
  );
}
