import { z } from 'zod';

/** Where one area stands: a column and a row, counted from the south-west. `short` is what fits into a cell. */
export type HexCell = {
  readonly code: string;
  readonly short: string;
  readonly q: number;
  readonly r: number;
};

const fileSchema = z.strictObject({
  source: z.string(),
  /** Pointed cells in rows, each odd row half a cell further to the right. */
  layout: z.literal('odd-r'),
  cells: z
    .array(
      z.strictObject({
        code: z.string(),
        short: z.string().min(1).max(3),
        q: z.int().min(0),
        r: z.int().min(0),
      }),
    )
    .min(1),
});

/** The cells in a file. Throws when two of them stand for one area, in one place, or under one short name. */
export function parseHexCells(file: unknown): readonly HexCell[] {
  const { cells } = fileSchema.parse(file);
  refuseRepeats(
    'code',
    cells.map(({ code }) => code),
  );
  refuseRepeats(
    'place',
    cells.map(({ q, r }) => `${q} ${r}`),
  );
  refuseRepeats(
    'short name',
    cells.map(({ short }) => short),
  );
  return cells;
}

function refuseRepeats(what: string, values: readonly string[]): void {
  const again = values.find((value, index) => values.indexOf(value) < index);
  if (again !== undefined) throw new Error(`Two cells have the ${what} ${again}`);
}
