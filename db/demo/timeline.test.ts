import { describe, expect, it } from 'vitest';
import { FRAMEWORK_IDS } from '@/lib/framework/definition';
import { demonstrationCouncils } from './councils';
import { demonstrationRounds } from './rounds';
import { DAY, councilNamed } from './testing';
import { timelineOf } from './timeline';

const rounds = demonstrationRounds(DAY);

const timelines = demonstrationCouncils.flatMap((council) =>
  FRAMEWORK_IDS.flatMap((frameworkId) =>
    rounds
      .filter(({ place }) => council.rounds[frameworkId][place] > 0)
      .map((round) => ({
        round,
        council,
        frameworkId,
        times: timelineOf({ council, frameworkId, round, today: DAY }),
      })),
  ),
);

function dayOf(moment: Date | null): string {
  return moment?.toISOString().slice(0, 10) ?? '';
}

function sentOn(name: string, place: number): string {
  const found = timelines.find(
    ({ council, frameworkId, round }) =>
      council === councilNamed(name) && frameworkId === 'services-21-plus' && round.place === place,
  );
  return dayOf(found?.times.sentAt ?? null);
}

describe('when a council works', () => {
  it.each([
    ['Elmshire', '2026-06-12'],
    ['Ashmoor', '2026-03-03'],
    ['Brackenham', '2026-05-28'],
    ['Carrowdale', '2026-06-09'],
    ['Dunmere', '2026-04-14'],
  ])('%s sends on the day of the pictures, %s', (name, day) => {
    expect(sentOn(name, 1)).toBe(day);
  });

  it('is within the round and never after yesterday', () => {
    for (const { round, times } of timelines) {
      const last = times.savedAt({ theme: 8, themes: 9, place: 6 });
      for (const moment of [times.startedAt, last, ...(times.sentAt === null ? [] : [times.sentAt])]) {
        expect(dayOf(moment) >= round.opensOn).toBe(true);
        expect(dayOf(moment) <= round.closesOn).toBe(true);
        expect(dayOf(moment) < DAY).toBe(true);
      }
    }
  });

  it('starts, then saves, then sends', () => {
    for (const { times } of timelines) {
      const saved = [0, 4, 8].map((theme) => times.savedAt({ theme, themes: 9, place: 6 }));
      expect(saved.every((moment) => moment > times.startedAt)).toBe(true);
      if (times.sentAt !== null)
        expect(saved.every((moment) => moment < (times.sentAt ?? moment))).toBe(true);
    }
  });

  it('saves theme after theme, and the questions of a theme one after the other', () => {
    for (const { times } of timelines) {
      const days = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((theme) =>
        dayOf(times.savedAt({ theme, themes: 9, place: 0 })),
      );
      expect([...days].sort()).toEqual(days);
      const [first, second] = [0, 1].map((place) => times.savedAt({ theme: 3, themes: 9, place }));
      expect(Number(second) - Number(first)).toBe(4 * 60_000);
    }
  });

  it('sends what was sent and nothing else', () => {
    for (const { council, frameworkId, round, times } of timelines) {
      expect(times.sentAt !== null).toBe(council.rounds[frameworkId][round.place] === 1);
    }
  });

  it('is in office hours', () => {
    const hours = timelines.flatMap(({ times }) => [
      times.startedAt.getUTCHours(),
      times.savedAt({ theme: 5, themes: 9, place: 6 }).getUTCHours(),
      times.sentAt?.getUTCHours() ?? 12,
    ]);
    expect(Math.min(...hours)).toBeGreaterThanOrEqual(8);
    expect(Math.max(...hours)).toBeLessThanOrEqual(17);
  });
});
