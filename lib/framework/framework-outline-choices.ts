import { formatDay } from '@/lib/format/date';
import { formatNumber, formatWhole } from '@/lib/format/number';
import type { Measure, Question, QuestionOf } from './question';

/** One level or option, as it is read before anybody answers. */
export type ChoiceRow = {
  readonly key: string;
  /** The level's name; null for options, which have only their text. */
  readonly name: string | null;
  readonly text: string;
  /** What choosing it is worth, where the general rules do not say, or null. */
  readonly worth: string | null;
};

/** The levels or options of a question in file order; none for numbers, dates and texts. */
export function choiceRows(question: Question): readonly ChoiceRow[] {
  if (question.kind === 'maturity') return levelRows(question);
  if (question.kind === 'boolean') return yesNoRows(question);
  if (question.kind !== 'choice' && question.kind !== 'multi') return [];
  return question.options.map(({ value, label, score }) => ({
    key: value,
    name: null,
    text: label,
    worth: optionWorth(score),
  }));
}

function levelRows({ levels }: QuestionOf<'maturity'>): readonly ChoiceRow[] {
  return levels.map(({ level, name, descriptor }) => ({
    key: String(level),
    name,
    text: descriptor,
    worth: null,
  }));
}

function yesNoRows({ scoring }: QuestionOf<'boolean'>): readonly ChoiceRow[] {
  return [
    { key: 'true', name: null, text: 'Yes', worth: optionWorth(scoring?.true) },
    { key: 'false', name: null, text: 'No', worth: optionWorth(scoring?.false) },
  ];
}

/** Source: framework guide, part 4: 25 for each step; an option without a score leaves the question out. */
function optionWorth(score: number | null | undefined): string | null {
  if (score === undefined) return null;
  return score === null ? 'Leaves the question out of the sum' : `Scores ${25 * score}`;
}

/** What an answer must be, and how it is scored where its choices do not say. One sentence each. */
export function questionRules(question: Question): readonly string[] {
  switch (question.kind) {
    case 'maturity':
    case 'boolean':
      return [];
    case 'choice':
      return referenceRule(question);
    case 'multi':
      return multiRule(question);
    case 'number':
      return [...measureRules(question.measure), ...bandRules(question)];
    case 'date':
      return dateRules(question);
    case 'text':
      return [`At most ${formatWhole(question.maxLength)} characters.`];
  }
}

function referenceRule({ needsReference, options }: QuestionOf<'choice'>): readonly string[] {
  if (needsReference === undefined) return [];
  const labels = options
    .filter(({ value }) => needsReference.options.includes(value))
    .map(({ label }) => label);
  const otherwise = options.find(({ value }) => value === needsReference.otherwise)?.label ?? '';
  return [
    `“${labels.join('” or “')}” must come with this: ${needsReference.label}. Without it the answer counts as “${otherwise}”.`,
  ];
}

function multiRule({ scoring, options }: QuestionOf<'multi'>): readonly string[] {
  if (scoring === undefined) return [];
  const alone = options.filter(({ value }) => scoring.exclusive.includes(value)).map(({ label }) => label);
  const rule = `Scores 100 times the number ticked, divided by ${scoring.max}, and never more than 100.`;
  return alone.length === 0 ? [rule] : [rule, `“${alone.join('” and “')}” stands alone and scores 0.`];
}

function measureRules(measure: Measure): readonly string[] {
  return [
    ...partRules(measure),
    ...(measure.parts === undefined ? [] : [`Where known, also in parts: ${measure.parts.join('; ')}.`]),
    ...(measure.percentFrom === undefined
      ? []
      : [
          `Printed as “x of y”, without a percentage, while the bottom number is below ${measure.percentFrom}.`,
        ]),
    ...(measure.aboutPeople === true
      ? [
          'Counts of people from 1 to 5, and what would give them away, are hidden in everything that leaves the council.',
        ]
      : []),
    ...(measure.comparator === undefined ? [] : [`Published beside it: ${measure.comparator.label}`]),
    ...(measure.note === undefined ? [] : [measure.note]),
  ];
}

function partRules(measure: Measure): readonly string[] {
  if (measure.type === 'count') return [`From ${limits(measure)} ${measure.unit}.`];
  const { numerator, denominator, rule } = measure;
  return [
    `Top number: ${numerator.label}, from ${limits(numerator)}.`,
    `Bottom number: ${denominator.label}, from ${limits(denominator)}.`,
    rule,
  ];
}

function limits({ min, max }: { readonly min: number; readonly max: number }): string {
  return `${formatNumber(min)} to ${formatNumber(max)}`;
}

function bandRules({ scoring }: QuestionOf<'number'>): readonly string[] {
  if (scoring === undefined) return [];
  const bands = scoring.bands.map(
    ({ min, max, level }) => `${min === max ? min : `${min} to ${max}`}% scores ${25 * level}`,
  );
  return [`${bands.join('; ')}.`, ...(scoring.note === undefined ? [] : [scoring.note])];
}

function dateRules({ notBefore, notAfter }: QuestionOf<'date'>): readonly string[] {
  return [
    ...(notBefore === undefined ? [] : [`Not before ${formatDay(notBefore)}.`]),
    ...(notAfter === undefined
      ? []
      : [`Not after ${notAfter === 'today' ? 'the day you answer' : formatDay(notAfter)}.`]),
  ];
}
