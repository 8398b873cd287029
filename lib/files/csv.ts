import { RECORD_KEYS } from '@/lib/report/record-columns';
import type { Report } from '@/lib/report/report';

const BYTE_ORDER_MARK = '\uFEFF';
const NUMBER = /^-?\d+(\.\d+)?$/u;
// A spreadsheet runs a cell that begins so. An apostrophe before it makes it words again.
const FORMULA = /^[=+\-@\t\r\n]/u;
const SPECIAL = /[",\r\n]/u;

function harmless(text: string): string {
  // Some spreadsheets read a full-width or small form of a sign as the sign: NFKC makes them one.
  return FORMULA.test(text.slice(0, 1).normalize('NFKC')) && !NUMBER.test(text) ? `'${text}` : text;
}

type Cell = string | number | boolean | null;

function field(value: Cell): string {
  const text = harmless(value === null ? '' : value.toString());
  return SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Rows as a flat table: a head row with the keys, then a row for each. UTF-8 with a byte order mark, lines end in CRLF
 * (RFC 4180); null is an empty cell, and cells that a spreadsheet would run begin with an apostrophe.
 */
export function csvOf<Key extends string>(
  keys: readonly Key[],
  rows: readonly Readonly<Record<Key, Cell>>[],
): string {
  const lines = [keys.join(','), ...rows.map((row) => keys.map((key) => field(row[key])).join(','))];
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

/**
 * A report's records as one flat table: a row for the whole framework, each theme, lens and
 * principle, and each question that was shown. A figure is a number; where there is none, words say why; a column that does not
 * apply to a row is empty.
 */
export function toCsv(report: Report): string {
  return csvOf(RECORD_KEYS, report.records);
}
