import type { ReportTable } from '@/lib/report/report';
import { drawable, drawLine, INK, into, keepTogether, lineHeight, mark, openElement } from './sheet';
import { pageHeight, pageWidth, wrap } from './sheet';
import type { ElementOptions, Sheet, TextStyle } from './sheet';
import { columnFrames, headBlocks, rowBlocks } from './table-cells';
import { rowHeight, writeHead, writeRow } from './table-row';
import type { Head } from './table-row';

const CAPTION: TextStyle = { face: 'bold', size: 10, colour: INK };
const AFTER = 10;

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

function startHeight(sheet: Sheet, table: ReportTable, head: Head): number {
  const first = rowBlocks(sheet, table.rows[0] ?? [], { frames: head.frames, named: table.rowHeader });
  return lineHeight(CAPTION) * 2 + head.height + Math.min(rowHeight(first), pageHeight(sheet) / 2);
}

/** Height in points of what stays together at the start of a table: caption, heads and first row. */
export function tableStartHeight(sheet: Sheet, table: ReportTable): number {
  return startHeight(sheet, table, layHead(sheet, table));
}

/** A table: caption, heads that repeat on every page, rows that are split only when taller than a page. */
export function writeTable(sheet: Sheet, table: ReportTable): void {
  const head = layHead(sheet, table);
  const named = table.rowHeader;
  keepTogether(sheet, startHeight(sheet, table, head));
  const element = openElement(sheet, 'Table');
  const inside = into(sheet, element);
  writeCaption(inside, table.caption);
  writeHead(inside, head);
  const body = openElement(inside, 'TBody');
  for (const row of table.rows) {
    writeRow(into(sheet, body), rowBlocks(sheet, row, { frames: head.frames, named }), { head, named });
  }
  element.node.end();
  sheet.doc.y += AFTER;
}
