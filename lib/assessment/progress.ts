import { countedReason } from '@/lib/framework/not-applicable';
import type { FrameworkDefinition, Theme } from '@/lib/framework/definition';
import type { Answer } from '@/lib/framework/answer';
import type { Question } from '@/lib/framework/question';
import { findThemeOf, isOnNotAdoptedRoute, shownQuestions } from '@/lib/framework/visibility';
import type { Answering } from '@/lib/framework/visibility';
import { exactMinutes, shareMinutes } from './minutes';

/** How one question stands on the task list. "not-agreed": not applicable, but counted as not answered so far. */
export type Tick = 'answered' | 'not-answered' | 'do-not-know' | 'not-applicable' | 'not-agreed';

/**
 * Counts of shown questions. `completed` is what every page calls answered: an answer of its own, "do not know", or "not
 * applicable" that counts; the rest are gaps. `minutesLeft` is an estimate for the blank ones. Source: framework guide,
 * part 3: "not applicable" that is not agreed counts as not answered.
 */
export type Progress = {
  readonly shown: number;
  readonly answered: number;
  readonly notApplicable: number;
  readonly naNotCounted: number;
  readonly doNotKnow: number;
  readonly blank: number;
  readonly completed: number;
  readonly minutesLeft: number;
};

/** "not-asked": none of the theme's questions is shown to this authority now. */
export type ThemeState = 'not-asked' | 'not-started' | 'started' | 'done';

export type ThemeProgress = Progress & {
  readonly themeId: string;
  readonly title: string;
  readonly state: ThemeState;
  readonly ticks: readonly { readonly questionId: string; readonly tick: Tick }[];
};

export type AssessmentProgress = {
  readonly total: Progress;
  readonly themes: readonly ThemeProgress[];
};

type Ticked = { readonly question: Question; readonly tick: Tick };

/**
 * How far an assessment is, in total and by theme, over the questions that are shown now. Minutes are rounded up once,
 * for all, so that they agree with the time on the start page; those of the themes add up to them. Source: framework
 * guide, parts 1 and 3.
 */
export function assessmentProgress(
  definition: FrameworkDefinition,
  answering: Answering,
): AssessmentProgress {
  const ticked = tickQuestions(definition, answering);
  const byTheme = definition.themes.map((theme) => {
    const ids = new Set(theme.questions.map((question) => question.id));
    return { theme, own: ticked.filter(({ question }) => ids.has(question.id)) };
  });
  const minutes = shareMinutes(byTheme.map(({ own }) => exactMinutes(openOf(own))));
  const minutesLeft = minutes.reduce((sum, each) => sum + each, 0);
  return {
    total: { ...countTicks(ticked), minutesLeft },
    themes: byTheme.map(({ theme, own }, index) => themeProgress(theme, own, minutes[index] ?? 0)),
  };
}

/**
 * The next question without an answer after the given one, in file order, beginning again from the top; the first
 * of all when `after` is null or not shown. Null when every shown question has an answer.
 */
export function nextUnanswered(
  definition: FrameworkDefinition,
  answering: Answering,
  after: string | null,
): { readonly themeId: string; readonly questionId: string } | null {
  const ticked = tickQuestions(definition, answering);
  const place = ticked.findIndex(({ question }) => question.id === after);
  const inTurn = [...ticked.slice(place + 1), ...ticked.slice(0, place + 1)];
  const next = inTurn.find(({ tick }) => tick === 'not-answered');
  const theme = next === undefined ? undefined : findThemeOf(definition, next.question.id);
  return next === undefined || theme === undefined
    ? null
    : { themeId: theme.id, questionId: next.question.id };
}

function openOf(ticked: readonly Ticked[]): readonly Question[] {
  return ticked.filter(({ tick }) => tick === 'not-answered').map(({ question }) => question);
}

function tickQuestions(definition: FrameworkDefinition, answering: Answering): readonly Ticked[] {
  const onNotAdoptedRoute = isOnNotAdoptedRoute(definition, answering);
  return shownQuestions(definition, answering).map((question) => ({
    question,
    tick: tickOf(question, answering.answers[question.id], { onNotAdoptedRoute }),
  }));
}

function tickOf(
  question: Question,
  answer: Answer | undefined,
  options: { readonly onNotAdoptedRoute: boolean },
): Tick {
  switch (answer?.state) {
    case 'answered':
      return 'answered';
    case 'na':
      return countedReason(question, answer, options) === null ? 'not-agreed' : 'not-applicable';
    case 'dk':
      return 'do-not-know';
    case 'blank':
    case undefined:
      return 'not-answered';
  }
}

function countTicks(ticked: readonly Ticked[]): Omit<Progress, 'minutesLeft'> {
  const count = (tick: Tick): number => ticked.filter((each) => each.tick === tick).length;
  const blank = count('not-answered');
  return {
    shown: ticked.length,
    answered: count('answered'),
    notApplicable: count('not-applicable'),
    naNotCounted: count('not-agreed'),
    doNotKnow: count('do-not-know'),
    blank,
    completed: ticked.length - blank - count('not-agreed'),
  };
}

function themeProgress(theme: Theme, own: readonly Ticked[], minutesLeft: number): ThemeProgress {
  const progress = { ...countTicks(own), minutesLeft };
  return {
    ...progress,
    themeId: theme.id,
    title: theme.title,
    state: themeState(progress),
    ticks: own.map(({ question, tick }) => ({ questionId: question.id, tick })),
  };
}

function themeState({ shown, blank, completed }: Progress): ThemeState {
  if (shown === 0) return 'not-asked';
  if (blank === shown) return 'not-started';
  return completed === shown ? 'done' : 'started';
}
