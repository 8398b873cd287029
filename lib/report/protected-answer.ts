import { HIDDEN, isFigureHidden } from '@/lib/disclosure/small-counts';
import type { OrHidden, ProtectedNumber } from '@/lib/disclosure/small-counts';
import { formatDecimal } from '@/lib/format/number';
import type { Answer } from '@/lib/framework/answer';
import { answerText } from '@/lib/framework/answer-text';
import type { AnswerText } from '@/lib/framework/answer-text';
import { ownAnswer } from '@/lib/framework/published-answer';
import type { Measure, Question } from '@/lib/framework/question';
import { roundHalfUp } from '@/lib/scoring/fraction';
import { wholePercentage } from '@/lib/scoring/quotient';

/** The numbers of an answer for a table of data. Null where the answer has no such number. */
export type AnswerNumbers = {
  readonly number: OrHidden<number> | null;
  readonly numerator: OrHidden<number> | null;
  readonly denominator: OrHidden<number> | null;
  readonly percentage: OrHidden<number> | null;
  readonly parts: string | null;
};

/** An answer as it may leave the council: its words and numbers, with small numbers about people hidden. */
export type ProtectedAnswer = {
  readonly words: AnswerText;
  readonly numbers: AnswerNumbers;
  /** Something in it is hidden. */
  readonly isProtected: boolean;
  /** Its figure itself is hidden, so the points it earned would give it away. */
  readonly isFigureHidden: boolean;
};

type Setting = {
  readonly onNotAdoptedRoute: boolean;
  /** What `sharedNumbers` leaves of it, judged with all other answers. Undefined where it has no number. */
  readonly shown: ProtectedNumber | undefined;
};

const NO_NUMBERS: AnswerNumbers = {
  number: null,
  numerator: null,
  denominator: null,
  percentage: null,
  parts: null,
};

function partsText(measure: Measure, shown: ProtectedNumber): string | null {
  if (shown.parts === null || measure.parts === undefined) return null;
  const { parts } = shown;
  const words = measure.parts.map((label, index) => {
    const part = parts === HIDDEN ? HIDDEN : (parts[index] ?? 'not known');
    return `${label}: ${part}`;
  });
  return words.join('. ');
}

function percentageOf(measure: Measure, shown: ProtectedNumber): AnswerNumbers['percentage'] {
  if (shown.type !== 'rate') return null;
  const { numerator, denominator } = shown;
  if (numerator === HIDDEN || denominator === HIDDEN) return HIDDEN;
  return denominator < (measure.percentFrom ?? 1) ? null : wholePercentage({ numerator, denominator });
}

function numbersOf(measure: Measure, shown: ProtectedNumber): AnswerNumbers {
  const parts = partsText(measure, shown);
  if (shown.type === 'count') return { ...NO_NUMBERS, number: shown.total, parts };
  const { numerator, denominator, result } = shown;
  const isResult = shown.type === 'ratio' && result !== null;
  const number = isResult ? (result === HIDDEN ? HIDDEN : roundHalfUp(result, measure.decimals)) : null;
  return { number, numerator, denominator, percentage: percentageOf(measure, shown), parts };
}

/** "hidden of 30": the bottom number stays where it may. */
function hiddenHeadline(shown: ProtectedNumber): string {
  return shown.type === 'rate' && shown.denominator !== HIDDEN ? `${HIDDEN} of ${shown.denominator}` : HIDDEN;
}

function dividedText(measure: Measure, shown: ProtectedNumber): string | null {
  if (shown.type !== 'ratio' || measure.type !== 'ratio' || shown.denominator === HIDDEN) return null;
  const bottom = formatDecimal(shown.denominator, measure.denominator.decimals ?? 0);
  return `${measure.numerator.label}: ${HIDDEN}. ${measure.denominator.label}: ${bottom}`;
}

function protectedWords(measure: Measure, shown: ProtectedNumber, words: AnswerText): AnswerText {
  const parts = partsText(measure, shown);
  if (!isFigureHidden(shown)) return shown.parts === HIDDEN ? { ...words, detail: parts } : words;
  return { ...words, headline: hiddenHeadline(shown), detail: parts ?? dividedText(measure, shown) };
}

/** An answer as it may leave the council. Source: framework guide, part 8. */
export function protectAnswer(question: Question, answer: Answer, setting: Setting): ProtectedAnswer {
  const words = answerText(question, ownAnswer(answer), setting);
  const { shown } = setting;
  if (shown === undefined || question.kind !== 'number') {
    return { words, numbers: NO_NUMBERS, isProtected: false, isFigureHidden: false };
  }
  const hidesFigure = isFigureHidden(shown);
  return {
    words: protectedWords(question.measure, shown, words),
    numbers: numbersOf(question.measure, shown),
    isProtected: hidesFigure || shown.parts === HIDDEN,
    isFigureHidden: hidesFigure,
  };
}
