import type { Answer } from '@/lib/framework/answer';
import { answerText } from '@/lib/framework/answer-text';
import type { AnswerText } from '@/lib/framework/answer-text';
import type { Question } from '@/lib/framework/question';
import { shownQuestions } from '@/lib/framework/visibility';
import { compare, parseFraction } from '@/lib/scoring/fraction';
import type { ExactScore } from '@/lib/scoring/scores';
import type { Sent } from './results-input';

export type SuggestedAction = Question['suggestedActions'][number];

/** One scored answer. `level` is set for a maturity question only. */
export type RankedAnswer = {
  readonly question: Question;
  /** True numbers: what leaves the council is protected first. */
  readonly words: AnswerText;
  readonly level: number | null;
  readonly score: ExactScore;
  /** What the framework suggests next. Empty at the highest score. */
  readonly actions: readonly SuggestedAction[];
};

/** The first few, and how many answers there are of that kind in all. */
export type RankedAnswers = { readonly shown: readonly RankedAnswer[]; readonly all: number };

const SHOWN_AT_MOST = 4;
// Embedded and Leading; Developing and below. Source: framework guide, part 1 (maturity scale), 25 points a level.
export const STRONG_FROM: ExactScore = '75';
export const WEAK_TO: ExactScore = '50';
const HIGHEST: ExactScore = '100';

function levelOf(question: Question, { value }: Extract<Answer, { state: 'answered' }>): number | null {
  return question.kind === 'maturity' && typeof value === 'number' ? value : null;
}

function scoredAnswers(sent: Sent): readonly RankedAnswer[] {
  return shownQuestions(sent.definition, sent).flatMap((question) => {
    const answer = sent.answers[question.id];
    const score = sent.scores.questions[question.id]?.score;
    if (answer?.state !== 'answered' || typeof score !== 'string') return [];
    const actions = score === HIGHEST ? [] : question.suggestedActions;
    const words = answerText(question, answer, { onNotAdoptedRoute: false });
    return [{ question, words, level: levelOf(question, answer), score, actions }];
  });
}

function by(direction: 1 | -1): (a: RankedAnswer, b: RankedAnswer) => number {
  return (a, b) =>
    direction * compare(parseFraction(a.score), parseFraction(b.score)) ||
    b.question.weight - a.question.weight;
}

function firstOf(answers: readonly RankedAnswer[]): RankedAnswers {
  return { shown: answers.slice(0, SHOWN_AT_MOST), all: answers.length };
}

/** Scored answers worth 75 or more, best first, then by weight, then in framework order. At most four are shown. */
export function strongestAnswers(sent: Sent): RankedAnswers {
  const strong = scoredAnswers(sent).filter(
    ({ score }) => compare(parseFraction(score), parseFraction(STRONG_FROM)) >= 0,
  );
  return firstOf([...strong].sort(by(-1)));
}

/** Scored answers worth 50 or less, lowest first, then by weight, then in framework order. At most four are shown. */
export function weakestAnswers(sent: Sent): RankedAnswers {
  const weak = scoredAnswers(sent).filter(
    ({ score }) => compare(parseFraction(score), parseFraction(WEAK_TO)) <= 0,
  );
  return firstOf([...weak].sort(by(1)));
}
