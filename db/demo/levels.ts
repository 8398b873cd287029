import type { FrameworkId } from '@/lib/framework/definition';
import type { Lens, Question } from '@/lib/framework/question';
import type { DemonstrationCouncil } from './councils';
import { seededRandom } from './random';
import type { RoundPlace } from './rounds';

/** Where a question stands for one council. Everything about an answer is worked out from a place. */
export type Place = {
  readonly council: DemonstrationCouncil;
  readonly frameworkId: FrameworkId;
  readonly themeId: string;
  readonly round: RoundPlace;
};

/** Councils decide more than they do, do more than staff believe, and change least in people's lives. */
const LENS_STEP: Readonly<Record<Lens, number>> = {
  policy: 0.8,
  practice: 0.1,
  culture: -0.25,
  impact: -0.8,
};

const THEME_SPREAD = 0.45;
const QUESTION_SPREAD = 0.7;
const MOVE_SPREAD = 0.45;
const MOST_DOWN = 1;
const MOST_UP = 2;

/**
 * The level, 0 to 4, that a council is at on a question in a round. Rounds hang together: from one to the next a
 * level falls by one or rises by two at most.
 */
export function levelAt(place: Place, question: Question): number {
  const wanted = clamp(Math.round(standing(place, question)), 0, 4);
  if (place.round === 0) return wanted;
  const before = levelAt({ ...place, round: place.round === 1 ? 0 : 1 }, question);
  return clamp(wanted, before - MOST_DOWN, before + MOST_UP);
}

/** Where a council stands over a whole framework, as a level with decimals. */
export function overallStanding({ council, frameworkId, round }: Omit<Place, 'themeId'>): number {
  return council.ambition[frameworkId] + council.trend[frameworkId] * round;
}

function standing(place: Place, question: Question): number {
  const { council, frameworkId, themeId, round } = place;
  const theme = seededRandom(`theme/${council.code}/${frameworkId}/${themeId}`).normal();
  const own = seededRandom(`standing/${council.code}/${question.id}`).normal();
  const move = seededRandom(`move/${council.code}/${question.id}/${round}`).normal();
  return (
    overallStanding(place) +
    LENS_STEP[question.lens] +
    theme * THEME_SPREAD +
    own * QUESTION_SPREAD +
    (round === 0 ? 0 : move * MOVE_SPREAD)
  );
}

export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
