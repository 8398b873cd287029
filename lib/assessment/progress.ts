import { countedReason } from '@/lib/framework/not-applicable';
import type { FrameworkDefinition, Theme } from '@/lib/framework/definition';
import type { Answer } from '@/lib/framework/answer';
import type { Question } from '@/lib/framework/question';
import { findThemeOf, isOnNotAdoptedRoute, shownQuestions } from '@/lib/framework/visibility';
import type { Answering } from '@/lib/framework/visibility';
import { exactMinutes, shareMinutes } from './minutes';

/**
 * How one question stands on the task list. "not-agreed": not applicable, but counted as not answered so far.
 * "from-last-round": it came over, and counts as not answered until somebody has looked at it.
 */
export type Tick =
  'answered' | 'not-answered' | 'from-last-round' | 'do-not-know' | 'not-applicable' | 'not-agreed';

/**
 * Counts of shown questions. `completed` is what every page calls answered: an answer of its own, "do not know", or "not
 * applicable" that counts; the rest are gaps. `lookAgain` are those of the blank ones that came over from the last round.
 * `minutesLeft` is an estimate for the blank ones. Source: framework guide,
 * part 3: "not applicable" that is not agreed counts as not answered.
 */
export type Progress = {
  readonly shown: number;
  readonly answered: number;
  readonly notApplicable: number;
  readonly naNotCounted: number;
  readonly doNotKnow: number;
  readonly blank: number;
  readonly lookAgain: number;
  readonly completed: number;
  readonly minutesLeft: number;
};

/** "not-asked": none of the theme's questions is shown to this authority now. */
export type ThemeState = 'not-asked' | 'not-started' | 'started' | 'done';

/** "type": none of its questions is for authorities of this type. "answers": earlier answers close every one. */
export type NotAskedOf = 'type' | 'answers';

export type ThemeProgress = Progress & {
  readonly themeId: string;
  readonly title: string;
  readonly state: ThemeState;
  /** Why nothing is asked: left out where something is. */
  readonly notAskedOf?: NotAskedOf;
  /** Questions that came back from the approver and were not answered since. Left out where there are none. */
  readonly sentBack?: number;
  readonly ticks: readonly { readonly questionId: string; readonly tick: Tick }[];
};

export type AssessmentProgress = {
  readonly total: Progress;
  readonly themes: readonly ThemeProgress[];
};

const NONE: ReadonlySet<string> = new Set();

type Ticked = { readonly question: Question; readonly tick: Tick };

/** Of which questions something is counted, by id: somebody's own. Left out: of all that are shown. */
type Only = {
  /** The questions that came back from the approver. */
  readonly sentBack?: ReadonlySet<string>;
  readonly only?: ReadonlySet<string>;
};

/**
 * How far an assessment is, in total and by theme, over the questions that are shown now. Minutes are rounded up once,
 * for all, so that they agree with the time on the start page; those of the themes add up to them. Source: framework
 * guide, parts 1 and 3. `sentBack` are the questions that came back from the approver.
 */
export function assessmentProgress(
  definition: FrameworkDefinition,
  answering: Answering,
  { only, sentBack = NONE }: Only = {},
): AssessmentProgress {
  const ticked = tickQuestions(definition, answering).filter(
    ({ question }) => only?.has(question.id) ?? true,
  );
  const byTheme = definition.themes.map((theme) => {
    const ids = new Set(theme.questions.map((question) => question.id));
    return { theme, own: ticked.filter(({ question }) => ids.has(question.id)) };
  });
  const minutes = shareMinutes(byTheme.map(({ own }) => exactMinutes(openOf(own))));
  const minutesLeft = minutes.reduce((sum, each) => sum + each, 0);
  return {
    total: { ...countTicks(ticked), minutesLeft },
    themes: byTheme.map(({ theme, own }, index) => ({
      ...themeProgress(theme, own, minutes[index] ?? 0),
      ...(own.length === 0 ? { notAskedOf: notAskedOf(theme, answering) } : {}),
      ...cameBack(own, sentBack),
    })),
  };
}

