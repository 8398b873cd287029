import { sentenceCase } from '@/lib/format/letter-case';
import { countOf, numberWord } from '@/lib/format/number-word';
import { countNotAgreed } from '@/lib/framework/not-applicable-words';
import type { May } from './overview';
import type { Progress, ThemeProgress, Tick } from './progress';

/** What the squares of a theme show, in words, beneath them: "3 answered, 1 do not know". */
export function tickWords(progress: Progress): string {
  const counts: readonly (readonly [number, string])[] = [
    [progress.answered, `${progress.answered} answered`],
    [progress.doNotKnow, `${progress.doNotKnow} do not know`],
    [progress.notApplicable, `${progress.notApplicable} not applicable`],
    [progress.naNotCounted, countNotAgreed(progress.naNotCounted)],
    [progress.blank, `${progress.blank} not answered`],
  ];
  const said = counts.filter(([count]) => count > 0).map(([, words]) => words);
  return said.length === 0 ? 'None is asked of you, as you have answered so far' : said.join(', ');
}

/** The square that stands for a state. What is not agreed yet looks like "not applicable"; the words tell them apart. */
export function squareOf(tick: Tick): Exclude<Tick, 'not-agreed'> {
  return tick === 'not-agreed' ? 'not-applicable' : tick;
}

/** How many themes ask anything now, as the list beside the questions counts them: "Eight themes, and one not asked". */
export function themesWords(themes: readonly Pick<ThemeProgress, 'state'>[]): string {
  const asked = themes.filter(({ state }) => state !== 'not-asked').length;
  const words = `${sentenceCase(numberWord(asked))} ${asked === 1 ? 'theme' : 'themes'}`;
  const left = themes.length - asked;
  return left === 0 ? words : `${words}, and ${numberWord(left)} not asked as you have answered so far`;
}

/** How a theme stands: "Done", "3 to do", "1 not agreed yet", "Not started", "Not asked". */
export function themeStateWords({ state, blank, naNotCounted }: ThemeStanding): string {
  switch (state) {
    case 'not-asked':
      return 'Not asked';
    case 'not-started':
      return 'Not started';
    case 'started':
      return blank === 0 ? `${naNotCounted} not agreed yet` : `${blank} to do`;
    case 'done':
      return 'Done';
  }
}

type ThemeStanding = Pick<ThemeProgress, 'state' | 'blank' | 'naNotCounted'>;

/** Whether somebody still has something to do in the theme: these states stand out. */
export function isToDo({ state }: Pick<ThemeProgress, 'state'>): boolean {
  return state === 'not-started' || state === 'started';
}

/** Questions that do not count as answered: unknown when sent now, and not said openly as "do not know" is. */
export function countGaps({ blank, naNotCounted }: Progress): number {
  return blank + naNotCounted;
}

/** "34 of 45 questions answered": the same number on every page. */
export function answeredWords({ completed, shown }: Progress): string {
  return `${completed} of ${countOf(shown, 'question')} answered`;
}

/** What that number holds, for where its parts stand beside each other. Source: framework guide, part 3. */
export const ANSWERED_HOLDS =
  '“Do not know” counts as answered, and so does “not applicable” once its reason counts. The rest are gaps.';

/** The link of the last row of the task list, while answers can change: what this reader does where it leads. */
export function checkLinkWords({ send, agree }: Pick<May, 'send' | 'agree'>): string {
  if (send) return 'Check your answers and send';
  return agree ? 'Check the answers' : 'Read the answers';
}

/** What the last row of the task list says of sending now. It speaks to those who may not send, too. */
export function sendingWords(progress: Progress): string {
  const gaps = countGaps(progress);
  if (gaps === 0) return 'Every question is answered, and it can be sent.';
  const they = gaps === 1 ? 'It counts' : 'They count';
  return `It can be sent with ${gapsInWords(progress)}. ${they} as unknown, and the lowest possible score falls.`;
}

/** Gaps of two kinds are counted and then told apart; of one kind there is one number: "44 questions not answered". */
function gapsInWords(progress: Progress): string {
  const { blank, naNotCounted } = progress;
  const notAgreed = countNotAgreed(naNotCounted);
  if (naNotCounted === 0) return `${countOf(blank, 'question')} not answered`;
  if (blank === 0) return notAgreed;
  return `${countOf(countGaps(progress), 'gap')}: ${blank} not answered and ${notAgreed}`;
}
