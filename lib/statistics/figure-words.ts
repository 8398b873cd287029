import { formatNumber, formatWhole } from '@/lib/format/number';
import type { PublishedRate } from './official-figure';
import type { PrintedCell } from './printed-cell';

/** A figure as it is shown: the figure or the word in its place, and what it is made of. */
export type ShownFigure = {
  readonly text: string;
  /** "13 of 41"; null where neither number is known. */
  readonly detail: string | null;
  /** False where a word stands in the place of a figure. */
  readonly isNumber: boolean;
};

/** A rate in words: "54%" and "13 of 41". What is hidden has its word, never 0. */
export function showRate({ top, bottom, percent }: PublishedRate): ShownFigure {
  const text = percent.kind === 'number' ? `${formatNumber(percent.value)}%` : percent.words;
  return { text, detail: partsOf(top, bottom), isNumber: percent.kind === 'number' };
}

function partsOf(top: PrintedCell, bottom: PrintedCell): string | null {
  if (bottom.kind === 'symbol') return top.kind === 'symbol' ? null : `${formatWhole(top.value)} people`;
  const whole = formatWhole(bottom.value);
  return top.kind === 'number' ? `${formatWhole(top.value)} of ${whole}` : `of ${whole}`;
}

/** An amount of money in words: "£1,960,897". */
export function showMoney(cell: PrintedCell): ShownFigure {
  const isNumber = cell.kind === 'number';
  return { text: isNumber ? `£${formatWhole(cell.value)}` : cell.words, detail: null, isNumber };
}

/** The time a figure is about: "Year to March 2025", or of a financial year "2024 to 2025". */
export function periodWords(period: string): string {
  const [from = '', to] = period.split('-');
  return to === undefined ? `Year to March ${from}` : `${from} to ${from.slice(0, 2)}${to}`;
}

type Released = {
  readonly edition: string;
  readonly published: string | null;
  readonly invented: boolean;
};

/** The release that a figure is from: "2025 release, November 2025"; or that it is from none. */
export function releaseWords({ edition, published, invented }: Released): string {
  if (invented) return 'Invented for the demonstration';
  return published === null ? `${edition} release` : `${edition} release, ${published}`;
}
