import type { QuestionOf } from '@/lib/framework/question';
import type { DemonstrationCouncil } from './councils';
import { levelAt, overallStanding } from './levels';
import type { Place } from './levels';
import { seededRandom } from './random';
import { ROUND_PLACES } from './rounds';
import type { RoundPlace } from './rounds';

/** What a council ticks: a choice, or a list. */

const ADOPTED: readonly string[] = ['full-council', 'executive', 'own-words'];

/** The first round in which a council says that it has adopted, or undefined when it never does. */
export function adoptedIn(council: DemonstrationCouncil): RoundPlace | undefined {
  return ROUND_PLACES.find((place) => ADOPTED.includes(council.position[place]));
}

export function hasAdopted(council: DemonstrationCouncil, round: RoundPlace): boolean {
  return ADOPTED.includes(council.position[round]);
}

/** The value of one option. A scored choice is the option nearest to the council's level. */
export function choiceValue(place: Place, question: QuestionOf<'choice'>): string {
  const told = TOLD_BY_PROFILE[question.id]?.(place);
  if (told !== undefined && question.options.some((option) => option.value === told)) return told;
  const random = seededRandom(`choice/${place.council.code}/${question.id}`);
  if (!question.scored) return random.pick(question.options).value;
  const level = levelAt(place, question);
  const distances = question.options.map((option) =>
    option.score === null || option.score === undefined ? Infinity : Math.abs(option.score - level),
  );
  const nearest = Math.min(...distances);
  return random.pick(question.options.filter((_, index) => distances[index] === nearest)).value;
}

/** Answers that the council's profile already settles, by question. Undefined: any option will do. */
const TOLD_BY_PROFILE: Readonly<Partial<Record<string, (place: Place) => string | undefined>>> = {
  'cp-pro-01': ({ council }) =>
    council.type === 'metropolitan' || council.type === 'london' ? 'unitary' : council.type,
  'pc-pos-01': ({ council, round }) => council.position[round],
  'pc-svc-02': ({ council }) => (council.type === 'county' || council.type === 'combined' ? 'na' : undefined),
  'cp-lea-02': ({ council, round }) => legalPosition(council, round),
  's21-led-01': (place) => grade(overallStanding({ ...place, round: 0 })),
  's21-led-05': (place) => selfEvaluation(overallStanding(place)),
};

function legalPosition(council: DemonstrationCouncil, round: RoundPlace): string {
  const random = seededRandom(`legal-position/${council.code}`);
  if (hasAdopted(council, round)) return random.chance(0.5) ? 'yes-law' : 'yes-cp';
  return random.chance(0.2) ? 'no' : 'none';
}

function grade(standing: number): string {
  if (standing >= 2.6) return 'outstanding';
  if (standing >= 1.8) return 'good';
  return standing >= 1.4 ? 'ri' : 'inadequate';
}

function selfEvaluation(standing: number): string {
  if (standing >= 2.6) return 'strength';
  if (standing >= 2.1) return 'secure';
  return standing >= 1.6 ? 'mixed' : 'weak';
}

const EARLIER_OPTIONS_FIRST = 5;

/**
 * The options ticked, in the order of the file. What was ticked once stays ticked while the number does not fall.
 * Scored lists have as many ticks as the level asks for; the others grow with the council's ambition.
 */
export function multiValue(place: Place, question: QuestionOf<'multi'>): string[] {
  const exclusive = question.scoring?.exclusive ?? ['none'];
  const open = question.options
    .map(({ value }) => value)
    .filter((value) => !exclusive.includes(value) && value !== 'other');
  const wanted = Math.min(open.length, tickCount(place, question));
  const [alone] = exclusive;
  if (wanted === 0 && alone !== undefined && question.options.some(({ value }) => value === alone))
    return [alone];
  const random = seededRandom(`ticks/${place.council.code}/${question.id}`);
  const byLikelihood = open
    .map((value, index) => ({ value, order: index + random.next() * EARLIER_OPTIONS_FIRST }))
    .sort((a, b) => a.order - b.order)
    .map(({ value }) => value);
  const ticked = byLikelihood.slice(0, Math.max(1, wanted));
  return open.filter((value) => ticked.includes(value));
}

function tickCount(place: Place, question: QuestionOf<'multi'>): number {
  if (question.scoring === undefined) return 2 + Math.round(overallStanding(place));
  const level = levelAt(place, question);
  const lean = seededRandom(`tick-count/${place.council.code}/${question.id}`).between(-0.4, 0.4);
  return Math.max(0, Math.round(((level + lean) * question.scoring.max) / 4));
}
