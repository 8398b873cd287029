import 'server-only';
import type { QuestionView } from '@/components/assessment/question-view';
import type { SavedAnswer } from '@/db/queries/answers';
import type { Assessment } from '@/db/queries/assessments';
import { nextShownTheme } from '@/lib/assessment/next-theme';
import type { AssessmentProgress } from '@/lib/assessment/progress';
import { assessmentProgress } from '@/lib/assessment/progress';
import { asTypeQuestion } from '@/lib/assessment/type-question';
import type { TypeQuestion } from '@/lib/assessment/type-question';
import { assessmentState, whyLocked } from '@/lib/assessment/transitions';
import { formatDayTime } from '@/lib/format/date';
import type { Answers } from '@/lib/framework/answer';
import { BLANK } from '@/lib/framework/answer';
import { answerToFields } from '@/lib/framework/answer-fields';
import { answerText } from '@/lib/framework/answer-text';
import type { FrameworkDefinition, Theme } from '@/lib/framework/definition';
import type { Question } from '@/lib/framework/question';
import { allQuestions, isOnNotAdoptedRoute, shownQuestions } from '@/lib/framework/visibility';
import type { LoadedTheme } from './load-assessment';

/** Everything the page of one theme shows. */
export type ThemeView = {
  readonly assessment: Assessment;
  readonly definition: FrameworkDefinition;
  readonly theme: Theme;
  readonly progress: AssessmentProgress;
  /** The shown questions of the theme, whole: for what is drawn on the server. */
  readonly shown: readonly Question[];
  /** The same questions as the form needs them in the browser. */
  readonly questions: readonly QuestionView[];
  readonly answers: Answers;
  readonly onNotAdoptedRoute: boolean;
  readonly nextTheme: string | null;
  /** Why nothing can be changed, or null. */
  readonly locked: string | null;
};

/** The view of one theme on a day (YYYY-MM-DD). */
export function themeView(
  { assessment, definition, answers, saved, theme, lastRound }: LoadedTheme,
  today: string,
): ThemeView {
  const answering = { authorityType: assessment.authorityType, answers };
  const allShown = new Set(shownQuestions(definition, answering).map(({ id }) => id));
  const shown = theme.questions.filter(({ id }) => allShown.has(id));
  const onNotAdoptedRoute = isOnNotAdoptedRoute(definition, answering);
  const deciding = new Set(allQuestions(definition).map(({ showWhen }) => showWhen?.question));
  return {
    assessment,
    definition,
    theme,
    progress: assessmentProgress(definition, answering),
    shown,
    questions: shown.map((question) =>
      questionView(question, {
        saved: saved.get(question.id),
        previous: lastRound[question.id]?.answer,
        asked: asTypeQuestion(definition, question, assessment.authorityType),
        decidesOthers: deciding.has(question.id),
        onNotAdoptedRoute,
      }),
    ),
    answers,
    onNotAdoptedRoute,
    nextTheme: nextShownTheme(definition, answering, theme.id)?.title ?? null,
    locked: whyLocked(assessmentState(assessment, today)),
  };
}

function questionView(
  question: Question,
  {
    saved,
    previous,
    asked,
    decidesOthers,
    onNotAdoptedRoute,
  }: {
    readonly asked: TypeQuestion | null;
    readonly saved: SavedAnswer | undefined;
    readonly previous: Answers[string] | undefined;
    readonly decidesOthers: boolean;
    readonly onNotAdoptedRoute: boolean;
  },
): QuestionView {
  const lastRound =
    previous === undefined ? null : answerText(question, previous, { onNotAdoptedRoute }).headline;
  const shared = {
    question: withoutWhatIsDrawnHere(asked?.question ?? question),
    note: asked?.note ?? null,
    lastRound,
    decidesOthers,
  };
  if (saved === undefined)
    return { ...shared, fields: answerToFields(question, BLANK, ''), version: 0, saved: null };
  return {
    ...shared,
    fields: answerToFields(question, saved.answer, saved.comment),
    version: saved.version,
    saved: { at: formatDayTime(saved.savedAt), by: saved.savedBy },
  };
}

/** The lists that only the server draws do not travel to the browser twice. */
function withoutWhatIsDrawnHere(question: Question): Question {
  return { ...question, evidencePrompts: [], suggestedActions: [], sources: [], principles: [] };
}
