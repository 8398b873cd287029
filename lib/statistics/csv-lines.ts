/** The longest line that is read, in characters: ten times the longest that the Department has published. */
const LONGEST_LINE = 4_000;

const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|\r?$)/y;

export type CsvLine =
  | { readonly kind: 'cells'; readonly line: number; readonly cells: readonly string[] }
  /** Nothing after it can be read: a quote that is not closed, or stands inside a cell, or a line without an end. */
  | { readonly kind: 'fault'; readonly line: number };

/**
 * The lines of a comma-separated text (RFC 4180), one after another, without those that are empty. Lines end in LF or CRLF.
 * Stops at the first fault. No more than one line is held, so a text without quotes or ends costs no more than another.
 */
export function* csvLines(text: string): Generator<CsvLine, void> {
  let start = 0;
  let line = 1;
  while (start < text.length) {
    const row = rowAt(text, start);
    if (row === null) {
      yield { kind: 'fault', line };
      return;
    }
    if (row.cells.length > 1 || row.cells[0] !== '') yield { kind: 'cells', line, cells: row.cells };
    line += row.lines;
    start = row.next;
  }
}

type Row = {
  readonly cells: readonly string[];
  /** Where the next line begins. */
  readonly next: number;
  /** More than one where a quoted cell has line ends in it. */
  readonly lines: number;
};

function rowAt(text: string, start: number): Row | null {
  const found = text.indexOf('\n', start);
  const end = found === -1 ? text.length : found;
  if (end - start > LONGEST_LINE) return null;
  const raw = text.slice(start, text[end - 1] === '\r' && end > start ? end - 1 : end);
  const cells = raw.includes('"') ? cellsWithOneQuoted(raw) : raw.split(',');
  return cells === null ? quotedRowAt(text, start) : { cells, next: end + 1, lines: 1 };
}

/** The cells of a line with one quoted cell that needs nothing undone, as all of the Department's are. Null: of another. */
function cellsWithOneQuoted(raw: string): readonly string[] | null {
  const [before = '', quoted, after, more] = raw.split('"');
  if (quoted === undefined || after === undefined || more !== undefined) return null;
  const [first, ...tail] = after.split(',');
  const head = before.split(',');
  return head.pop() === '' && first === '' ? [...head, quoted, ...tail] : null;
}

function quotedRowAt(text: string, start: number): Row | null {
  const found = quotedCells(text.slice(start, start + LONGEST_LINE));
  if (found === null) return null;
  const next = start + found.length;
  // What was looked at stopped before the line did.
  if (!found.isEnded && next < text.length) return null;
  const lines = text.slice(start, next).split('\n').length - 1;
  return { cells: found.cells, next, lines: Math.max(lines, 1) };
}

function quotedCells(window: string) {
  const cells: string[] = [];
  CELL.lastIndex = 0;
  for (;;) {
    const match = CELL.exec(window);
    if (match === null) return null;
    const [, quoted, bare = '', end = ''] = match;
    cells.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end !== ',') return { cells, length: CELL.lastIndex, isEnded: end.endsWith('\n') };
  }
}
