import type { LensProfile } from '@/lib/charts/lens-step';
import type { Slope } from '@/lib/charts/slope-row';
import type { ThemeScoreStrip } from '@/lib/charts/theme-score-strip';
import type { Fact } from '@/lib/results/summary-facts';
import type { ReportRecord } from './record-columns';

/**
 * A report as one value. The page, the PDF and the tables are all written from it, so that they cannot
 * disagree. Everything in it may leave the council: small numbers about people are hidden before it is made.
 */

/** What a picture is drawn from. The same geometry draws it on screen, in print and in files. */
export type ReportPicture =
  | { readonly kind: 'lens-profile'; readonly profile: LensProfile }
  | { readonly kind: 'slope'; readonly slope: Slope }
  | { readonly kind: 'theme-score'; readonly strip: ThemeScoreStrip }
  | { readonly kind: 'level'; readonly level: number | null };

/** What stands in a cell below its first words: smaller lines that explain, and the council's own comment. */
type Beside = { readonly details?: readonly string[]; readonly comment?: string };

/**
 * A cell says a text, a number as it is printed, or in words why there is nothing. A picture in a cell repeats
 * what its words, or the other cells of its row, say: with `alt` null it is left out of the reading order.
 */
export type Cell =
  | {
      readonly kind: 'picture';
      readonly picture: ReportPicture;
      readonly alt: string | null;
      readonly words: string | null;
    }
  | ({ readonly kind: 'text'; readonly text: string } & Beside)
  | { readonly kind: 'number'; readonly value: number; readonly display: string }
  | ({ readonly kind: 'nothing'; readonly word: string } & Beside);

export type Column = { readonly key: string; readonly label: string; readonly numeric: boolean };

/** Cells stand in the order of the columns. With `rowHeader`, the first cell of each row names the row. */
export type ReportTable = {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  readonly rowHeader: boolean;
};

export type Block =
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone: 'plain' | 'lead' | 'source' }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly tone: 'plain' | 'source' }
  | { readonly kind: 'note'; readonly text: string }
  | {
      readonly kind: 'figure';
      readonly picture: ReportPicture;
      readonly alt: string;
      readonly caption: string;
    }
  | ReportTable;

export type ReportSection = {
  readonly id: string;
  readonly heading: string;
  readonly level: 2 | 3;
  readonly blocks: readonly Block[];
};

export type Report = {
  readonly language: 'en-GB';
  readonly title: string;
  readonly subtitle: string;
  /** What stands at the top of every page. */
  readonly runningHead: string;
  /** What stands at the foot of every page: framework, version, and that the wording is a pilot. */
  readonly runningFoot: string;
  readonly meta: readonly { readonly label: string; readonly value: string }[];
  /** A moment as ISO 8601 text. The caller's clock: nothing here knows the time. */
  readonly generatedOn: string;
  readonly sections: readonly ReportSection[];
  /** Every figure and answer once, for tables of data. */
  readonly records: readonly ReportRecord[];
};
