/**
 * A cell as the publisher printed it: a number, or a symbol that stands where a number would be. A symbol is never 0,
 * and which one it was is kept. Source: conventions of Explore Education Statistics (db/reference/SOURCES.md).
 */
export type PrintedCell =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'symbol'; readonly symbol: string; readonly words: string };

/** What each symbol says. The last three are no longer used by the publisher, and stand in earlier releases. */
const SYMBOL_WORDS: ReadonlyMap<string, string> = new Map([
  ['c', 'Hidden by the publisher'],
  ['z', 'Not applicable'],
  ['x', 'Not available'],
  ['low', 'Less than half of 1, but not 0'],
  ['k', 'Less than half of 1, but not 0'],
  ['u', 'Too unreliable to print'],
  ['~', 'Less than half of 1, but not 0'],
  [':', 'Not available'],
  ['-', 'Not available, or hidden'],
]);

const NUMBER = /^-?\d+(\.\d+)?$/;

/** Whether a text may stand in a cell: a number, or a symbol that we know. An empty cell may not: it says nothing. */
export function isPrintedCell(text: string): boolean {
  return NUMBER.test(text) || SYMBOL_WORDS.has(text);
}

/** Reads a cell. A text that is neither number nor known symbol counts as a symbol without a number. */
export function readPrintedCell(text: string): PrintedCell {
  if (NUMBER.test(text)) return { kind: 'number', value: Number(text) };
  return { kind: 'symbol', symbol: text, words: SYMBOL_WORDS.get(text) ?? 'Not given' };
}
