import type { FrameworkId } from '@/lib/framework/definition';
import { addDays, daysBetween, momentOf, workingDay } from './calendar';
import type { DemonstrationCouncil } from './councils';
import { seededRandom } from './random';
import type { DemonstrationRound } from './rounds';

/** When one assessment was started, worked on and sent. Nothing happens after yesterday. */
export type Timeline = {
  readonly startedAt: Date;
  /** Set when it was sent. */
  readonly sentAt: Date | null;
  /** When a question was saved: themes follow each other through the time there was, questions through a day. */
  readonly savedAt: (question: {
    readonly theme: number;
    readonly themes: number;
    readonly place: number;
  }) => Date;
};

type Work = {
  readonly council: DemonstrationCouncil;
  readonly frameworkId: FrameworkId;
  readonly round: DemonstrationRound;
  readonly today: string;
};

const START_OF_WORK = 9 * 60;
const MINUTES_A_QUESTION = 4;
const MOST_THEMES = 9;
const HOUR_OF_SENDING = 17 * 60;

export function timelineOf({ council, frameworkId, round, today }: Work): Timeline {
  const random = seededRandom(`timeline/${council.code}/${frameworkId}/${round.place}`);
  const lastDay = lastDayOfWork({ council, frameworkId, round, today });
  const firstDay = workingDay(latest(round.opensOn, addDays(lastDay, -random.whole(9, 40))), round.opensOn);
  const isSent = council.rounds[frameworkId][round.place] === 1;
  const minutes = Array.from({ length: MOST_THEMES }, () => START_OF_WORK + random.whole(0, 400));
  return {
    startedAt: momentOf(firstDay, START_OF_WORK - 20),
    sentAt: isSent ? momentOf(lastDay, HOUR_OF_SENDING + random.whole(0, 50)) : null,
    savedAt: ({ theme, themes, place }) => {
      const days = Math.floor((daysBetween(firstDay, lastDay) * (theme + 1)) / themes);
      const day = workingDay(addDays(firstDay, days), firstDay);
      return momentOf(day, (minutes[theme] ?? START_OF_WORK) + place * MINUTES_A_QUESTION);
    },
  };
}

function lastDayOfWork({ council, frameworkId, round, today }: Work): string {
  const random = seededRandom(`last-day/${council.code}/${frameworkId}/${round.place}`);
  if (round.place === 2) return workingDay(addDays(today, -random.whole(1, 12)), round.opensOn);
  const daysBeforeClose = council.daysBeforeClose?.[round.place] ?? random.whole(1, 50);
  return workingDay(addDays(round.closesOn, -daysBeforeClose), round.opensOn);
}

/** Dates written YYYY-MM-DD sort as text. */
function latest(a: string, b: string): string {
  return a > b ? a : b;
}
