import { BATCH_LIMITS } from '@/lib/batches/limits';
import { sentenceCase } from '@/lib/format/letter-case';
import { joinWords, numberWord } from '@/lib/format/number-word';
import type { BenchmarkView } from './benchmark-view';

/** What stands over the table of a comparison: what is compared, how it is rounded, and in which order. */
export function tableCaption({ by, isRounded, rows }: BenchmarkView): string {
  const rounding = `Quartiles are rounded to ${BATCH_LIMITS.roundTo}, because some councils share without their name.`;
  return [
    `Lowest possible score by ${by}, out of 100.`,
    ...(isRounded ? [rounding] : []),
    ...leftOutWords(rows),
    `The order is the ${by === 'principle' ? 'lab' : 'framework'}’s.`,
  ].join(' ');
}

function leftOutWords(rows: BenchmarkView['rows']): readonly string[] {
  const most = Math.max(0, ...rows.map(({ statistic }) => (statistic.shown ? statistic.leftOut : 0)));
  if (most === 0) return [];
  const who = most === 1 ? 'one council' : `up to ${numberWord(most)} councils`;
  return [`Some medians leave out ${who}, so that nobody’s answers can be worked out.`];
}

/** The finding over the side-by-side table: "Four councils share by name with you". */
export function namedHeading({ columns, own }: BenchmarkView): string {
  const count = columns.filter((column) => column.letter !== null).length;
  const who = `${sentenceCase(numberWord(count))} ${count === 1 ? 'council shares' : 'councils share'}`;
  return `${who} by name${own === null ? '' : ' with you'}`;
}

/** How the side-by-side table is ordered. */
export function namedCaption({ own }: BenchmarkView): string {
  const order = own === null ? 'Alphabetical' : 'Alphabetical, with you first';
  return `Lowest possible score. ${order}; there is no way to sort by score.`;
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

/** The heads of the columns of scores: the viewer's name, where there is one, then the statistics of the others. */
export function scoreHeads({ own }: BenchmarkView): readonly string[] {
  return [...(own === null ? [] : [own.name]), 'Lower quartile', 'Median', 'Upper quartile'];
}
