import type { Answer, AnswerValue } from '@/lib/framework/answer';
import { countedOption, REFERENCE_MIN_LENGTH } from '@/lib/framework/choice-value';
import type { Question, QuestionOf } from '@/lib/framework/question';
import { isQuotient, wholePercentage } from '@/lib/scoring/quotient';
import type { Quotient } from '@/lib/scoring/quotient';

type Answered = Extract<Answer, { readonly state: 'answered' }>;

/** A place holder: that the next level needs a decision on record does not make it worth less. */
const SOME_REFERENCE = '-'.repeat(REFERENCE_MIN_LENGTH);

/**
 * The answer one step higher: the next level, the next better option, one more box, yes instead of no, or the smallest
 * top number in the next band. Null at the top, and for what is not scored or not answered. Source: framework guide, part 4.
 */
export function raisedAnswer(question: Question, answer: Answer): Answered | null {
  if (!question.scored || answer.state !== 'answered') return null;
  const value = raisedValue(question, answer);
  if (value === null) return null;
  return { state: 'answered', value, reference: answer.reference ?? SOME_REFERENCE };
}

function raisedValue(question: Question, answer: Answered): AnswerValue | null {
  switch (question.kind) {
    case 'maturity':
      return nextLevel(question, answer.value);
    case 'choice':
      return nextOption(question, answer);
    case 'multi':
      return oneMoreTick(question, answer.value);
    case 'boolean':
      return otherSide(question, answer.value);
    case 'number':
      return nextBand(question, answer.value);
    case 'date':
    case 'text':
      return null;
  }
}

function nextLevel({ levels }: QuestionOf<'maturity'>, value: AnswerValue): number | null {
  return levels.find(({ level }) => level - 1 === value)?.level ?? null;
}

function nextOption(question: QuestionOf<'choice'>, answer: Answered): string | null {
  const chosen = countedOption(question, answer);
  const now = question.options.find(({ value }) => value === chosen)?.score;
  if (typeof now !== 'number') return null;
  const better = question.options.flatMap(({ value, score }) =>
    typeof score === 'number' && score > now ? [{ value, score }] : [],
  );
  return better.sort((a, b) => a.score - b.score)[0]?.value ?? null;
}

function oneMoreTick({ options, scoring }: QuestionOf<'multi'>, value: AnswerValue): string[] | null {
  if (scoring === undefined || !Array.isArray(value)) return null;
  const counted = options
    .map((option) => option.value)
    .filter((one) => one !== 'other' && !scoring.exclusive.includes(one));
  const ticked = counted.filter((one) => value.includes(one));
  const next = counted.find((one) => !value.includes(one));
  return next === undefined || ticked.length >= scoring.max ? null : [...ticked, next];
}

function otherSide({ scoring }: QuestionOf<'boolean'>, value: AnswerValue): boolean | null {
  if (scoring === undefined || typeof value !== 'boolean') return null;
  const [now, other] = value ? [scoring.true, scoring.false] : [scoring.false, scoring.true];
  return other > now ? !value : null;
}

function nextBand({ scoring }: QuestionOf<'number'>, value: AnswerValue): Quotient | null {
  if (scoring === undefined || !isQuotient(value)) return null;
  const now = levelOf(scoring.bands, value);
  if (now === null) return null;
  const { denominator } = value;
  const higher = scoring.bands.filter(({ level }) => level > now).sort((a, b) => a.level - b.level);
  const reached = higher.flatMap(({ min, level }) => {
    const tried = { numerator: smallestFrom(min, denominator), denominator };
    return tried.numerator <= denominator && levelOf(scoring.bands, tried) === level ? [tried] : [];
  });
  return reached[0] ?? null;
}

/** Percentages are rounded half up, but one person is never 0. */
function smallestFrom(percentage: number, denominator: number): number {
  return percentage <= 1 ? percentage : Math.ceil(((2 * percentage - 1) * denominator) / 200);
}

type Bands = NonNullable<QuestionOf<'number'>['scoring']>['bands'];

function levelOf(bands: Bands, value: Quotient): number | null {
  const percentage = wholePercentage(value);
  if (percentage === null) return null;
  return bands.find(({ min, max }) => min <= percentage && percentage <= max)?.level ?? null;
}
