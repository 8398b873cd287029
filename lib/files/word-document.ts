/** A Word document to be written: a value that knows nothing of the format. */
export type WordDocument = { readonly title: string; readonly blocks: readonly WordBlock[] };

export type WordBlock =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly isSmall?: boolean }
  | {
      readonly kind: 'table';
      /** Said above it, so that a reader of screens knows which table this is. */
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Shares of the width, in percent, one a column. */
      readonly widths: readonly number[];
      /** The least height of each row, for words that are written by hand. */
      readonly roomCm?: number;
    };
