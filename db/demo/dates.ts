import { formatDay } from '@/lib/format/date';
import type { QuestionOf } from '@/lib/framework/question';
import { addDays, workingDay } from './calendar';
import { adoptedIn } from './choices';
import type { DemonstrationCouncil } from './councils';
import { seededRandom } from './random';
import type { DemonstrationRound } from './rounds';

const DECISION_DATE = 'pc-pos-02';

/** A date before the first round opened, the same in every round, or the day of the decision where that is asked. */
export function dateValue(
  council: DemonstrationCouncil,
  question: QuestionOf<'date'>,
  { rounds }: { readonly rounds: readonly DemonstrationRound[] },
): string {
  const date =
    question.id === DECISION_DATE
      ? decisionDate(council, rounds)
      : daysBefore(rounds, {
          place: 0,
          days: seededRandom(`date/${council.code}/${question.id}`).whole(90, 900),
        });
  const earliest = question.notBefore ?? date;
  return date < earliest ? earliest : date;
}

/** The minute that a position is recorded in, as an officer would write it. */
export function minuteReference(
  council: DemonstrationCouncil,
  rounds: readonly DemonstrationRound[],
): string {
  const written = formatDay(decisionDate(council, rounds));
  return `Full Council, ${written}, minute ${seededRandom(`minute/${council.code}`).whole(11, 94)}`;
}

/** A council that adopted between two rounds decided shortly before the later one opened. */
function decisionDate(council: DemonstrationCouncil, rounds: readonly DemonstrationRound[]): string {
  const place = adoptedIn(council) ?? 0;
  const random = seededRandom(`decision/${council.code}`);
  return daysBefore(rounds, { place, days: place === 0 ? random.whole(90, 900) : random.whole(20, 60) });
}

function daysBefore(
  rounds: readonly DemonstrationRound[],
  { place, days }: { readonly place: number; readonly days: number },
): string {
  const round = rounds.find((candidate) => candidate.place === place);
  if (round === undefined) throw new Error(`The demonstration has no round at place ${place}`);
  return workingDay(addDays(round.opensOn, -days));
}
