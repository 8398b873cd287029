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

function field(value: string | number | null): string {
  const text = harmless(value === null ? '' : value.toString());
  return SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A report's records as one flat table: a head row, then a row for the whole framework, each theme, lens and
 * principle, and each question that was shown. UTF-8 with a byte order mark, lines end in CRLF (RFC 4180). A
 * figure is a number; where there is none, words say why; a column that does not apply to a row is empty. Cells
 * that a spreadsheet would run begin with an apostrophe.
 */
export function toCsv(report: Report): string {
  const rows = report.records.map((record) => RECORD_KEYS.map((key) => field(record[key])));
  const lines = [RECORD_KEYS.join(','), ...rows.map((row) => row.join(','))];
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}
