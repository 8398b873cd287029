import type { ReportTable } from '@/lib/report/report';
import {
  INK,
  drawLine,
  drawable,
  into,
  keepTogether,
  lineHeight,
  mark,
  openElement,
  pageHeight,
  pageWidth,
  wrap,
} from './sheet';
import type { ElementOptions, Sheet, TextStyle } from './sheet';
import { columnFrames, headBlocks, rowBlocks } from './table-cells';
import { rowHeight, writeHead, writeRow } from './table-row';
import type { CellBlock } from './table-cells';
import type { Head } from './table-row';

const CAPTION: TextStyle = { face: 'bold', size: 10, colour: INK };
const AFTER = 10;
/** So many rows stand with the heads, and as many turn the page at the end. */
const ROWS_TOGETHER = 3;

function writeCaption(sheet: Sheet, caption: string): void {
  const { doc } = sheet;
  const drawn = drawable(sheet, caption);
  const options: ElementOptions = drawn.substituted ? { actual: caption } : {};
  const element = openElement(sheet, 'Caption', options);
  const run = { text: drawn.text, face: CAPTION.face };
  const lines = wrap(sheet, [run], { width: pageWidth(sheet), size: CAPTION.size });
  const top = doc.y;
  const step = lineHeight(CAPTION);
  mark(sheet, element, () => {
    lines.forEach((line, index) =>
      drawLine(sheet, line, { ...CAPTION, x: doc.page.margins.left, y: top + index * step }),
    );
  });
  element.node.end();
  doc.y = top + lines.length * step;
}

function layHead(sheet: Sheet, table: ReportTable): Head {
  const frames = columnFrames(sheet, table, pageWidth(sheet));
  const blocks = headBlocks(sheet, table.columns, frames);
  return { blocks, frames, height: rowHeight(blocks) };
}

type Rows = readonly (readonly CellBlock[])[];

function layRows(sheet: Sheet, table: ReportTable, { frames }: Head): Rows {
  return table.rows.map((row) => rowBlocks(sheet, row, { frames, hasRowHeads: table.rowHeader }));
}

function sumHeights(rows: Rows): number {
  return rows.reduce((sum, blocks) => sum + rowHeight(blocks), 0);
}

/** The rows of one end of a table that belong together: at most three, and fewer where they are few or tall. */
function togetherAt(end: 'first' | 'last', rows: Rows, room: number): Rows {
  const part = (count: number): Rows => (end === 'first' ? rows.slice(0, count) : rows.slice(-count));
  const fits = (count: number): boolean => count === 1 || sumHeights(part(count)) <= room;
  const most = rows.length < ROWS_TOGETHER * 2 ? 2 : ROWS_TOGETHER;
  return part([most, 2, 1].find(fits) ?? 1);
}

/** How high, as a share of a page, a table may be and still never be split: more would leave holes in the report. */
const LONGEST_WHOLE = 1 / 3;

/** What must fit below: all of a table that is kept whole, else its caption, heads and first rows. */
function startHeight(sheet: Sheet, head: Head, rows: Rows): number {
  const half = pageHeight(sheet) / 2;
  const above = lineHeight(CAPTION) * 2 + head.height;
  const whole = above + sumHeights(rows);
  if (whole <= pageHeight(sheet) * LONGEST_WHOLE) return whole;
  return above + Math.min(sumHeights(togetherAt('first', rows, half)), half);
}

/** Height in points of what stays together at the start of a table: caption, heads and first rows, or all of it. */
export function tableStartHeight(sheet: Sheet, table: ReportTable): number {
  const head = layHead(sheet, table);
  return startHeight(sheet, head, layRows(sheet, table, head));
}

/**
 * A table: caption, heads that repeat on every page, rows that are split only when taller than a page. Its last rows
 * turn the page together, so that none stands there alone.
 */
export function writeTable(sheet: Sheet, table: ReportTable): void {
  const head = layHead(sheet, table);
  const hasRowHeads = table.rowHeader;
  const rows = layRows(sheet, table, head);
  keepTogether(sheet, startHeight(sheet, head, rows));
  const element = openElement(sheet, 'Table');
  const inside = into(sheet, element);
  writeCaption(inside, table.caption);
  writeHead(inside, head);
  const body = openElement(inside, 'TBody');
  const last = togetherAt('last', rows, pageHeight(sheet) / 2);
  rows.forEach((blocks, index) => {
    const keep = index === rows.length - last.length ? sumHeights(last) : 0;
    writeRow(into(sheet, body), blocks, { head, hasRowHeads, keep });
  });
  element.node.end();
  sheet.doc.y += AFTER;
}
