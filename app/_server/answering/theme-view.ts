import 'server-only';
import { changePlaceHref } from '@/lib/access/return-address';
import type { QuestionView } from '@/components/assessment/question-view';
import type { InheritedBeside, LastRoundBeside } from '@/components/assessment/question-aside';
import { formBegins } from '@/lib/assessment/carried-answer';
import type { SavedAnswer } from '@/db/queries/answers';
import type { Assessment } from '@/db/queries/assessments';
import { QUESTION_RENAMES } from '@/db/question-renames';
import { historyHref } from '@/lib/assessment/addresses';
import { delegationOf } from '@/lib/assessment/assignment';
import type { Assignment, Held } from '@/lib/assessment/assignment';
import { withWords } from '@/lib/assessment/assignment-words';
import type { SentBack } from '@/lib/assessment/approval';
import { sentBackHeading } from '@/lib/assessment/approval-words';
import { nextShownTheme } from '@/lib/assessment/next-theme';
import type { AssessmentProgress } from '@/lib/assessment/progress';
import { assessmentProgress } from '@/lib/assessment/progress';
import { asTypeQuestion } from '@/lib/assessment/type-question';
import type { TypeQuestion } from '@/lib/assessment/type-question';
import { assessmentState } from '@/lib/assessment/assessment-state';
import type { AssessmentState } from '@/lib/assessment/assessment-state';
import { formatDayTime } from '@/lib/format/date';
import type { Answers } from '@/lib/framework/answer';
import { BLANK } from '@/lib/framework/answer';
import { answerToFields, publishedFields } from '@/lib/framework/answer-fields';
import { lacksReason } from '@/lib/framework/published-answer';
import { answerText } from '@/lib/framework/answer-text';
import type { FrameworkDefinition, Theme } from '@/lib/framework/definition';
import type { FieldContext } from '@/lib/framework/field-text';
import type { Question } from '@/lib/framework/question';
import { allQuestions, isOnNotAdoptedRoute, shownQuestions } from '@/lib/framework/visibility';
import type { LoadedTheme } from './load-assessment';
import type { PublishedOf } from './load-published';

type LoadedThemeWithPeople = LoadedTheme & {
  /** What was given of the assessment. */
  readonly assignments: readonly Assignment[];
  readonly viewerId: string;
  readonly publishedOf: PublishedOf;
};

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
  /** What the last round says and notes for a question of the theme; null where it was not asked or nothing was sent. */
  readonly lastRoundOf: (questionId: string) => LastRoundBeside | null;
  /** The answer of a council that was taken over, from which a question's came; null where it did not. */
  readonly inheritedOf: (questionId: string) => InheritedBeside | null;
  readonly state: AssessmentState;
};

/** The view of one theme on a day (YYYY-MM-DD), for one reader, with whom its questions are with. */
export function themeView(
  {
    assessment,
    definition,
    answers,
    saved,
    theme,
    lastRound,
    notes,
    inheritedFrom,
    assignments,
    viewerId,
    sentBack,
    publishedOf,
  }: LoadedThemeWithPeople,
  today: string,
): ThemeView {
  const answering = { authorityType: assessment.authorityType, answers };
  const allShown = new Set(shownQuestions(definition, answering).map(({ id }) => id));
  const shown = theme.questions.filter(({ id }) => allShown.has(id));
  const onNotAdoptedRoute = isOnNotAdoptedRoute(definition, answering);
  const progress = assessmentProgress(definition, answering, { sentBack: new Set(sentBack.keys()) });
  const { held } = delegationOf(assignments, { progress, viewerId });
  const deciding = new Set(allQuestions(definition).map(({ showWhen }) => showWhen?.question));
  return {
    assessment,
    definition,
    theme,
    progress,
    shown,
    questions: shown.map((question) =>
      questionView(question, {
        saved: saved.get(question.id),
        previous: lastRound[question.id]?.answer,
        held: held.get(question.id),
        asked: asTypeQuestion(definition, question, assessment.authorityType),
        decidesOthers: deciding.has(question.id),
        onNotAdoptedRoute,
        sentBack: sentBack.get(question.id),
        published: publishedOf(question),
        context: { today, authorityType: assessment.authorityType },
      }),
    ),
    answers,
    onNotAdoptedRoute,
    nextTheme: nextShownTheme(definition, answering, theme.id)?.title ?? null,
    lastRoundOf: (questionId) => {
      if (notes === undefined) return null;
      const before = QUESTION_RENAMES[definition.id][questionId] ?? questionId;
      const note = notes.notes[before] ?? null;
      const isThere = note !== null || lastRound[questionId] !== undefined;
      return isThere ? { href: historyHref(notes.assessmentId, { questionId: before }), note } : null;
    },
    inheritedOf: inheritedAnswers(definition, inheritedFrom),
    state: assessmentState(assessment, today),
  };
}

