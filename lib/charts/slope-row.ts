import { changeInPoints, changeWords, wholeScore } from './wording';

/** One line of the picture. Scores from 0 to 100; null where a round has none. */
export interface SlopeRow {
  readonly label: string;
  /** Two or three words for the right end of the line. */
  readonly shortLabel: string;
  readonly before: number | null;
  readonly after: number | null;
  /** False where the question or the theme changed between the rounds: its two scores are not joined. */
  readonly comparable: boolean;
  /** Given where rows are councils: the reader's own alone then stands out, and wears its colour. */
  readonly isOwn?: boolean | undefined;
}

/** The rounds are named as the table names them, such as "Autumn 2025" and "Spring 2026". */
export interface Slope {
  readonly rows: readonly SlopeRow[];
  readonly beforeLabel: string;
  readonly afterLabel: string;
}

/** Moves of this many points or more are drawn heavily. Source: "Slope" of the signature screens. */
const HEAVY_FROM = 15;

/** How far a row moved in whole points; null where there is nothing to compare. */
export function rowChange(row: SlopeRow): number | null {
  const { before, after, comparable } = row;
  return before === null || after === null || !comparable ? null : changeInPoints(before, after);
}

/** Whether the row stands out: it moved far enough, or it is the reader's own among councils. */
export function isHeavy(row: SlopeRow): boolean {
  return row.isOwn ?? Math.abs(rowChange(row) ?? 0) >= HEAVY_FROM;
}

/** A row in words: "Homes: 36 to 46, up 10". */
export function rowWords(row: SlopeRow): string {
  const { label, before, after } = row;
  const [from, to] = [before, after].map((value) => (value === null ? null : wholeScore(value)));
  if (after === null) return `${label}: ${from} before, no score now`;
  if (before === null) return `${label}: ${to} now, no score before`;
  const change = rowChange(row);
  return `${label}: ${from} to ${to}, ${change === null ? 'not comparable' : changeWords(change)}`;
}
