import { read } from '@e965/xlsx';
import type { CellObject, WorkSheet } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { MOST_ROWS } from '@/lib/circulate/filled-sheet';
import { NO_CELL } from '@/lib/circulate/grid';
import type { Cell, Grid } from '@/lib/circulate/grid';
import type { SpreadsheetParts } from '@/lib/circulate/spreadsheet-kind';
import { storableText } from '@/lib/format/storable-text';

/**
 * Rows and columns of a sheet that are looked at: ten times as many rows as a table may have, so that what stands far
 * below is read, or refused as too many. Without an end, a small file could ask for a million rows.
 */
const MOST_GRID_ROWS = 10 * MOST_ROWS;
const MOST_COLUMNS = 60;
const MOST_SHEETS = 20;

/**
 * The sheets of an ODS or XLSX file, as what their cells hold. Nothing is worked out: a formula comes back as one. Throws
 * where they cannot be read. `parts` are those of a file whose kind and size were checked; they are packed anew, because
 * the library believes the header of each part, which only ours tells the truth in.
 */
export function readSpreadsheet(parts: SpreadsheetParts): readonly Grid[] {
  const options = {
    type: 'array',
    dense: true,
    sheetRows: MOST_GRID_ROWS,
    cellDates: true,
    UTC: true,
  } as const;
  const { SheetNames, Sheets } = read(zipSync(parts, { level: 0 }), {
    ...options,
    ...{ cellFormula: true, cellHTML: false, cellNF: false, cellStyles: false, bookVBA: false },
  });
  return SheetNames.slice(0, MOST_SHEETS).map((name) => {
    const sheet = Sheets[name];
    return { name, rows: sheet === undefined ? [] : gridRows(sheet) };
  });
}

function gridRows(sheet: WorkSheet): Cell[][] {
  const rows = sheet['!data'] ?? [];
  // Rows that nobody wrote in are holes, and stay in the count.
  return Array.from({ length: Math.min(rows.length, MOST_GRID_ROWS) }, (_, index) =>
    Array.from({ length: Math.min(rows[index]?.length ?? 0, MOST_COLUMNS) }, (__, column) =>
      cellOf(rows[index]?.[column]),
    ),
  );
}

function cellOf(cell: CellObject | undefined): Cell {
  if (cell === undefined) return NO_CELL;
  if (cell.f !== undefined || cell.F !== undefined) return { kind: 'formula', text: textOf(cell.f) };
  const kind = KINDS[cell.t];
  return { kind, text: kind === 'error' ? '' : textOf(cell.v) };
}

/** By what the library calls each type of cell. */
const KINDS: Readonly<Record<CellObject['t'], Cell['kind']>> = {
  z: 'empty',
  e: 'error',
  b: 'boolean',
  n: 'number',
  d: 'date',
  s: 'text',
};

function textOf(value: CellObject['v']): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (value instanceof Date) return isoDay(value);
  // An escape in a cell can stand for half a character, or for none: neither can be kept.
  return storableText(value.toString()).replace(/\p{Surrogate}/gu, '\ufffd');
}

function isoDay(day: Date): string {
  return Number.isNaN(day.getTime()) ? '' : day.toISOString().slice(0, 10);
}
