import type { Report } from '@/lib/report/report';
import {
  HAIRLINE,
  INK,
  MUTED,
  drawArtifact,
  drawLine,
  drawRule,
  drawable,
  into,
  keepTogether,
  lineHeight,
  mark,
  openElement,
  pageWidth,
  wrap,
} from './sheet';
import type { Sheet, TextStyle } from './sheet';

const LABEL: TextStyle = { face: 'regular', size: 9.5, colour: MUTED };
const VALUE: TextStyle = { face: 'regular', size: 9.5, colour: INK };
const LABEL_WIDTH = 130;
const PADDING = 3;

/** Draws a text as a cell of its own and returns its height in points. */
function writeCell(
  sheet: Sheet,
  text: string,
  cell: TextStyle & { x: number; width: number; name: boolean },
): number {
  const top = sheet.doc.y;
  const drawn = drawable(sheet, text);
  const lines = wrap(sheet, [{ text: drawn.text, face: cell.face }], { width: cell.width, size: cell.size });
  const options = cell.name ? { scope: 'Row' as const } : {};
  const actual = drawn.substituted ? { actual: text } : {};
  const element = openElement(sheet, cell.name ? 'TH' : 'TD', { ...options, ...actual });
  const step = lineHeight(cell);
  mark(sheet, element, () => {
    lines.forEach((line, index) => drawLine(sheet, line, { ...cell, y: top + index * step }));
  });
  element.node.end();
  sheet.doc.y = top;
  return lines.length * step;
}

/** Who, what, when: labels and values as a table without visible heads, each row named by its label. */
export function writeMeta(sheet: Sheet, rows: Report['meta']): void {
  const { doc } = sheet;
  const { left } = doc.page.margins;
  const table = openElement(sheet, 'Table');
  for (const { label, value } of rows) {
    keepTogether(sheet, lineHeight(VALUE) * 2);
    const row = openElement(into(sheet, table), 'TR');
    const inside = into(sheet, row);
    doc.y += PADDING;
    const top = doc.y;
    const width = pageWidth(sheet) - LABEL_WIDTH;
    const heights = [
      writeCell(inside, label, { ...LABEL, x: left, width: LABEL_WIDTH - 10, name: true }),
      writeCell(inside, value, { ...VALUE, x: left + LABEL_WIDTH, width, name: false }),
    ];
    row.node.end();
    const y = top + Math.max(...heights) + PADDING;
    drawArtifact(sheet, 'Layout', () =>
      drawRule(sheet, { x: left, y }, { length: pageWidth(sheet), weight: 0.5, colour: HAIRLINE }),
    );
    doc.y = y;
  }
  table.node.end();
  doc.y += 8;
}
