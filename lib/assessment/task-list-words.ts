import { sentenceCase } from '@/lib/format/letter-case';
import { countOf, numberWord } from '@/lib/format/number-word';
import { countNotAgreed } from '@/lib/framework/not-applicable-words';
import type { May } from './overview';
import type { NotAskedOf, Progress, ThemeProgress, ThemeState, Tick } from './progress';

/** What the squares of a theme show, in words, beneath them: "3 answered, 1 do not know". */
export function tickWords(progress: Progress & Pick<ThemeProgress, 'notAskedOf'>): string {
  const counts: readonly (readonly [number, string])[] = [
    [progress.answered, `${progress.answered} answered`],
    [progress.doNotKnow, `${progress.doNotKnow} do not know`],
    [progress.notApplicable, `${progress.notApplicable} not applicable`],
    [progress.naNotCounted, countNotAgreed(progress.naNotCounted)],
    [progress.lookAgain, `${progress.lookAgain} from last round, look again`],
    [progress.blank - progress.lookAgain, `${progress.blank - progress.lookAgain} not answered`],
  ];
  const said = counts.filter(([count]) => count > 0).map(([, words]) => words);
  return said.length === 0 ? NONE_ASKED[progress.notAskedOf ?? 'answers'] : said.join(', ');
}

const NONE_ASKED: Readonly<Record<NotAskedOf, string>> = {
  type: 'None is asked of your type of authority',
  answers: 'None is asked of you, as you have answered so far',
};

/** The square that stands for a state. What is not agreed yet looks like "not applicable"; the words tell them apart. */
export function squareOf(tick: Tick): Exclude<Tick, 'not-agreed'> {
  return tick === 'not-agreed' ? 'not-applicable' : tick;
}

/** How many themes ask anything now, as the list beside the questions counts them: "Eight themes, and one not asked", and why. */
export function themesWords(themes: readonly Pick<ThemeProgress, 'state' | 'notAskedOf'>[]): string {
  const left = themes.filter(({ state }) => state === 'not-asked');
  const asked = themes.length - left.length;
  const ofType = left.filter(({ notAskedOf }) => notAskedOf === 'type').length;
  const reasons: readonly (readonly [number, string])[] = [
    [ofType, 'not asked of your type of authority'],
    [left.length - ofType, 'not asked as you have answered so far'],
  ];
  return [
    `${sentenceCase(numberWord(asked))} ${asked === 1 ? 'theme' : 'themes'}`,
    ...reasons.filter(([count]) => count > 0).map(([count, why]) => `and ${numberWord(count)} ${why}`),
  ].join(', ');
}

/** The themes in which the reader has questions: "Two themes with questions of yours". */
export function ownThemesWords(themes: number): string {
  return `${sentenceCase(numberWord(themes))} ${themes === 1 ? 'theme' : 'themes'} with questions of yours`;
}

/** How a theme stands: "2 sent back, look again", "2 to look at again", "Done", "3 to do", "1 not agreed yet", "Not started", "Not asked". */
export function themeStateWords(theme: ThemeStanding): string {
  const { state, blank, lookAgain, sentBack = 0 } = theme;
  if (sentBack > 0) return `${sentBack} sent back, look again`;
  if (lookAgain > 0) return blank === lookAgain ? `${blank} to look at again` : `${blank} to do`;
  return state === 'started' ? startedWords(theme) : STATE_WORDS[state];
}

function startedWords({ blank, naNotCounted }: ThemeStanding): string {
  return blank === 0 ? `${naNotCounted} not agreed yet` : `${blank} to do`;
}

const STATE_WORDS: Readonly<Record<Exclude<ThemeState, 'started'>, string>> = {
  'not-asked': 'Not asked',
  'not-started': 'Not started',
  done: 'Done',
};

type ThemeStanding = Pick<ThemeProgress, 'state' | 'blank' | 'lookAgain' | 'naNotCounted' | 'sentBack'>;

/** Whether somebody still has something to do in the theme: these states stand out. */
export function isToDo({ state, sentBack = 0 }: Pick<ThemeProgress, 'state' | 'sentBack'>): boolean {
  return sentBack > 0 || state === 'not-started' || state === 'started';
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
