import { joinWords } from '@/lib/format/number-word';
import { sentenceCase } from '@/lib/format/letter-case';
import type { FrameworkDefinition } from './definition';
import type { AuthorityType, Lens, Question } from './question';
import { AUTHORITY_TYPES } from './question';

/** The kinds of authority in words short enough for a line. The files' own labels list what each one holds. */
const ASKED: Readonly<Record<AuthorityType, string>> = {
  'childrens-services': 'councils with children’s services',
  district: 'district councils',
  'combined-other': 'combined authorities and other public bodies',
};

const KINDS: Readonly<Record<Exclude<Question['kind'], 'number'>, string>> = {
  maturity: 'Five levels',
  choice: 'One answer from a list',
  multi: 'Any number of answers from a list',
  boolean: 'Yes or no',
  date: 'A date',
  text: 'In your own words',
};

const MEASURES = {
  count: 'A number',
  rate: 'Two numbers, shown as a percentage',
  ratio: 'Two numbers, shown as a ratio',
} as const;

/** What kind of answer a question takes. */
export function kindWords(question: Question): string {
  return question.kind === 'number' ? MEASURES[question.measure.type] : KINDS[question.kind];
}

/** Whether a question is scored and how much it counts. */
export function scoredWords(question: Question): string {
  return question.scored ? `Scored, weight ${question.weight}` : 'Not scored';
}

/** The lens of a question without its explanation: "Policy". */
export function lensName(definition: FrameworkDefinition, lens: Lens): string {
  const label = definition.lenses.find(({ id }) => id === lens)?.label ?? lens;
  return label.split(':')[0] ?? label;
}

/** Who is asked: "Asked of district councils"; null when every kind of authority is. */
export function askedOfWords(appliesTo: readonly AuthorityType[]): string | null {
  const asked = AUTHORITY_TYPES.filter((type) => appliesTo.includes(type));
  if (asked.length === AUTHORITY_TYPES.length) return null;
  return `Asked of ${joinWords(asked.map((type) => ASKED[type]))}`;
}

/** The longest likely time for each kind of authority: "Councils with children’s services: up to 75 minutes". */
export function minutesWords(definition: FrameworkDefinition): readonly string[] {
  return AUTHORITY_TYPES.map(
    (type) => `${sentenceCase(ASKED[type])}: up to ${definition.minutes[type]} minutes`,
  );
}

/** The longest of those times, in minutes. */
export function longestMinutes(definition: FrameworkDefinition): number {
  return Math.max(...Object.values(definition.minutes));
}
