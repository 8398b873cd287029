import { BATCH_LIMITS } from '@/lib/batches/limits';
import { sentenceCase } from '@/lib/format/letter-case';
import { formatNumber } from '@/lib/format/number';
import { joinWords, numberWord } from '@/lib/format/number-word';
import type { BenchmarkRow } from './benchmark-row';
import type { BenchmarkView } from './benchmark-view';

/** What stands over the table of a comparison: what is compared, how it is rounded, and in which order. */
export function tableCaption(view: BenchmarkView): string {
  const { by, isRounded, rows } = view;
  const rounding = `Quartiles are rounded to ${BATCH_LIMITS.roundTo}, because some councils share without their name.`;
  return [
    whatIsCompared(view),
    ...(isRounded ? [rounding] : []),
    ...leftOutWords(rows),
    `The order is the ${by === 'principle' ? 'lab' : 'framework'}’s.`,
  ].join(' ');
}

const RATES =
  'Percentages. A higher one is not always better. A median takes each council’s rate once; a pooled rate takes the people of all councils that share by name together. Rates that could point at 1 to 5 people are left out.';

function whatIsCompared({ by }: BenchmarkView): string {
  return by === 'rate' ? RATES : `Lowest possible score by ${by}, out of 100: what is not known counts as 0.`;
}

/** What stands over the table by lens, which stands beside a picture: what is compared, and how many are left out. */
export function lensCaption({ rows }: BenchmarkView): string {
  return ['Lowest possible score by lens', ...leftOutWords(rows)].join('. ');
}

function leftOutWords(rows: BenchmarkView['rows']): readonly string[] {
  return [...someLeftOut(rows), ...someHidden(rows)];
}

const WHY_HIDDEN =
  'Some are hidden, because they could give away what a council that shares without its name answered.';

function someHidden(rows: BenchmarkView['rows']): readonly string[] {
  const isHidden = rows.some(({ statistic }) => !statistic.shown && statistic.reason === 'left-out');
  return isHidden ? [WHY_HIDDEN] : [];
}

function someLeftOut(rows: BenchmarkView['rows']): readonly string[] {
  const most = Math.max(0, ...rows.map(({ statistic }) => (statistic.shown ? statistic.leftOut : 0)));
  if (most === 0) return [];
  const who = most === 1 ? 'one council' : `up to ${numberWord(most)} councils`;
  return [`Some medians leave out ${who}, so that nobody’s answers can be worked out.`];
}

/** Half or more of those that have a figure: the row is then of other councils than its neighbours. */
const MANY = 2;

/** Said in a row whose median leaves out so many that it is hardly comparable with the next; null in all others. */
export function leftOutNote({ statistic }: Pick<BenchmarkRow, 'statistic'>): string | null {
  const { shown, leftOut, others } = statistic;
  if (!shown || leftOut === 0 || leftOut * MANY < others) return null;
  return `Median leaves out ${leftOut === 1 ? 'one council' : `${numberWord(leftOut)} councils`}`;
}

/** The finding over the side-by-side table: "Four councils share by name with you". */
export function namedHeading({ named: { count }, own }: BenchmarkView): string {
  const who = `${sentenceCase(numberWord(count))} ${count === 1 ? 'council shares' : 'councils share'}`;
  return `${who} by name${own === null ? '' : ' with you'}`;
}

/** How the side-by-side table is ordered. */
export function namedCaption({ by, own }: BenchmarkView): string {
  const order = own === null ? 'Alphabetical' : 'Alphabetical, with you first';
  const what = by === 'rate' ? 'Percentages' : 'Lowest possible score: what is not known counts as 0';
  return `${what}. ${order}; there is no way to sort by ${by === 'rate' ? 'them' : 'score'}.`;
}

/** Which of them stand on this page, where not all do: "Councils 25 to 48 of 60, in order of name." */
export function namedPageWords({ columns, named: { count, first } }: BenchmarkView): string | null {
  const shown = columns.filter(({ letter }) => letter !== null).length;
  if (shown === count) return null;
  const last = first + shown;
  const which = last === first + 1 ? `Council ${last}` : `Councils ${first + 1} to ${last}`;
  return `${which} of ${count}, in order of name. The pictures above show the same ones.`;
}

/** Where the figures come from: "Source: councils’ own answers, framework 0.3.0." */
export function sourceWords({ frameworkVersions }: BenchmarkView): string {
  if (frameworkVersions.length === 0) return 'Source: councils’ own answers.';
  const noun = frameworkVersions.length === 1 ? 'framework' : 'framework versions';
  return `Source: councils’ own answers, ${noun} ${joinWords(frameworkVersions)}.`;
}

/** The head of the column of row names. */
export function rowsHead({ by }: BenchmarkView): string {
  return sentenceCase(by);
}

/** The pooled rate of a row and what it is of, "41%: 118 of 286, in 9 councils", or that there is none. */
export function pooledWords({ pooled }: BenchmarkRow): string {
  if (pooled === null) return 'None: fewer than two give it by name';
  const { printed, numerator, denominator, councils } = pooled;
  return `${printed}: ${formatNumber(numerator)} of ${formatNumber(denominator)}, in ${numberWord(councils)} councils`;
}

/** The heads of the columns of scores: the viewer's name, where there is one, then the statistics of the others. */
export function scoreHeads({ own }: BenchmarkView): readonly string[] {
  return [...(own === null ? [] : [own.name]), 'Lower quartile', 'Median', 'Upper quartile'];
}