function inheritedAnswers(
  definition: FrameworkDefinition,
  inheritedFrom: LoadedTheme['inheritedFrom'],
): ThemeView['inheritedOf'] {
  return (questionId) => {
    const from = inheritedFrom.get(questionId);
    if (from === undefined) return null;
    const before = QUESTION_RENAMES[definition.id][questionId] ?? questionId;
    const old = historyHref(from.assessmentId, { questionId: before });
    return { ...from, href: changePlaceHref(from.fromCode, old) };
  };
}

function questionView(
  question: Question,
  {
    saved,
    previous,
    held,
    asked,
    decidesOthers,
    onNotAdoptedRoute,
    sentBack,
    published,
    context,
  }: {
    readonly asked: TypeQuestion | null;
    readonly saved: SavedAnswer | undefined;
    readonly previous: Answers[string] | undefined;
    readonly held: Held | undefined;
    readonly decidesOthers: boolean;
    readonly onNotAdoptedRoute: boolean;
    readonly sentBack: SentBack | undefined;
    readonly published: QuestionView['published'];
    readonly context: FieldContext;
  },
): QuestionView {
  const shared = {
    question: withoutWhatIsDrawnHere(asked?.question ?? question),
    note: asked?.note ?? null,
    lastRound: lastRoundWords(question, previous, { onNotAdoptedRoute }),
    withWhom: held && withWords(held),
    decidesOthers,
    sentBack: sentBackView(sentBack),
    published,
    asksReason: asksReason(published, saved),
  };
  const offer = offerOf(question, published, context);
  if (saved === undefined)
    return {
      ...shared,
      fields: { ...answerToFields(question, BLANK, ''), ...offer },
      version: 0,
      saved: null,
      needsReview: false,
    };
  return { ...shared, ...savedView(question, saved, offer) };
}

function savedView(
  question: Question,
  saved: SavedAnswer,
  offer: QuestionView['fields'] | null,
): Pick<QuestionView, 'fields' | 'version' | 'saved' | 'needsReview'> {
  const fields = fieldsOf(question, saved);
  return {
    fields: isOpen(saved) ? { ...fields, ...offer } : fields,
    version: saved.version,
    saved: {
      ...{ at: formatDayTime(saved.savedAt), by: saved.savedBy },
      ...(lacksReason(saved.answer) ? { lacksReason: true } : {}),
    },
    needsReview: saved.carried !== null,
  };
}

/** The published value in the boxes of the question that asks for it; null where it has none that it takes. */
function offerOf(
  question: Question,
  published: QuestionView['published'],
  context: FieldContext,
): QuestionView['fields'] | null {
  const prefill = published?.prefill ?? null;
  return prefill === null ? null : publishedFields(question, prefill, context);
}

/** What somebody said or sent stands, also where nobody has looked at it again: only an empty question is filled in. */
function isOpen({ answer, carried }: SavedAnswer): boolean {
  return carried === null && answer.state === 'blank';
}

/** A reason is asked for beside a published value, and stays where one was given beside an earlier one. */
function asksReason(published: QuestionView['published'], saved: SavedAnswer | undefined): boolean {
  if ((published?.prefill ?? null) !== null) return true;
  const answer = saved && formBegins(saved).answer;
  return answer?.state === 'answered' && (answer.prefill ?? answer.changeReason) !== undefined;
}

function fieldsOf(question: Question, saved: SavedAnswer): QuestionView['fields'] {
  const { answer, comment } = formBegins(saved);
  return answerToFields(question, answer, comment);
}

function lastRoundWords(
  question: Question,
  previous: Answers[string] | undefined,
  options: { readonly onNotAdoptedRoute: boolean },
): string | null {
  return previous === undefined ? null : answerText(question, previous, options).headline;
}

/** The lists that only the server draws do not travel to the browser twice. */
function withoutWhatIsDrawnHere(question: Question): Question {
  return { ...question, evidencePrompts: [], suggestedActions: [], sources: [], principles: [] };
}

function sentBackView(sentBack: SentBack | undefined): QuestionView['sentBack'] {
  return sentBack === undefined ? null : { heading: sentBackHeading(sentBack), reason: sentBack.reason };
}
