import type { Answer } from '@/lib/framework/answer';
import { answerText } from '@/lib/framework/answer-text';
import type { AnswerText } from '@/lib/framework/answer-text';
import { countText } from '@/lib/framework/number-text';
import type { Measure, Question } from '@/lib/framework/question';
import { formatDecimal, formatWhole } from '@/lib/format/number';
import { HIDDEN, protectNumber } from './small-counts';
import type { ProtectedNumber } from './small-counts';

type Options = { readonly onNotAdoptedRoute: boolean; readonly published?: boolean };

/**
 * An answer in the words that may leave the council: as `answerText`, with "hidden" where a number of people
 * could point at somebody. `published`: a published figure that was not changed. Source: framework guide, part 8.
 */
export function protectedAnswerText(question: Question, answer: Answer, options: Options): AnswerText {
  const open = answerText(question, answer, options);
  if (question.kind !== 'number' || answer.state !== 'answered' || open.state !== 'answered') return open;
  const { published = false } = options;
  const shown = protectNumber(question.measure, answer, { published });
  if (shown === null || !hidesSomething(shown)) return open;
  return { state: 'answered', ...hiddenWords(question.measure, shown, open) };
}

function hidesSomething(shown: ProtectedNumber): boolean {
  return Object.values(shown).includes(HIDDEN);
}

type Words = Pick<AnswerText, 'headline' | 'detail'>;

function hiddenWords(measure: Measure, shown: ProtectedNumber, open: AnswerText): Words {
  const parts = shown.parts === HIDDEN ? 'Parts: hidden' : null;
  if (shown.type === 'count') {
    return {
      headline: shown.total === HIDDEN ? 'Hidden' : countText(shown.total, measure.unit),
      detail: parts,
    };
  }
  if (shown.numerator !== HIDDEN) return { headline: open.headline, detail: parts };
  if (shown.denominator === HIDDEN) return { headline: 'Hidden', detail: parts };
  if (measure.type !== 'ratio') {
    return { headline: `Hidden, of ${formatWhole(shown.denominator)}`, detail: parts };
  }
  const bottom = formatDecimal(shown.denominator, measure.denominator.decimals ?? 0);
  const detail = `${measure.numerator.label}: hidden. ${measure.denominator.label}: ${bottom}`;
  return { headline: 'Hidden', detail };
}
