import { countOf } from '@/lib/format/number-word';
import type { Progress, ThemeProgress, Tick } from './progress';

/** What the squares of a theme show, in words, beneath them: "3 answered, 1 do not know". */
export function tickWords(progress: Progress): string {
  const counts: readonly (readonly [number, string])[] = [
    [progress.answered, 'answered'],
    [progress.doNotKnow, 'do not know'],
    [progress.notApplicable, 'not applicable'],
    [progress.naNotCounted, 'not applicable, not agreed yet'],
    [progress.blank, 'not answered'],
  ];
  const said = counts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  return said.length === 0 ? 'None is asked of you, as you have answered so far' : said.join(', ');
}

/** The square that stands for a state. What is not agreed yet looks like "not applicable"; the words tell them apart. */
export function squareOf(tick: Tick): Exclude<Tick, 'not-agreed'> {
  return tick === 'not-agreed' ? 'not-applicable' : tick;
}

/** How a theme stands: "Done", "3 to do", "Not started", "Not asked". */
export function themeStateWords({ state, blank }: Pick<ThemeProgress, 'state' | 'blank'>): string {
  switch (state) {
    case 'not-asked':
      return 'Not asked';
    case 'not-started':
      return 'Not started';
    case 'started':
      return `${blank} to do`;
    case 'done':
      return 'Done';
  }
}

/** Whether somebody still has something to do in the theme: these states stand out. */
export function isToDo({ state }: Pick<ThemeProgress, 'state'>): boolean {
  return state === 'not-started' || state === 'started';
}

/** Answers that count as unknown when the assessment is sent now, apart from those said openly ("do not know"). */
export function countGaps({ blank, naNotCounted }: Progress): number {
  return blank + naNotCounted;
}

/** What the last row of the task list says of sending now. */
export function sendingWords(progress: Progress): string {
  const gaps = countGaps(progress);
  if (gaps === 0) return 'Every question has an answer. Read them once more, then send.';
  const they = gaps === 1 ? 'It counts' : 'They count';
  return `You can send with ${countOf(gaps, 'gap')}. ${they} as unknown, and the lowest possible score falls.`;
}
