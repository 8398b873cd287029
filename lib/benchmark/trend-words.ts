import { formatDay } from '@/lib/format/date';
import { midSentence, sentenceCase } from '@/lib/format/letter-case';
import { countOf, joinWords, numberWord } from '@/lib/format/number-word';
import type { ComparedBy } from './benchmark-address';
import type { Changes } from './trend-changes';
import type { TrendPage } from './trend-page';
import type { TrendRound } from './trend-rounds';
import type { TrendCell } from './trend-view';

/** Where figures are compared over rounds. */
export const TREND = '/benchmarks/trend';

function plural(by: ComparedBy): string {
  return by === 'lens' ? 'lenses' : `${by}s`;
}

/** The finding of the page: what moved for the reader, or how many rounds there are. Without praise, and without a full stop. */
export function trendHeadline({ by, rounds, changes }: TrendPage): string {
  if (changes !== null) return `${movedWords(changes, by)} since ${changes.beforeRound}`;
  const [first, last] = [rounds[0], rounds.at(-1)];
  if (first === undefined || last === undefined) return 'No round has figures yet';
  if (rounds.length === 1) return `One round so far: ${first.name}`;
  return `${sentenceCase(numberWord(rounds.length))} rounds, from ${first.name} to ${last.name}`;
}

/** "Eight themes up, one down, two the same". Kinds of change that did not happen are left out. */
function movedWords({ rows }: Changes, by: ComparedBy): string {
  const count = (is: (points: number | null) => boolean) => rows.filter(({ points }) => is(points)).length;
  const kinds = [
    { words: 'up', count: count((points) => points !== null && points > 0) },
    { words: 'down', count: count((points) => points !== null && points < 0) },
    { words: 'the same', count: count((points) => points === 0) },
    { words: 'not comparable', count: count((points) => points === null) },
  ].filter((kind) => kind.count > 0);
  const [first, ...others] = kinds.map((kind) => ({ ...kind, number: numberWord(kind.count) }));
  if (first === undefined) return 'Nothing to compare';
  const noun = first.count === 1 ? by : plural(by);
  return sentenceCase(
    [
      `${first.number} ${noun} ${first.words}`,
      ...others.map(({ number, words }) => `${number} ${words}`),
    ].join(', '),
  );
}

/** What a trend waits for, while there is one round or none; null with two. */
export function trendWaits({ rounds }: Pick<TrendPage, 'rounds'>): string | null {
  if (rounds.length > 1) return null;
  return rounds.length === 0
    ? 'A trend begins with the first round whose figures have been worked out. It grows by one round at a time.'
    : 'With the next round, each row shows where you stood and where you stand, beside the median that was shown in each. One round has no direction.';
}

/** What stands over the table. */
export function trendCaption({ by, ownName }: Pick<TrendPage, 'by' | 'ownName'>): string {
  const own = ownName === null ? 'The median' : `${ownName}’s figure, and the median`;
  const what =
    by === 'rate'
      ? 'Rates of people.'
      : `Lowest possible score by ${by}, out of 100: what is not known counts as 0.`;
  const median = by === 'rate' ? `${own} of the councils’ rates` : own;
  return (
    `${what} ${median} of the group as it was shown at the time: a median is not worked ` +
    'out again, so the councils behind it can differ from round to round.'
  );
}

/** What is known of a round, for the head of its column: "Median of 31 July 2026"; before its results, "Median so far, of …". */
export function roundNote({ shown, publishesOn }: Pick<TrendRound, 'shown' | 'publishesOn'>): string {
  if (shown?.group === undefined) return 'No median was shown';
  return `Median ${shown.day < publishesOn ? 'so far, ' : ''}of ${formatDay(shown.day)}`;
}

/** Which framework version each round asked, and what became of it. */
export function versionWords({ rounds, rows }: Pick<TrendPage, 'rounds' | 'rows'>): string {
  const versions = [...new Set(rounds.map(({ frameworkVersion }) => frameworkVersion))];
  const [only] = versions;
  if (only === undefined) return '';
  if (versions.length === 1)
    return `Framework ${only} in ${rounds.length === 1 ? 'this round' : 'every round'}.`;
  const steps = rounds.flatMap(({ name, frameworkVersion }, index) =>
    index > 0 && rounds[index - 1]?.frameworkVersion !== frameworkVersion
      ? [`${frameworkVersion} from ${name} on`]
      : [],
  );
  const changed = rows.filter(({ cells }) => cells.some(hasChanged)).length;
  const broken =
    changed === 0
      ? 'Nothing changed in what these figures rest on.'
      : `Where the questions behind a figure changed, its line is broken: ${countOf(changed, 'row')} here.`;
  return `Framework ${rounds[0]?.frameworkVersion ?? only}, ${joinWords(steps)}. ${broken}`;
}

/** Whether the questions behind a cell changed since the round before. */
export function hasChanged({ own, median }: TrendCell): boolean {
  return own?.hasChanged === true || median.hasChanged;
}

/** The finding over councils that share both rounds by name. */
export function namedChangesHeading({ label, changes }: NonNullable<TrendPage['named']>): string {
  return `“${label}” in councils that share by name: ${changes.beforeRound} and ${changes.afterRound}`;
}

/** The finding over the reader's own slopes. */
export function slopesHeading({ beforeRound, afterRound }: Changes): string {
  return `From ${beforeRound} to ${afterRound}`;
}

/** Said in a cell whose line is broken. */
export const CHANGED_SINCE = 'Questions changed';

/** How the councils by name are ordered. */
export function namedOrder({ by }: Pick<TrendPage, 'by'>): string {
  return `${wholeWords(by)}. You first, the others in order of name; there is no way to sort by ${by === 'rate' ? 'rate' : 'score'} or by change.`;
}

function wholeWords(by: ComparedBy): string {
  return by === 'rate'
    ? 'Rates of people, as whole percentages'
    : 'Lowest possible score, in whole points: what is not known counts as 0';
}

/** What the reader's own slopes are made of. */
export function ownChangesCaption({ ownName, by }: Pick<TrendPage, 'ownName' | 'by'>): string {
  return `${ownName ?? ''}: ${midSentence(wholeWords(by))}. Where the questions behind a figure changed, the two are not compared.`;
}
