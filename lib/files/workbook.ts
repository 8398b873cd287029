/** A spreadsheet to be written: a value that knows nothing of any format. */
export type Workbook = {
  readonly title: string;
  readonly sheets: readonly SheetTable[];
};

/** One table a sheet, with one row of heads. Source: demand 33; the Analysis Function's checklist for spreadsheets. */
export type SheetTable = {
  readonly name: string;
  readonly columns: readonly { readonly head: string; readonly widthCm: number }[];
  readonly rows: readonly (readonly TableCell[])[];
};

export type TableCell = {
  readonly value: string | number;
  /** Somebody is to write here. */
  readonly isToFill?: boolean;
  /** What the spreadsheet offers to choose from. Anything else can still be typed. */
  readonly offers?: readonly string[];
};

/** Excel keeps a list of this length at most, and mends files that have a longer one. */
const MOST_OF_A_LIST = 255;

/** Whether a spreadsheet can offer them to choose from: in Excel's own list a comma ends a choice. */
export function isOffered(offers: readonly string[] | undefined): offers is readonly string[] {
  return (
    offers !== undefined &&
    offers.join(',').length <= MOST_OF_A_LIST &&
    !offers.some((one) => one.includes(','))
  );
}
