import type { Answer, AnswerValue } from '@/lib/framework/answer';
import { countedOption } from '@/lib/framework/choice-value';
import { countedReason } from '@/lib/framework/not-applicable';
import type { NaReason, Question, QuestionOf } from '@/lib/framework/question';
import { formatFraction, fraction } from './fraction';
import type { Fraction } from './fraction';
import { isQuotient, wholePercentage } from './quotient';
import type { QuestionScore } from './scores';

/** How one shown question ends. `naNotCounted`: a "not applicable" that counts as blank. */
export type QuestionResult = {
  readonly question: Question;
  readonly score: QuestionScore;
  readonly naNotCounted: boolean;
};

/** What an answered value is worth: points from 0 to 100, a reason to leave the sum, or nothing that fits. */
type Worth = Fraction | NaReason | null;

/**
 * The outcome of one shown question. A value that does not fit its question counts as blank.
 * A question that is not scored ends as "scored" without points when it is answered.
 * Source: framework guide, parts 3 and 4.
 */
export function scoreQuestion(
  question: Question,
  answer: Answer,
  options: { readonly onNotAdoptedRoute: boolean },
): QuestionResult {
  switch (answer.state) {
    case 'answered':
      return { question, score: answeredScore(question, answer), naNotCounted: false };
    case 'na': {
      const reason = countedReason(question, answer, options);
      return { question, score: outcome(question, reason), naNotCounted: reason === null };
    }
    case 'dk':
      return { question, score: { ...outcome(question, null), outcome: 'dk' }, naNotCounted: false };
    case 'blank':
      return { question, score: outcome(question, null), naNotCounted: false };
  }
}

function answeredScore(question: Question, answer: Answer & { state: 'answered' }): QuestionScore {
  if (question.scored) return outcome(question, worthOf(question, answer));
  const isEmpty = question.kind === 'number' && isNoCases(answer.value);
  return isEmpty
    ? outcome(question, 'no-cases')
    : { scored: false, outcome: 'scored', score: null, naReason: null };
}

function outcome({ scored }: Question, worth: Worth): QuestionScore {
  if (worth === null) return { scored, outcome: 'blank', score: null, naReason: null };
  if (typeof worth === 'string') return { scored, outcome: 'na', score: null, naReason: worth };
  return { scored, outcome: 'scored', score: formatFraction(worth), naReason: null };
}

function worthOf(question: Question, answer: Answer & { state: 'answered' }): Worth {
  const { value } = answer;
  switch (question.kind) {
    case 'maturity':
      return maturityWorth(question, value);
    case 'choice':
      return choiceWorth(question, countedOption(question, answer));
    case 'multi':
      return multiWorth(question, value);
    case 'boolean':
      return booleanWorth(question, value);
    case 'number':
      return numberWorth(question, value);
    case 'date':
    case 'text':
      return null;
  }
}

function pointsOfLevel(level: number): Fraction {
  return fraction(25 * level);
}

function maturityWorth({ levels }: QuestionOf<'maturity'>, value: AnswerValue): Worth {
  const chosen = levels.find(({ level }) => level === value);
  return chosen === undefined ? null : pointsOfLevel(chosen.level);
}

function choiceWorth(question: QuestionOf<'choice'>, chosen: string | null): Worth {
  const option = question.options.find((each) => each.value === chosen);
  if (option?.score === undefined) return null;
  return option.score === null ? (option.naReason ?? null) : pointsOfLevel(option.score);
}

function multiWorth({ options, scoring }: QuestionOf<'multi'>, value: AnswerValue): Worth {
  if (scoring === undefined || !Array.isArray(value)) return null;
  const ticked = options.filter((option) => value.includes(option.value));
  if (ticked.length === 0) return null;
  const counted = ticked.filter(
    (option) => option.value !== 'other' && !scoring.exclusive.includes(option.value),
  );
  return fraction(100 * Math.min(counted.length, scoring.max), scoring.max);
}

function booleanWorth({ scoring }: QuestionOf<'boolean'>, value: AnswerValue): Worth {
  if (scoring === undefined || typeof value !== 'boolean') return null;
  return pointsOfLevel(value ? scoring.true : scoring.false);
}

function numberWorth({ scoring }: QuestionOf<'number'>, value: AnswerValue): Worth {
  if (scoring === undefined || !isQuotient(value)) return null;
  const percentage = wholePercentage(value);
  if (percentage === null) return 'no-cases';
  const band = scoring.bands.find(({ min, max }) => min <= percentage && percentage <= max);
  return band === undefined ? null : pointsOfLevel(band.level);
}

function isNoCases(value: AnswerValue): boolean {
  return isQuotient(value) && value.denominator === 0;
}
