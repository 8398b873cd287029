import { z } from 'zod';

const figureSchema = z.strictObject({
  areaCode: z.string(),
  cohort: z.string(),
  period: z.string(),
  top: z.string(),
  bottom: z.string(),
  value: z.string(),
  /** Where the row of the top number stands, and of the bottom number: lines of the file, from 1. */
  line: z.int().min(1),
  bottomLine: z.int().min(1),
});

/** A figure as two rows of a file give it. */
export type ReadFigure = z.infer<typeof figureSchema>;

const refusedSchema = z.strictObject({ line: z.int().min(1), reason: z.string() });
/** A row that is of a figure that we show, and was not taken. The reason has no full stop. */
export type RefusedRow = z.infer<typeof refusedSchema>;

const unusedSchema = z.strictObject({ what: z.string(), rows: z.int().min(1), line: z.int().min(1) });
/** Rows of something that is not shown: how many, and where the first stands. */
export type UnusedRows = z.infer<typeof unusedSchema>;

/** What stood in a file of figures, as it is kept until somebody confirms it. */
export const readFiguresSchema = z.strictObject({
  dataSetId: z.string(),
  /** All below the header. */
  rows: z.int().min(0),
  figures: z.array(figureSchema),
  /** The first of them, in the order of their lines. */
  refused: z.array(refusedSchema),
  refusedRows: z.int().min(0),
  /** The most rows first; the last may stand for several small ones. */
  unused: z.array(unusedSchema),
  /** Rows that say once more what another has said. */
  repeatedRows: z.int().min(0),
  /** What else somebody should know before they import it, in sentences without a full stop. */
  notes: z.array(z.string()),
});
export type ReadFigures = z.infer<typeof readFiguresSchema>;
