import { writeDrawing } from './figure';
import { drawMarks } from './marks';
import {
  drawArtifact,
  drawLine,
  drawRule,
  HAIRLINE,
  INK,
  into,
  mark,
  openElement,
  pageHeight,
  pageWidth,
  spaceLeft,
} from './sheet';
import type { Element, ElementOptions, Sheet } from './sheet';
import { lineLeft, linesHeight, pictureHeight } from './table-cells';
import type { CellBlock, CellLine, Frame } from './table-cells';

const PADDING = 4;
/** A row that is taller than a page begins on this one only if this many points are left. */
const LEAST_SPLIT = 90;

export type Head = {
  readonly blocks: readonly CellBlock[];
  readonly frames: readonly Frame[];
  readonly height: number;
};
type OpenCell = { readonly block: CellBlock; readonly frame: Frame; readonly element: Element };

/** Height of a row in points, with the space above and below its text. */
export function rowHeight(blocks: readonly CellBlock[]): number {
  return Math.max(0, ...blocks.map(blockHeight)) + PADDING * 2;
}

function blockHeight(block: CellBlock): number {
  return linesHeight(block.lines) + pictureHeight(block);
}

function drawLines(
  sheet: Sheet,
  { lines, frame }: { lines: readonly CellLine[]; frame: Frame },
  top: number,
): void {
  let y = top;
  for (const cellLine of lines) {
    drawLine(sheet, cellLine.line, { ...cellLine.style, x: lineLeft(sheet, cellLine, frame), y });
    y += cellLine.height;
  }
}

/** A rule under what was just written. The cursor stays. */
function ruleBelow(sheet: Sheet, weight: number, colour: string): void {
  const from = { x: sheet.doc.page.margins.left, y: sheet.doc.y };
  drawArtifact(sheet, 'Layout', () => drawRule(sheet, from, { length: pageWidth(sheet), weight, colour }));
  sheet.doc.y = from.y;
}

/** A new page with the heads again: for the eye only, since a screen reader knows them from the first page. */
function turnPage(sheet: Sheet, head: Head): void {
  sheet.doc.addPage();
  const top = sheet.doc.y;
  drawArtifact(sheet, 'Pagination', () => {
    head.blocks.forEach(({ lines }, index) => {
      const frame = head.frames[index];
      if (frame !== undefined) drawLines(sheet, { lines, frame }, top + PADDING);
    });
  });
  sheet.doc.y = top + head.height;
  ruleBelow(sheet, 1.5, INK);
}

/** How many lines of a cell fit into `height` points. */
function fitting(lines: readonly CellLine[], height: number): number {
  let used = 0;
  const over = lines.findIndex((line) => {
    used += line.height;
    return used > height;
  });
  return over === -1 ? lines.length : over;
}

function drawCellPicture(sheet: Sheet, { block, frame, element }: OpenCell, y: number): void {
  const { picture } = block;
  if (picture === null) return;
  const place = { x: frame.x, y, scale: picture.scale };
  if (picture.alt === null) drawArtifact(sheet, 'Layout', () => drawMarks(sheet, picture.drawing, place));
  else writeDrawing(into(sheet, element), { ...place, drawing: picture.drawing }, picture.alt);
}

/** Draws the cells from the cursor down. Turns the page inside the row only if the row is taller than a page. */
function drawCells(sheet: Sheet, cells: readonly OpenCell[], head: Head): void {
  const top = sheet.doc.y + PADDING;
  const room = sheet.doc.page.maxY() - top - PADDING;
  const here = cells.map((cell) => fitting(cell.block.lines, room - pictureHeight(cell.block)));
  let used = 0;
  cells.forEach((cell, index) => {
    const lines = cell.block.lines.slice(0, here[index]);
    const textTop = top + pictureHeight(cell.block);
    drawCellPicture(sheet, cell, top + 1);
    if (lines.length > 0)
      mark(sheet, cell.element, () => drawLines(sheet, { lines, frame: cell.frame }, textTop));
    used = Math.max(used, pictureHeight(cell.block) + linesHeight(lines));
  });
  sheet.doc.y = top + used + PADDING;
  const rest = cells.map((cell, index) => ({
    ...cell,
    block: { ...cell.block, picture: null, lines: cell.block.lines.slice(here[index]) },
  }));
  if (rest.every(({ block }) => block.lines.length === 0)) return;
  turnPage(sheet, head);
  drawCells(sheet, rest, head);
}

type CellKind = { readonly tag: 'TH' | 'TD'; readonly options: ElementOptions };

/** Writes a row: opens its element and those of its cells, and draws them. */
function writeCells(
  sheet: Sheet,
  blocks: readonly CellBlock[],
  { head, kindOf }: { readonly head: Head; readonly kindOf: (index: number) => CellKind },
): void {
  const row = openElement(sheet, 'TR');
  const cells = head.frames.flatMap((frame, index): OpenCell[] => {
    const block = blocks[index];
    if (block === undefined) return [];
    const { tag, options } = kindOf(index);
    const actual = block.original === null ? {} : { actual: block.original };
    return [{ block, frame, element: openElement(into(sheet, row), tag, { ...options, ...actual }) }];
  });
  drawCells(sheet, cells, head);
  row.node.end();
}

/** The heads of the columns, once, as the table's own. */
export function writeHead(sheet: Sheet, head: Head): void {
  const section = openElement(sheet, 'THead');
  const kindOf = (): CellKind => ({ tag: 'TH', options: { scope: 'Column' } });
  writeCells(into(sheet, section), head.blocks, { head, kindOf });
  section.node.end();
  ruleBelow(sheet, 1.5, INK);
}

/**
 * One row of the body, on a new page when it, or the `keep` points that it begins, do not fit on this one. With
 * `hasRowHeads`, its first cell is its head.
 */
export function writeRow(
  sheet: Sheet,
  blocks: readonly CellBlock[],
  {
    head,
    hasRowHeads,
    keep = 0,
  }: { readonly head: Head; readonly hasRowHeads: boolean; readonly keep?: number },
): void {
  const height = Math.max(rowHeight(blocks), keep);
  const fitsOnAPage = height <= pageHeight(sheet) - head.height;
  if (spaceLeft(sheet) < (fitsOnAPage ? height : LEAST_SPLIT)) turnPage(sheet, head);
  const kindOf = (index: number): CellKind =>
    hasRowHeads && index === 0 ? { tag: 'TH', options: { scope: 'Row' } } : { tag: 'TD', options: {} };
  writeCells(sheet, blocks, { head, kindOf });
  ruleBelow(sheet, 0.5, HAIRLINE);
}
