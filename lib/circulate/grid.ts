import { z } from 'zod';

/**
 * A cell of somebody's spreadsheet: what it holds, as text. A formula and an error are no values, whatever they show.
 * A date is written YYYY-MM-DD.
 */
export const cellSchema = z.strictObject({
  kind: z.enum(['empty', 'text', 'number', 'date', 'boolean', 'formula', 'error']),
  text: z.string(),
});
export type Cell = z.infer<typeof cellSchema>;

export const NO_CELL: Cell = { kind: 'empty', text: '' };

/** One sheet of a spreadsheet: its rows from the first, each with its cells from column A. */
export const gridSchema = z.strictObject({ name: z.string(), rows: z.array(z.array(cellSchema)) });
export type Grid = z.infer<typeof gridSchema>;

/** The letters of a column, counted from 0: "A", "Z", "AA". */
export function columnLetters(index: number): string {
  const before = Math.floor(index / 26);
  const last = String.fromCharCode(65 + (index % 26));
  return before === 0 ? last : `${columnLetters(before - 1)}${last}`;
}
