import { sentenceCase } from '@/lib/format/letter-case';
import { countOf } from '@/lib/format/number-word';
import { formatWhole } from '@/lib/format/number';
import { midSentence } from '@/lib/format/letter-case';
import type { FigureCatalogue } from './figure-catalogue';
import type { Comparison } from './figure-comparison';
import { periodWords, showRate } from './figure-words';
import { readRate } from './official-figure';
import type { ReadFigure, ReadFigures, RefusedRow, UnusedRows } from './read-figures';

/** The parts of what a file changes, in the order in which they are looked at. */
export const PARTS = ['changed', 'new', 'refused', 'same', 'unused'] as const;
export type ImportPart = (typeof PARTS)[number];

export const ROWS_A_PAGE = 50;

/** A figure as it is shown: in words, and as it was printed. */
export type ShownCell = {
  /** "54%, 13 of 24", or the word in its place. */
  readonly text: string;
  /** "13, 24, 54": top, bottom, percentage. */
  readonly printed: string;
};

export type ShownFigureRow = {
  /** "4 and 7": the lines of its two rows. */
  readonly lines: string;
  readonly area: string;
  /** "Ages 19 to 21, year to March 2026". */
  readonly about: string;
  readonly now: ShownCell;
  /** Null: nothing stood there. */
  readonly before: (ShownCell & { readonly release: string }) | null;
};

/** What is on one page of one part. */
export type ImportRows =
  | { readonly kind: 'figures'; readonly rows: readonly ShownFigureRow[] }
  | { readonly kind: 'refused'; readonly rows: readonly RefusedRow[] }
  | { readonly kind: 'unused'; readonly rows: readonly UnusedRows[] };

export type ImportView = {
  readonly summary: string;
  /** Those that have something in them. */
  readonly parts: readonly { readonly part: ImportPart; readonly title: string }[];
  readonly part: ImportPart;
  readonly title: string;
  readonly rows: ImportRows;
  readonly page: number;
  readonly isLastPage: boolean;
  /** Rows of the part that are on no page: how many, where not all were kept. */
  readonly beyond: number;
};

type Told = {
  readonly read: ReadFigures;
  readonly comparison: Comparison;
  readonly catalogue: Pick<FigureCatalogue, 'cohorts'>;
  /** Of areas, by code. */
  readonly names: ReadonlyMap<string, string>;
};
type Asked = { readonly part: ImportPart | null; readonly page: number };

/** What a file would change, one part and page of it. A part or page that is not there is the first. */
export function importView(told: Told, asked: Asked): ImportView {
  const sizes = sizesOf(told);
  const there = PARTS.filter((part) => sizes[part].size > 0);
  const part = there.find((one) => one === asked.part) ?? there[0] ?? 'same';
  const { title, kept } = sizes[part];
  const pages = Math.max(Math.ceil(kept / ROWS_A_PAGE), 1);
  const page = asked.page <= pages ? asked.page : 1;
  const window = { from: (page - 1) * ROWS_A_PAGE, to: page * ROWS_A_PAGE };
  return {
    summary: summaryOf(told),
    parts: there.map((one) => ({ part: one, title: sizes[one].title })),
    ...{ part, title, page },
    rows: rowsOf(told, part, window),
    isLastPage: page >= pages,
    beyond: page >= pages && part === 'refused' ? told.read.refusedRows - told.read.refused.length : 0,
  };
}

type Size = { readonly title: string; readonly size: number; readonly kept: number };

function sizesOf({ read, comparison }: Told): Readonly<Record<ImportPart, Size>> {
  const { added, changed, same } = comparison;
  const unusedRows = read.unused.reduce((sum, { rows }) => sum + rows, 0);
  return {
    changed: {
      ...whole(changed),
      title: `${figures(changed.length)} ${verb(changed.length, 'changes', 'change')}`,
    },
    new: { ...whole(added), title: `${figures(added.length)} ${verb(added.length, 'is', 'are')} new` },
    refused: {
      size: read.refusedRows,
      kept: read.refused.length,
      title: `${rows(read.refusedRows)} ${verb(read.refusedRows, 'is', 'are')} refused`,
    },
    same: { ...whole(same), title: `${figures(same.length)} ${verb(same.length, 'stays', 'stay')} the same` },
    unused: {
      ...whole(read.unused),
      title: `${rows(unusedRows)} ${verb(unusedRows, 'is', 'are')} of what we do not show`,
    },
  };
}

function whole(list: readonly unknown[]) {
  return { size: list.length, kept: list.length };
}

function figures(count: number): string {
  return `${formatWhole(count)} ${count === 1 ? 'figure' : 'figures'}`;
}

function rows(count: number): string {
  return `${formatWhole(count)} ${count === 1 ? 'row' : 'rows'}`;
}

function verb(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}

function summaryOf({ read, comparison }: Told): string {
  const repeated =
    read.repeatedRows === 0
      ? ''
      : ` ${sentenceCase(countOf(read.repeatedRows, 'row'))} said again what another says.`;
  const { added, changed, same } = comparison;
  return `${figures(added.length)} new, ${figures(changed.length)} changed, ${figures(same.length)} the same, ${rows(read.refusedRows)} refused. The file has ${rows(read.rows)}; a figure is made of two.${repeated}`;
}

type Window = { readonly from: number; readonly to: number };

function rowsOf(told: Told, part: ImportPart, { from, to }: Window): ImportRows {
  const { read, comparison } = told;
  switch (part) {
    case 'changed':
      return {
        kind: 'figures',
        rows: comparison.changed.slice(from, to).map(({ figure, before }) => ({
          ...figureRow(told, figure),
          before: { ...cellOf(before), release: `${before.edition} release` },
        })),
      };
    case 'new':
      return { kind: 'figures', rows: comparison.added.slice(from, to).map((one) => figureRow(told, one)) };
    case 'same':
      return { kind: 'figures', rows: comparison.same.slice(from, to).map((one) => figureRow(told, one)) };
    case 'refused':
      return { kind: 'refused', rows: read.refused.slice(from, to) };
    case 'unused':
      return { kind: 'unused', rows: read.unused.slice(from, to) };
  }
}

function figureRow({ catalogue, names }: Told, figure: ReadFigure): ShownFigureRow {
  const { areaCode, cohort, period, line, bottomLine } = figure;
  const ages = catalogue.cohorts.find(({ id }) => id === cohort)?.name ?? cohort;
  const [first, second] = line < bottomLine ? [line, bottomLine] : [bottomLine, line];
  return {
    lines: `${first} and ${second}`,
    area: names.get(areaCode) ?? areaCode,
    about: `${sentenceCase(ages)}, ${midSentence(periodWords(period))}`,
    now: cellOf(figure),
    before: null,
  };
}

function cellOf(figure: Pick<ReadFigure, 'top' | 'bottom' | 'value'>): ShownCell {
  const { text, detail } = showRate(readRate(figure));
  const { top, bottom, value } = figure;
  return { text: detail === null ? text : `${text}, ${detail}`, printed: `${top}, ${bottom}, ${value}` };
}

/** Whether importing would give anything: a figure that is new or changed, or a release that is not held yet. */
export function isWorthImporting({ added, changed, same }: Comparison, isReleaseHeld: boolean): boolean {
  return added.length + changed.length > 0 || (same.length > 0 && !isReleaseHeld);
}
