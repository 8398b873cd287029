import { BATCH_LIMITS } from '@/lib/batches/limits';
import type { PublishedLevel } from './figure-subjects';
import { COULD_GIVE_AWAY } from '@/lib/benchmark/hidden-words';
import { MONTHS_COMPARED } from '@/lib/benchmark/latest-entries';
import { formatDay } from '@/lib/format/date';
import { isCurrent, resultsState, type RoundResults } from './round-results';
import type { StatisticRow } from './rows';

/** The words around published results, on pages and in the document for programs. */

/** Where somebody copies the figures from here, what they may do with them. No licence was chosen: nobody but the lab and its councils can. */
export const LICENCE_WORDS =
  'The lab has not chosen a licence for these figures yet. You may read, quote and cite them. Ask the lab before you publish a copy of the whole.';

/** What a figure is, in the order in which a reader needs it. */
export const METHOD_WORDS: readonly string[] = [
  'Councils answered about themselves. Each chose for itself whether the public sees its answers: by name, without its name, or not at all. So these are the councils that chose to, and no sample of all.',
  'A score runs from 0 to 100. It is the lowest possible score: what is not known counts as 0, so that leaving hard questions out never pays.',
  `Each council stands with its latest answers from rounds whose results are published, where it shares these with the public and they are at most ${MONTHS_COMPARED} months old.`,
  'The lower quartile has a quarter of the councils below it, the median a half, the upper quartile three quarters. We show no smallest and no largest score, and there is no ranked list.',
];

/** What is hidden, and why. Source: docs/disclosure.md. */
export const LIMITS_WORDS: readonly string[] = [
  `Fewer than ${BATCH_LIMITS.minimumOthers} councils: no figure is shown.`,
  `Where councils share without their name, figures are rounded to ${BATCH_LIMITS.roundTo}, some councils are left out, and some figures are hidden, so that nobody’s answers can be worked out.`,
  'Figures are worked out at most once a week. A council that changes what it shares takes every figure that it stood behind away at once, until the next time.',
  'Hidden is not 0. Do not add hidden figures up from others, or fill them in.',
];

const CACHE_WORDS =
  'An answer may be kept, but must be asked for again before each use (Cache-Control: public, no-cache): a council can take back what it shares, and then it is gone at once. Send the ETag of what you have as If-None-Match; where nothing has changed, the answer is a 304 without a body.';

/** How the addresses for programs are used, a sentence or two each. */
export const API_WORDS: readonly string[] = [
  'Everything is read with GET. No key, no account, from any site (CORS).',
  'Each list comes as JSON, or as CSV: end the address with .csv, or send “Accept: text/csv”. Both have the same rows and the same names. In CSV an empty cell is JSON’s null, and the file begins with a byte order mark.',
  'A list is whole, without pages. The longest has one row for each figure of each group that has any: some thousands.',
  CACHE_WORDS,
  'There is no limit on how often you ask. Asking more than once a minute tells you nothing new.',
  'Ids of rounds, frameworks, questions, groups and councils never change. A version of a framework never changes either. New fields and new groups may come; a change that breaks programs gets another address.',
];

export const API_DESCRIPTION = [...METHOD_WORDS, ...LIMITS_WORDS, ...API_WORDS, LICENCE_WORDS].join('\n\n');

/** How to name the source of figures. `framework` is its title. */
export function citation(
  { roundName, frameworkVersion, workedOutOn }: RoundResults,
  framework: string,
): string {
  const day = workedOutOn === null ? '' : `, figures of ${formatDay(workedOutOn)}`;
  return `Care Experience Toolkit, results of the ${roundName} round: ${framework} (version ${frameworkVersion})${day}.`;
}

/** When results came or come, after the name of their round. */
export function resultsWords(results: RoundResults, today: string): string {
  const day = formatDay(results.publishesOn);
  switch (resultsState(results, today)) {
    case 'to-come':
      return `Results come on ${day}.`;
    case 'not-worked-out':
      return isCurrent(results, today)
        ? `Results were due on ${day}. Figures are worked out in the next hours.`
        : `Results were due on ${day}, before figures were worked out here.`;
    case 'published':
      return `Results since ${day}.`;
  }
}

/** Why there is no figure, as the sentence in its place. */
export function reasonWords(
  { reason }: Extract<StatisticRow, { readonly shown: false }>,
  isStillWorkedOut: boolean,
): string {
  switch (reason) {
    case 'too-few':
      return `Hidden. Fewer than ${BATCH_LIMITS.minimumOthers} councils share and have a score here`;
    case 'left-out':
      return COULD_GIVE_AWAY;
    case 'taken-back':
      return isStillWorkedOut
        ? 'Hidden until figures are worked out again. A council has changed what it shares'
        : 'Hidden. A council has changed what it shares';
  }
}

const TABLE_WORDS: Readonly<Record<PublishedLevel, { readonly caption: string; readonly head: string }>> = {
  overall: { caption: 'The whole framework', head: 'Framework' },
  theme: { caption: 'By theme', head: 'Theme' },
  lens: { caption: 'By lens', head: 'Lens' },
  question: { caption: 'By question', head: 'Question' },
  rate: { caption: 'Rates of people, as percentages', head: 'Rate' },
};

/** What stands over a table of published figures, and over its first column. */
export function tableWords(level: PublishedLevel): { readonly caption: string; readonly head: string } {
  return TABLE_WORDS[level];
}

const COUNTED_BY: Readonly<Record<PublishedLevel, string>> = {
  overall: 'over the whole framework',
  theme: 'by theme',
  lens: 'by lens',
  question: 'by question',
  rate: 'by rate',
};

/** What opens the counts by level beneath a table of published figures, and what stands over them. */
export function levelWords(level: PublishedLevel): { readonly summary: string; readonly caption: string } {
  const near = level === 'question' ? 'at or nearest to' : 'nearest to';
  return {
    summary: `How many councils are near each level, ${COUNTED_BY[level]}`,
    caption: `Councils ${near} each level, ${COUNTED_BY[level]}: those behind the median of the same row. A darker cell has more of them.`,
  };
}

/** The list of results before the first of them. */
export const NOTHING_PUBLISHED_WORDS =
  'Nothing is published yet. After each round, on the day that the lab has set, there will be figures of each framework here: a median needs five councils that share with the public, and names stand side by side from two up.';

/** Said where an address asks for a group that gives nothing. */
export const GROUP_DROPPED =
  'The address asks for a group that has nothing to show here, so all councils that took part are shown.';
