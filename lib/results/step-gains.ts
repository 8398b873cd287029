import type { Answer } from '@/lib/framework/answer';
import { answerText } from '@/lib/framework/answer-text';
import type { Question } from '@/lib/framework/question';
import { findThemeOf, shownQuestions } from '@/lib/framework/visibility';
import { add, compare, parseFraction } from '@/lib/scoring/fraction';
import type { Fraction } from '@/lib/scoring/fraction';
import { scoreAssessment } from '@/lib/scoring/score-assessment';
import type { AssessmentScores, ExactScore } from '@/lib/scoring/scores';
import { raisedAnswer } from './raised-answer';
import type { Sent } from './results-input';

/** Lowest possible scores, exact, as they are and as they would be with one answer a step higher. */
type Rise = { readonly now: ExactScore; readonly then: ExactScore };

export type StepGain = {
  readonly question: Question;
  readonly themeTitle: string;
  /** The answer as it is and one step higher, in words. */
  readonly from: string;
  readonly to: string;
  readonly overall: Rise;
  readonly theme: Rise;
};

export type StepGains = {
  /** Those that would raise the whole most; of equal ones, those that would raise their theme most; then in framework order. */
  readonly shown: readonly StepGain[];
  /** Further answers that would raise whole and theme by exactly as much as the last one shown. */
  readonly tied: number;
  /** Further answers that would raise the whole by exactly as much as the last one shown, and their theme by less. */
  readonly tiedOverall: number;
};

const SHOWN_AT_MOST = 5;

/**
 * Where one step would raise the lowest possible score most: the whole framework is scored again with one answer a step
 * higher, for each scored answer that can be. What the step opens or closes counts, and an answer that is not applicable, not
 * known or blank has no next step. No more than five are shown.
 * Source: framework guide, parts 4 and 5; issue 4, part 6.
 */
export function stepGains(sent: Sent): StepGains {
  const before = scoreAssessment(sent.definition, sent);
  const gains = shownQuestions(sent.definition, sent)
    .flatMap((question) => gainOf(sent, { question, before }))
    .sort(mostFirst);
  const shown = gains.slice(0, SHOWN_AT_MOST);
  const [last, rest] = [shown.at(-1), gains.slice(SHOWN_AT_MOST)];
  if (last === undefined) return { shown, tied: 0, tiedOverall: 0 };
  const alike = rest.filter((gain) => rises(gain.overall, last.overall) === 0);
  const tied = alike.filter((gain) => mostFirst(gain, last) === 0).length;
  return { shown, tied, tiedOverall: alike.length - tied };
}

type Asked = { readonly question: Question; readonly before: AssessmentScores };

function gainOf(sent: Sent, { question, before }: Asked): readonly StepGain[] {
  const answer = sent.answers[question.id];
  const raised = answer && raisedAnswer(question, answer);
  const theme = findThemeOf(sent.definition, question.id);
  if (!answer || !raised || !theme) return [];
  const after = scoreAssessment(sent.definition, {
    ...sent,
    answers: { ...sent.answers, [question.id]: raised },
  });
  const overall = riseOf(before.overall, after.overall);
  const ofTheme = riseOf(before.themes[theme.id], after.themes[theme.id]);
  if (overall === null || ofTheme === null || gained(overall) <= 0) return [];
  const words = { from: headline(question, answer), to: headline(question, raised) };
  return [{ question, themeTitle: theme.title, ...words, overall, theme: ofTheme }];
}

function headline(question: Question, answer: Answer): string {
  return answerText(question, answer, { onNotAdoptedRoute: false }).headline;
}

type Lowest = Pick<AssessmentScores['overall'], 'lowestPossible'>;

function riseOf(before: Lowest | undefined, after: Lowest | undefined): Rise | null {
  const [now, then] = [before?.lowestPossible ?? null, after?.lowestPossible ?? null];
  return now === null || then === null ? null : { now, then };
}

function gained({ now, then }: Rise): number {
  return compare(parseFraction(then), parseFraction(now));
}

/** Below 0 when `a` rises more. Exact: what `a` ends at plus what `b` began with, beside the other way round. */
function rises(a: Rise, b: Rise): number {
  return compare(sum(b.then, a.now), sum(a.then, b.now));
}

function sum(a: ExactScore, b: ExactScore): Fraction {
  return add(parseFraction(a), parseFraction(b));
}

function mostFirst(a: StepGain, b: StepGain): number {
  return rises(a.overall, b.overall) || rises(a.theme, b.theme);
}
