import { canDraw } from './faces';
import type { FaceName, ParsedFaces } from './faces';
import { PALETTE } from './palette';
import { substituteMissing } from './substitute';
import type { Drawable } from './substitute';
import { wrapRuns } from './wrap';
import type { Line, Measure, Run } from './wrap';

/** An element of the structure, and the tag that its content carries. */
export type Element = { readonly node: PDFKit.PDFStructureElement; readonly tag: string };
export type ElementOptions = PDFKit.Mixins.StructureElementOptions;

/** Where a writer writes: the document, and the element that its next element goes into. */
export type Sheet = {
  readonly doc: PDFKit.PDFDocument;
  readonly faces: ParsedFaces;
  readonly parent: Element;
  readonly widths: Map<string, number>;
  /** Original texts with characters that could not be drawn. Filled while writing. */
  readonly substituted: Set<string>;
};

export type TextStyle = {
  readonly face: FaceName;
  readonly size: number;
  readonly colour: string;
  /** Figures of equal width, for columns of numbers. */
  readonly tabular?: boolean;
};
export type Place = { readonly x: number; readonly y: number };

export const { ink: INK, muted: MUTED, rule: HAIRLINE } = PALETTE;

const TABULAR: PDFKit.Mixins.OpenTypeFeatures[] = ['tnum'];
const LINE_HEIGHT = 1.36;

/** From the top of one line to the top of the next, in points. */
export function lineHeight({ size }: TextStyle): number {
  return size * LINE_HEIGHT;
}

/** The same sheet, writing into another element. */
export function into(sheet: Sheet, parent: Element): Sheet {
  return { ...sheet, parent };
}

/** Distance in points from the cursor to the bottom margin. */
export function spaceLeft({ doc }: Sheet): number {
  return doc.page.maxY() - doc.y;
}

/** Height of an empty page between its margins, in points. */
export function pageHeight({ doc }: Sheet): number {
  return doc.page.maxY() - doc.page.margins.top;
}

/** Width of a page between its margins, in points. */
export function pageWidth({ doc }: Sheet): number {
  return doc.page.width - doc.page.margins.left - doc.page.margins.right;
}

/** Begins a new page unless `height` points are left on this one. */
export function keepTogether(sheet: Sheet, height: number): void {
  if (spaceLeft(sheet) < height && sheet.doc.y > sheet.doc.page.margins.top) sheet.doc.addPage();
}

/** The text as the faces can draw it. Remembers that something was replaced. */
export function drawable(sheet: Sheet, text: string): Drawable {
  const result = substituteMissing(text, (codePoint) => canDraw(sheet.faces, codePoint));
  if (result.substituted) sheet.substituted.add(text);
  return result;
}

/** Measures in a style's size and figures. Widths are remembered for the life of the document. */
export function measureIn(
  sheet: Sheet,
  { size, tabular = false }: Pick<TextStyle, 'size' | 'tabular'>,
): Measure {
  const features = tabular ? TABULAR : [];
  return (text, face) => {
    const key = `${face}${features.join('')} ${text}`;
    const known = sheet.widths.get(key);
    if (known !== undefined) return known * size;
    const font = sheet.faces[face];
    const width = font.layout(text, features).advanceWidth / font.unitsPerEm;
    sheet.widths.set(key, width);
    return width * size;
  };
}

/** Runs as lines no wider than `width` points. */
export function wrap(
  sheet: Sheet,
  runs: readonly Run[],
  setting: { width: number; size: number; tabular?: boolean },
) {
  return wrapRuns(runs, setting.width, measureIn(sheet, setting));
}

/** Width of a line in points. */
export function lineWidth(sheet: Sheet, line: Line, style: TextStyle): number {
  const measure = measureIn(sheet, style);
  return line.reduce((sum, run) => sum + measure(run.text, run.face), 0);
}

/** Draws one line with its top at `place`. Marks nothing: the caller has opened an element or an artifact. */
export function drawLine(sheet: Sheet, line: Line, { x, y, ...style }: Place & TextStyle): void {
  const { doc } = sheet;
  const measure = measureIn(sheet, style);
  const figures = style.tabular === true ? { features: TABULAR } : {};
  let left = x;
  doc.fontSize(style.size).fillColor(style.colour);
  for (const run of line) {
    doc.font(run.face).text(run.text, left, y, { lineBreak: false, ...figures });
    left += measure(run.text, run.face);
  }
}

/** Opens an element under the sheet's parent. Fill it with `mark`, then end it. */
export function openElement(sheet: Sheet, tag: string, options: ElementOptions = {}): Element {
  const node = sheet.doc.struct(tag, options);
  sheet.parent.node.add(node);
  return { node, tag };
}

/** Draws as content of an element, on the page where the cursor is. */
export function mark(sheet: Sheet, element: Element, draw: () => void): void {
  const content = sheet.doc.markStructureContent(element.tag);
  draw();
  sheet.doc.endMarkedContent();
  element.node.add(content);
}

/** Draws what is not part of the text: rules, running heads, repeated table heads. */
export function drawArtifact(sheet: Sheet, type: 'Layout' | 'Pagination', draw: () => void): void {
  sheet.doc.markContent('Artifact', { type });
  draw();
  sheet.doc.endMarkedContent();
}

/** A rule across the page or a part of it. Call inside an artifact. */
export function drawRule(
  sheet: Sheet,
  from: Place,
  rule: { length: number; weight: number; colour: string },
): void {
  sheet.doc
    .lineWidth(rule.weight)
    .strokeColor(rule.colour)
    .moveTo(from.x, from.y)
    .lineTo(from.x + rule.length, from.y)
    .stroke();
}
