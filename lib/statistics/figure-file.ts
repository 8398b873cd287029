import { cutText } from '@/lib/format/cut-text';
import type { KnownAreas } from './area-finder';
import type { FigureCatalogue } from './figure-catalogue';
import { putTogether } from './figure-parts';
import type { FigurePart } from './figure-parts';
import { rowReader } from './figure-rows';
import { shortName } from './file-columns';
import type { ReadFigures, RefusedRow, UnusedRows } from './read-figures';
import { dataSetsIn } from './row-labels';
import type { RowKind } from './row-labels';
import { countIn, fault, sortRows } from './sort-rows';
import type { FileFault, KindCount, SortedRows } from './sort-rows';

/** Rows that are kept with their reason, to be looked at. More than these is another file, not a slip. */
export const MOST_REFUSED_KEPT = 500;
const MOST_UNUSED_KEPT = 40;
const MOST_NOTES = 20;

export type FigureFile = { readonly ok: true; readonly read: ReadFigures } | FileFault;

type Known = {
  readonly catalogue: Pick<FigureCatalogue, 'fileHeaders' | 'dataSets'>;
  readonly areas: KnownAreas;
};

/**
 * Reads the Department for Education's own file of one of the data sets about care leavers, by its content: with or without
 * a byte order mark, lines ending in LF or CRLF, under any header and label that the catalogue knows. Every row below the
 * header is part of a figure, repeated, refused with a reason, or of something that is not shown. Source: conventions of
 * Explore Education Statistics (db/reference/SOURCES.md).
 */
export function readFigureFile(bytes: Uint8Array, { catalogue, areas }: Known): FigureFile {
  const sorted = sortRows(bytes, catalogue);
  if (!sorted.ok) return sorted;
  const [dataSetId, second] = dataSetsIn(sorted.kinds.keys());
  if (dataSetId === undefined) return fault(nothingShown(sorted, catalogue));
  if (second !== undefined)
    return fault(
      'The file has figures of several data sets. Import them one by one, as the Department publishes them',
    );
  const read = readKept(sorted, dataSetId, areas);
  const { figures, refused: apart, repeatedRows } = putTogether(read.parts);
  const refused = [...sorted.refused, ...read.refused, ...apart].sort((one, other) => one.line - other.line);
  if (figures.length === 0) return fault(noFigure(refused));
  return {
    ok: true,
    read: {
      ...{ dataSetId, rows: sorted.rows, figures: [...figures], repeatedRows },
      refused: refused.slice(0, MOST_REFUSED_KEPT),
      refusedRows: refused.length,
      unused: unusedRows([...kindsUnused(sorted, dataSetId), ...read.notShown]),
      notes: [...columnNotes(sorted.columns.extra), ...read.notes].slice(0, MOST_NOTES),
    },
  };
}

function readKept({ columns, kept }: SortedRows, dataSetId: string, areas: KnownAreas) {
  const read = rowReader(columns.at, areas);
  const parts: FigurePart[] = [];
  const refused: RefusedRow[] = [];
  const notShown = new Map<string, KindCount>();
  const notes = new Set<string>();
  for (const { kind, ...row } of kept) {
    const use = kind.uses.find((one) => one.dataSetId === dataSetId);
    if (use === undefined) continue;
    const result = read(row, use);
    switch (result.kind) {
      case 'part':
        parts.push(result.part);
        if (result.note !== null) notes.add(result.note);
        break;
      case 'refused':
        refused.push({ line: row.line, reason: result.reason });
        break;
      case 'not-shown':
        countIn(notShown, `Places: ${result.what}`, row.line);
        break;
    }
  }
  return { parts, refused, notShown, notes };
}

type Counted = readonly [string, KindCount];

/** Kinds of rows that the data set does not show: by label, or by age where the label is one that it shows. */
function kindsUnused({ kinds }: SortedRows, dataSetId: string): readonly Counted[] {
  const unused = [...kinds].filter(([{ uses }]) => !uses.some((one) => one.dataSetId === dataSetId));
  return unused.map(([kind, count]) => [kindName(kind), count]);
}

function kindName({ age, label }: RowKind): string {
  return age === '' ? shortLabel(label) : `${shortLabel(label)}, ${shortName(age)}`;
}

const LONGEST_LABEL = 120;

function shortLabel(label: string): string {
  return cutText(label, LONGEST_LABEL);
}

/** The most rows first. What is left of too many kinds stands together in the last. */
function unusedRows(counted: readonly Counted[]): UnusedRows[] {
  const all = counted
    .map(([what, { rows, line }]) => ({ what, rows, line }))
    .sort((one, other) => other.rows - one.rows || one.line - other.line);
  const [first, ...others] = all.slice(MOST_UNUSED_KEPT);
  if (first === undefined) return all;
  const rest = {
    ...first,
    what: 'Other rows',
    rows: others.reduce((sum, { rows }) => sum + rows, first.rows),
  };
  return [...all.slice(0, MOST_UNUSED_KEPT), rest];
}

function columnNotes(extra: readonly string[]): readonly string[] {
  if (extra.length === 0) return [];
  return [`Nothing was read from the columns ${extra.slice(0, MOST_NOTES).join(', ')}`];
}

const MOST_LABELS_NAMED = 8;

function nothingShown({ kinds }: SortedRows, { dataSets }: Known['catalogue']): string {
  const wanted = dataSets.flatMap(({ topLabels }) => topLabels.slice(0, 1));
  const found = [...new Set([...kinds.keys()].map(({ label }) => shortLabel(label)))];
  const shown = found.slice(0, MOST_LABELS_NAMED).map((label) => `“${label}”`);
  const looked = [...new Set(wanted)].map((label) => `“${label}”`).join(', ');
  return `The file has no figure that we show. We looked for rows called ${looked}, each with its total, for ages that we show. ${
    shown.length === 0 ? 'The file has no rows' : `It has rows called ${shown.join(', ')}`
  }`;
}

function noFigure(refused: readonly RefusedRow[]): string {
  const [first] = refused;
  return first === undefined
    ? 'The file has no figure of a council, a region or England'
    : `Not one figure can be taken. Line ${first.line}: ${first.reason}`;
}
