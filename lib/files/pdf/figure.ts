import type { Drawing } from '@/lib/charts/mark';
import { drawReportPicture } from '@/lib/report/draw-picture';
import type { Block } from '@/lib/report/report';
import { drawMarks } from './marks';
import { keepTogether, mark, openElement, pageWidth } from './sheet';
import type { ElementOptions, Place, Sheet } from './sheet';
import { writeParagraph } from './text-blocks';

const POINTS_PER_UNIT = 0.75;
const CAPTION_HEIGHT = 40;
const SPACE_ABOVE = 8;

type Placed = Place & { readonly drawing: Drawing; readonly scale: number };

/** A picture as a Figure element with its alternative text and its box on the page. */
export function writeDrawing(sheet: Sheet, { drawing, x, y, scale }: Placed, alt: string): void {
  const options: ElementOptions = {
    alt,
    bbox: [x, y, x + drawing.width * scale, y + drawing.height * scale],
    placement: 'Block',
  };
  const element = openElement(sheet, 'Figure', options);
  mark(sheet, element, () => drawMarks(sheet, drawing, { x, y, scale }));
  element.node.end();
}

/** A figure of its own: the picture, and its source line below. Nothing where the table stands alone. */
export function writeFigure(sheet: Sheet, block: Extract<Block, { kind: 'figure' }>): void {
  const drawing = drawReportPicture(block.picture);
  if (drawing === null) return;
  const { doc } = sheet;
  const scale = Math.min(POINTS_PER_UNIT, pageWidth(sheet) / drawing.width);
  keepTogether(sheet, drawing.height * scale + SPACE_ABOVE + CAPTION_HEIGHT);
  const top = doc.y + SPACE_ABOVE;
  writeDrawing(sheet, { drawing, x: doc.page.margins.left, y: top, scale }, block.alt);
  doc.y = top + drawing.height * scale + 6;
  writeParagraph(sheet, block.caption, 'source');
}
