import { formatWhole } from '@/lib/format/number';
import { csvLines } from './csv-lines';
import type { FigureCatalogue } from './figure-catalogue';
import type { FileRow } from './figure-rows';
import { findColumns } from './file-columns';
import type { FoundColumns } from './file-columns';
import { MOST_BYTES_OF_FIGURES, MOST_ROWS_OF_FIGURES, TOO_MANY_BYTES } from './file-limits';
import type { RefusedRow } from './read-figures';
import { rowSorter } from './row-labels';
import type { RowKind } from './row-labels';

/** Why nothing of a file is read, as a sentence without its full stop. */
export type FileFault = { readonly ok: false; readonly message: string };

export function fault(message: string): FileFault {
  return { ok: false, message };
}

/** How many rows of a kind there are, and the line of the first. */
export type KindCount = { rows: number; readonly line: number };

/** The rows of a file that may be of a figure, and how many there are of every kind. */
export type SortedRows = {
  readonly ok: true;
  readonly columns: Extract<FoundColumns, { readonly ok: true }>;
  readonly kinds: ReadonlyMap<RowKind, KindCount>;
  readonly kept: readonly (FileRow & { readonly kind: RowKind })[];
  readonly refused: readonly RefusedRow[];
  /** All below the header. */
  readonly rows: number;
};

/**
 * Finds the header of a file by its first line, and sorts its rows by what the catalogue says of their labels. Only rows that
 * may be of a figure are held: of the Department's largest file that is one in six.
 */
export function sortRows(
  bytes: Uint8Array,
  { fileHeaders, dataSets }: Pick<FigureCatalogue, 'fileHeaders' | 'dataSets'>,
): SortedRows | FileFault {
  const text = textOf(bytes);
  if (!text.ok) return text;
  const lines = csvLines(text.text);
  const first = lines.next();
  if (first.done === true) return fault('The file is empty. Choose another');
  if (first.value.kind === 'fault') return fault(unreadable(first.value.line));
  const columns = findColumns(first.value.cells, fileHeaders);
  return columns.ok ? sortLines(lines, columns, rowSorter(dataSets)) : columns;
}

function textOf(bytes: Uint8Array): FileFault | { readonly ok: true; readonly text: string } {
  if (bytes.length > MOST_BYTES_OF_FIGURES) return fault(TOO_MANY_BYTES);
  // No text has a null character. Spreadsheets and archives do, and so does a CSV file that was saved as UTF-16.
  if (bytes.includes(0))
    return fault('The file is not a CSV file in UTF-8. Choose the one that the Department’s page gives');
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return fault('The file is not in UTF-8, as the Department’s are. Choose the one that its page gives');
  }
}

function sortLines(
  lines: ReturnType<typeof csvLines>,
  columns: SortedRows['columns'],
  sort: ReturnType<typeof rowSorter>,
): SortedRows | FileFault {
  const { at, width } = columns;
  const kinds = new Map<RowKind, KindCount>();
  const kept: (FileRow & { readonly kind: RowKind })[] = [];
  const refused: RefusedRow[] = [];
  let rows = 0;
  for (const one of lines) {
    if (one.kind === 'fault') return fault(unreadable(one.line));
    const { line, cells } = one;
    rows += 1;
    if (rows > MOST_ROWS_OF_FIGURES)
      return fault(`The file has more than ${formatWhole(MOST_ROWS_OF_FIGURES)} rows`);
    if (cells.length !== width) {
      refused.push({ line, reason: `The row has ${cells.length} cells, and the first line ${width}` });
      continue;
    }
    const kind = sort(cells[at.age] ?? '', cells[at.label] ?? '');
    countIn(kinds, kind, line);
    if (kind.uses.length > 0) kept.push({ line, cells, kind });
  }
  return { ok: true, columns, kinds, kept, refused, rows };
}

function unreadable(line: number): string {
  return `Line ${line} cannot be read: a quotation mark in it is not closed or stands inside a cell, or the line is far too long`;
}

/** Counts one more row of something. */
export function countIn<Kind>(counts: Map<Kind, KindCount>, kind: Kind, line: number): void {
  const before = counts.get(kind);
  if (before === undefined) counts.set(kind, { rows: 1, line });
  else before.rows += 1;
}
