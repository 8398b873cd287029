import type { Drawing, Mark, TextMark } from '@/lib/charts/mark';
import { markLook } from './mark-looks';
import type { MarkLook } from './mark-looks';
import { PALETTE } from './palette';
import { drawable, measureIn } from './sheet';
import type { Place, Sheet } from './sheet';

type Shape = Exclude<Mark, TextMark>;

// A number stays readable where a line passes behind it: paper under its capitals and a little around.
const HALO = 2;
const CAPITALS = 0.7;

function tracePath(doc: PDFKit.PDFDocument, mark: Shape): void {
  switch (mark.kind) {
    case 'line':
      doc.moveTo(mark.from.x, mark.from.y).lineTo(mark.to.x, mark.to.y);
      return;
    case 'path':
      doc.path(mark.d);
      return;
    case 'rect':
      doc.rect(mark.x, mark.y, mark.width, mark.height);
      return;
    case 'circle':
      doc.circle(mark.centre.x, mark.centre.y, mark.radius);
  }
}

function paint(doc: PDFKit.PDFDocument, { fill, stroke, weight, dash }: MarkLook): void {
  doc.lineWidth(weight);
  if (dash === null) doc.undash();
  else doc.dash(dash[0], { space: dash[1] });
  if (fill !== null && stroke !== null) doc.fillAndStroke(fill, stroke);
  else if (fill !== null) doc.fill(fill);
  else if (stroke !== null) doc.stroke(stroke);
}

function drawShape(doc: PDFKit.PDFDocument, mark: Shape): void {
  tracePath(doc, mark);
  paint(doc, markLook(mark.className, 'shape'));
}

function drawWords(sheet: Sheet, mark: TextMark): void {
  const { doc } = sheet;
  const look = markLook(mark.className, 'text');
  const face = look.bold ? 'bold' : 'regular';
  const { text } = drawable(sheet, mark.text);
  const width = measureIn(sheet, mark)(text, face);
  const left = mark.x - { start: 0, middle: width / 2, end: width }[mark.anchor];
  if (mark.halo) {
    const height = mark.size * CAPITALS;
    doc.rect(left - HALO, mark.y - height - HALO, width + HALO * 2, height + HALO * 2).fill(PALETTE.paper);
  }
  doc
    .font(face)
    .fontSize(mark.size)
    .fillColor(look.fill ?? PALETTE.ink)
    .text(text, left, mark.y, { lineBreak: false, baseline: 'alphabetic' });
}

/** Draws a picture's marks with its top left corner at `place`, scaled to points. Call inside an element. */
export function drawMarks(
  sheet: Sheet,
  drawing: Drawing,
  { x, y, scale }: Place & { readonly scale: number },
): void {
  const { doc } = sheet;
  doc.save();
  doc.translate(x, y).scale(scale);
  for (const mark of drawing.marks) {
    if (mark.kind === 'text') drawWords(sheet, mark);
    else drawShape(doc, mark);
  }
  doc.undash().restore();
}
