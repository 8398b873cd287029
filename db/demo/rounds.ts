import { addDays, addMonths } from './calendar';
import { seededUuid } from './random';

/** Two rounds that have closed and the one that is open: places 0, 1 and 2. */
export const ROUND_PLACES = [0, 1, 2] as const;
export type RoundPlace = (typeof ROUND_PLACES)[number];

export type DemonstrationRound = {
  readonly place: RoundPlace;
  readonly id: string;
  readonly name: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly publishesOn: string;
};

const DAYS_SINCE_OPENING = 84;
const DAYS_TO_CLOSING = 27;
const DAYS_TO_PUBLISHING = 69;

/**
 * The three rounds as seen from `today` (YYYY-MM-DD): half a year apart, the last of them open today.
 */
export function demonstrationRounds(today: string): readonly DemonstrationRound[] {
  return ROUND_PLACES.map((place) => {
    const months = (place - 2) * 6;
    const closesOn = addMonths(addDays(today, DAYS_TO_CLOSING), months);
    return {
      place,
      id: seededUuid(`round/${place}`),
      name: roundName(closesOn),
      opensOn: addMonths(addDays(today, -DAYS_SINCE_OPENING), months),
      closesOn,
      publishesOn: addMonths(addDays(today, DAYS_TO_PUBLISHING), months),
    };
  });
}

/** When the demonstration's figures were worked out: at the results of each round that has had them, and today. */
export function batchDays(today: string): readonly string[] {
  const published = demonstrationRounds(today).map(({ publishesOn }) => publishesOn);
  return [...new Set([...published.filter((day) => day < today), today])].sort();
}

/** A round that closes from February to July is a spring round; the others belong to the autumn before. */
function roundName(closesOn: string): string {
  const year = Number(closesOn.slice(0, 4));
  const month = Number(closesOn.slice(5, 7));
  if (month === 1) return `Autumn ${year - 1}`;
  return month <= 7 ? `Spring ${year}` : `Autumn ${year}`;
}