type QuestionPlace = { readonly themeId: string; readonly questionId: string };

/**
 * The next question without an answer after the given one, in file order, beginning again from the top; the first
 * of all when `after` is null or not shown. Null when every shown question has an answer.
 */
export function nextUnanswered(
  definition: FrameworkDefinition,
  answering: Answering,
  after: string | null,
): QuestionPlace | null {
  const ticked = tickQuestions(definition, answering);
  const place = ticked.findIndex(({ question }) => question.id === after);
  const inTurn = [...ticked.slice(place + 1), ...ticked.slice(0, place + 1)];
  return placeOfFirstOpen(definition, inTurn);
}

/** The question to go on with for somebody with questions of their own (ids): the first open one of those, or else of all. */
export function nextForReader(
  definition: FrameworkDefinition,
  answering: Answering,
  own: ReadonlySet<string>,
): QuestionPlace | null {
  const ticked = tickQuestions(definition, answering);
  const mine = ticked.filter(({ question }) => own.has(question.id));
  return placeOfFirstOpen(definition, mine) ?? placeOfFirstOpen(definition, ticked);
}

function placeOfFirstOpen(definition: FrameworkDefinition, ticked: readonly Ticked[]): QuestionPlace | null {
  const next = ticked.find(({ tick }) => isOpenTick(tick));
  const theme = next === undefined ? undefined : findThemeOf(definition, next.question.id);
  return next === undefined || theme === undefined
    ? null
    : { themeId: theme.id, questionId: next.question.id };
}

/** Why a theme without a shown question has none. */
export function notAskedOf(theme: Theme, { authorityType }: Pick<Answering, 'authorityType'>): NotAskedOf {
  return theme.questions.some(({ appliesTo }) => appliesTo.includes(authorityType)) ? 'answers' : 'type';
}

function cameBack(own: readonly Ticked[], sentBack: ReadonlySet<string>): Pick<ThemeProgress, 'sentBack'> {
  const count = own.filter(({ question }) => sentBack.has(question.id)).length;
  return count === 0 ? {} : { sentBack: count };
}

/** Whether a question still has to be answered: also one that came over and was not looked at again. */
export function isOpenTick(tick: Tick): boolean {
  return tick === 'not-answered' || tick === 'from-last-round';
}

function openOf(ticked: readonly Ticked[]): readonly Question[] {
  return ticked.filter(({ tick }) => isOpenTick(tick)).map(({ question }) => question);
}

// Of its own: the one beside the schema of answers would bring the schema library into the browser.
const BLANK: Answer = { state: 'blank' };

function tickQuestions(definition: FrameworkDefinition, answering: Answering): readonly Ticked[] {
  const onNotAdoptedRoute = isOnNotAdoptedRoute(definition, answering);
  return shownQuestions(definition, answering).map((question) => ({
    question,
    tick: tickOf(question, answering.answers[question.id] ?? BLANK, { onNotAdoptedRoute }),
  }));
}

function tickOf(question: Question, answer: Answer, options: { readonly onNotAdoptedRoute: boolean }): Tick {
  switch (answer.state) {
    case 'answered':
      return 'answered';
    case 'na':
      return countedReason(question, answer, options) === null ? 'not-agreed' : 'not-applicable';
    case 'dk':
      return 'do-not-know';
    case 'blank':
      return answer.lookAgain === true ? 'from-last-round' : 'not-answered';
  }
}

function countTicks(ticked: readonly Ticked[]): Omit<Progress, 'minutesLeft'> {
  const count = (tick: Tick): number => ticked.filter((each) => each.tick === tick).length;
  const lookAgain = count('from-last-round');
  const blank = count('not-answered') + lookAgain;
  return {
    shown: ticked.length,
    answered: count('answered'),
    notApplicable: count('not-applicable'),
    naNotCounted: count('not-agreed'),
    doNotKnow: count('do-not-know'),
    blank,
    lookAgain,
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
