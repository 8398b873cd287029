import { z } from 'zod';
import type { Answer } from '@/lib/framework/answer';
import type { QuestionOf } from '@/lib/framework/question';
import type { DemonstrationCouncil } from './councils';
import { clamp, levelAt } from './levels';
import type { Place } from './levels';
import file from './numbers.json';
import { seededRandom } from './random';

/**
 * Counts, rates and ratios that fit each other: two questions about the same group of people get the same number,
 * and a group grows a little from round to round.
 */

type Answered = Extract<Answer, { state: 'answered' }>;

const span = z.tuple([z.number(), z.number()]).readonly();
const groupSchema = z.union([
  z.strictObject({ perYearOfAge: span }),
  z.strictObject({ range: span, atMost: z.string().optional() }),
  z.strictObject({ of: z.string(), share: span }),
]);
const ruleSchema = z.strictObject({
  of: z.string(),
  /** The top number of a rate: a group of its own, or a share. Neither: what the level asks for. */
  top: z.string().optional(),
  share: span.optional(),
  perUnit: span.optional(),
  parts: z.array(z.number()).optional(),
});
type Rule = z.infer<typeof ruleSchema>;

const { groups, questions } = z
  .strictObject({ groups: z.record(z.string(), groupSchema), questions: z.record(z.string(), ruleSchema) })
  .parse(file);

const GROWTH_A_ROUND = 0.025;
const CHANCE_OF_NO_PARTS = 0.1;
const CHANCE_OF_AN_UNKNOWN_PART = 0.06;
const PLAIN_SHARE = [0.25, 0.8] as const;
const PLAIN_PER_UNIT = [4, 12] as const;

/** A valid answer to a number question: within its limits, top never above bottom, known parts that add up. */
export function numberAnswer(place: Place, question: QuestionOf<'number'>): Answered {
  const rule = questions[question.id] ?? { of: question.id };
  const size = groupSize(rule.of, place.council, place.round);
  switch (question.measure.type) {
    case 'count':
      return countAnswer(place, question, { rule, size });
    case 'rate':
      return rateAnswer(place, question, { rule, size });
    case 'ratio':
      return ratioAnswer(place, question, { rule, size });
  }
}

type Sized = { readonly rule: Rule; readonly size: number };

function countAnswer(
  { council }: Place,
  { id, measure }: QuestionOf<'number'>,
  { rule, size }: Sized,
): Answered {
  const value = clamp(size, measure.min, measure.max);
  const answer: Answered = { state: 'answered', value };
  const random = seededRandom(`parts/${council.code}/${id}`);
  if (measure.parts === undefined || random.chance(CHANCE_OF_NO_PARTS)) return answer;
  const parts: (number | null)[] = split(value, rule.parts ?? measure.parts.map(() => 1));
  if (random.chance(CHANCE_OF_AN_UNKNOWN_PART)) parts.splice(random.whole(0, parts.length - 1), 1, null);
  return { ...answer, parts };
}

function rateAnswer(place: Place, question: QuestionOf<'number'>, { rule, size }: Sized): Answered {
  const wanted =
    rule.top === undefined
      ? Math.round(size * topShare(place, question, rule))
      : groupSize(rule.top, place.council, place.round);
  const numerator = clamp(wanted, 0, size);
  const answer: Answered = { state: 'answered', value: { numerator, denominator: size } };
  if (question.measure.parts === undefined) return answer;
  const [, ...others] = rule.parts ?? question.measure.parts.map(() => 1);
  return { ...answer, parts: [numerator, ...split(size - numerator, others)] };
}

function ratioAnswer({ council }: Place, { id }: QuestionOf<'number'>, { rule, size }: Sized): Answered {
  const [least, most] = rule.perUnit ?? PLAIN_PER_UNIT;
  const halves = Math.round((2 * size) / seededRandom(`ratio/${council.code}/${id}`).between(least, most));
  return { state: 'answered', value: { numerator: size, denominator: Math.max(1, halves) / 2 } };
}

/** A scored rate lies in the band of its level; the others within their own span, better where the council is. */
function topShare(place: Place, question: QuestionOf<'number'>, rule: Rule): number {
  const { council, round } = place;
  const random = seededRandom(`share/${council.code}/${question.id}`);
  const level = levelAt(place, question);
  const band = question.scoring?.bands.find((candidate) => candidate.level === level);
  if (band !== undefined) return random.between(band.min, band.max) / 100;
  const [least, most] = rule.share ?? PLAIN_SHARE;
  const move = seededRandom(`share/${council.code}/${question.id}/${round}`).between(-0.02, 0.03);
  return clamp(random.between(least, most) + (round === 0 ? 0 : move), 0, 1);
}

/** How many people, or papers, a council has of one kind in a round. */
function groupSize(name: string, council: DemonstrationCouncil, round: number): number {
  const rule = groups[name] ?? { range: [4, 60] };
  const random = seededRandom(`group/${council.code}/${name}`);
  if ('perYearOfAge' in rule) {
    const people = council.peoplePerYearOfAge * random.between(...rule.perYearOfAge);
    return Math.round(people * (1 + GROWTH_A_ROUND * round));
  }
  if ('of' in rule) return Math.round(groupSize(rule.of, council, round) * random.between(...rule.share));
  const count = Math.max(0, random.whole(...rule.range) + round * random.whole(-1, 2));
  return rule.atMost === undefined ? count : Math.min(count, groupSize(rule.atMost, council, round));
}

/** Whole parts in these proportions that add up to the total; what rounding leaves goes to the first. */
function split(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const rest = weights.slice(1).map((weight) => Math.floor((total * weight) / sum));
  return [total - rest.reduce((all, part) => all + part, 0), ...rest];
}
