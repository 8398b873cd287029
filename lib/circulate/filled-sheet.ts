import { z } from 'zod';
import { oneLine } from '@/lib/format/one-line';
import { storableText } from '@/lib/format/storable-text';
import { cellSchema, columnLetters, NO_CELL } from './grid';
import type { Cell, Grid } from './grid';
import { plain } from './lettered-choices';
import { HEADS, NOTE_ASSESSMENT, NOTE_BLANK, NOTE_FRAMEWORK, NOTE_VERSION, NOTES_SHEET } from './sheet-words';

/** The most rows that are read: three times the longest questionnaire. */
export const MOST_ROWS = 500;
/** The most characters that are kept of a sheet's name, which is said at each of its cells, and of a note. */
const MOST_IN_A_NAME = 40;
const MOST_IN_A_NOTE = 200;
/** The most characters of a cell that are kept: more than any answer or comment may have, so that too long stays too long. */
const MOST_IN_A_CELL = 10_000;

const READ = ['row', 'answer', 'comment', 'reason', 'version'] as const;
type ReadColumn = (typeof READ)[number];

const rowSchema = z.strictObject({
  /** As the spreadsheet counts: the heads are in row 1 or below. */
  number: z.int().min(1),
  row: cellSchema,
  answer: cellSchema,
  comment: cellSchema,
  reason: cellSchema,
  version: cellSchema,
});
export type FilledRow = z.infer<typeof rowSchema>;

/** The table that came back, as it came, and where each of its columns was found. */
export const filledSheetSchema = z.strictObject({
  /** Shortened also where it is read back: it is said once for every cell. */
  name: z.string().transform(shortName),
  columns: z.strictObject({
    row: z.string(),
    answer: z.string(),
    comment: z.string(),
    reason: z.string(),
    version: z.string(),
  }),
  rows: z.array(rowSchema).max(MOST_ROWS),
  /** What the notes say it was made for; null where they are gone. */
  madeFor: z.strictObject({
    framework: z.string().nullable(),
    version: z.string().nullable(),
    /** Null also for a blank questionnaire. */
    assessment: z.string().nullable(),
  }),
});
export type FilledSheet = z.infer<typeof filledSheetSchema>;

function shortName(name: string): string {
  return oneLine(storableText(name))
    .slice(0, MOST_IN_A_NAME)
    .replace(/\p{Surrogate}/gu, '');
}

export type SheetFault = 'no-table' | 'too-many-rows';
export type FoundSheet =
  { readonly ok: true; readonly sheet: FilledSheet } | { readonly ok: false; readonly fault: SheetFault };

/**
 * The table of answers among the sheets of a file: the first with a row that has all its heads, wherever columns and rows
 * were moved to. Rows without a name in them are left out when they are empty.
 */
export function findFilledSheet(grids: readonly Grid[]): FoundSheet {
  for (const { name, rows } of grids) {
    const headRow = rows.findIndex((row) => columnsOf(row) !== null);
    const at = columnsOf(rows[headRow] ?? []);
    if (at === null) continue;
    const filled = rows
      .slice(headRow + 1)
      .map((row, index) => filledRow(row, at, headRow + 2 + index))
      .filter((row) => !isEmpty(row));
    if (filled.length > MOST_ROWS) return { ok: false, fault: 'too-many-rows' };
    return {
      ok: true,
      sheet: { name: shortName(name), columns: lettersOf(at), rows: filled, madeFor: madeFor(grids) },
    };
  }
  return { ok: false, fault: 'no-table' };
}

type Columns = Readonly<Record<ReadColumn, number>>;

function columnsOf(row: readonly Cell[]): Columns | null {
  const heads = row.map(({ text }) => plain(text));
  const find = (column: ReadColumn): number => heads.indexOf(plain(HEADS[column]));
  const at = {
    row: find('row'),
    answer: find('answer'),
    comment: find('comment'),
    reason: find('reason'),
    version: find('version'),
  };
  return READ.every((column) => at[column] >= 0) ? at : null;
}

function lettersOf(at: Columns): FilledSheet['columns'] {
  return {
    row: columnLetters(at.row),
    answer: columnLetters(at.answer),
    comment: columnLetters(at.comment),
    reason: columnLetters(at.reason),
    version: columnLetters(at.version),
  };
}

function filledRow(row: readonly Cell[], at: Columns, number: number): FilledRow {
  const cell = (column: ReadColumn): Cell => {
    const { kind, text } = row[at[column]] ?? NO_CELL;
    return { kind, text: text.slice(0, MOST_IN_A_CELL) };
  };
  return {
    number,
    row: cell('row'),
    answer: cell('answer'),
    comment: cell('comment'),
    reason: cell('reason'),
    version: cell('version'),
  };
}

function isEmpty(row: FilledRow): boolean {
  return READ.every((column) => row[column].kind === 'empty' || row[column].text.trim() === '');
}

function madeFor(grids: readonly Grid[]): FilledSheet['madeFor'] {
  const notes = grids.find(({ name }) => plain(name) === plain(NOTES_SHEET))?.rows ?? [];
  const said = (label: string): string | null => {
    const row = notes.find(([head]) => head !== undefined && plain(head.text) === plain(label));
    return row?.[1]?.text.trim().slice(0, MOST_IN_A_NOTE) ?? null;
  };
  const assessment = said(NOTE_ASSESSMENT);
  return {
    framework: said(NOTE_FRAMEWORK),
    version: said(NOTE_VERSION),
    assessment: assessment === NOTE_BLANK ? null : assessment,
  };
}
