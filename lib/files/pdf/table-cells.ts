import type { Drawing } from '@/lib/charts/mark';
import { drawReportPicture } from '@/lib/report/draw-picture';
import type { Cell, Column, ReportTable } from '@/lib/report/report';
import { shareWidth } from './column-widths';
import { drawable, INK, lineHeight, lineWidth, measureIn, MUTED, wrap } from './sheet';
import type { Sheet, TextStyle } from './sheet';
import type { Line } from './wrap';

const HEAD: TextStyle = { face: 'bold', size: 9, colour: INK };
const NAME: TextStyle = { face: 'bold', size: 9.5, colour: INK };
const TEXT: TextStyle = { face: 'regular', size: 9.5, colour: INK };
const NUMBER: TextStyle = { ...TEXT, tabular: true };
const NOTHING: TextStyle = { ...TEXT, colour: MUTED };
const DETAIL: TextStyle = { face: 'regular', size: 9, colour: MUTED };

const GUTTER = 12;
const WIDEST_WORD = 150;
const POINTS_PER_UNIT = 0.5;
/** A column of figures is at least so wide that its words, such as “Not scored”, stay on one line. */
const FIGURE_WORDS = 62;
const WIDEST_CELL = 420;

export type Frame = { readonly x: number; readonly width: number; readonly numeric: boolean };
export type CellLine = { readonly line: Line; readonly style: TextStyle; readonly height: number };
export type CellPicture = { readonly drawing: Drawing; readonly scale: number; readonly alt: string | null };
/** A cell ready to draw. `original` is set when something in it could not be drawn as written. */
export type CellBlock = {
  readonly lines: readonly CellLine[];
  readonly original: string | null;
  readonly picture: CellPicture | null;
};

type Part = { readonly text: string; readonly style: TextStyle };

type Words = Exclude<Cell, { kind: 'picture' }>;

function mainPart(cell: Words, isName: boolean): Part {
  switch (cell.kind) {
    case 'text':
      return { text: cell.text, style: isName ? NAME : TEXT };
    case 'number':
      return { text: cell.display, style: NUMBER };
    case 'nothing':
      return { text: cell.word, style: NOTHING };
  }
}

function partsOf(cell: Cell, isName: boolean): readonly Part[] {
  if (cell.kind === 'picture') return cell.words === null ? [] : [{ text: cell.words, style: TEXT }];
  const main = mainPart(cell, isName);
  if (cell.kind === 'number') return [main];
  const details = (cell.details ?? []).map((text) => ({ text, style: DETAIL }));
  const comment = cell.comment === undefined ? [] : [{ text: `Comment: ${cell.comment}`, style: TEXT }];
  return [main, ...details, ...comment];
}

function pictureOf(cell: Cell | undefined): CellPicture | null {
  if (cell?.kind !== 'picture') return null;
  const drawing = drawReportPicture(cell.picture);
  return drawing === null ? null : { drawing, scale: POINTS_PER_UNIT, alt: cell.alt };
}

/** Height of a cell's picture in points, with the space below it. */
export function pictureHeight({ picture }: CellBlock): number {
  return picture === null ? 0 : picture.drawing.height * picture.scale + 2;
}

function pictureWidth(cell: Cell): number {
  const picture = pictureOf(cell);
  return picture === null ? 0 : picture.drawing.width * picture.scale;
}

function need(sheet: Sheet, parts: readonly Part[]): { least: number; natural: number } {
  let least = 0;
  let natural = 0;
  for (const { text, style } of parts) {
    const measure = measureIn(sheet, style);
    for (const line of drawable(sheet, text).text.split('\n')) {
      const words = line.split(' ').map((word) => measure(word, style.face));
      const space = measure(' ', style.face);
      least = Math.max(least, ...words);
      natural = Math.max(
        natural,
        words.reduce((sum, width) => sum + width + space, -space),
      );
    }
  }
  return { least, natural };
}

/** The head of a column of figures may take two lines, not three. */
function headNeed(sheet: Sheet, label: string, numeric: boolean): { least: number; natural: number } {
  const whole = need(sheet, [{ text: label, style: HEAD }]);
  return numeric ? { ...whole, least: Math.max(whole.least, Math.min(whole.natural, FIGURE_WORDS)) } : whole;
}

function columnNeed(sheet: Sheet, table: ReportTable, index: number) {
  const { label, numeric } = table.columns[index] ?? { label: '', numeric: false };
  const isName = table.rowHeader && index === 0;
  const cells = table.rows.map((row) => row[index]).filter((cell) => cell !== undefined);
  const bodies = cells.map((cell) => need(sheet, partsOf(cell, isName)));
  const head = headNeed(sheet, label, numeric);
  const picture = Math.max(0, ...cells.map(pictureWidth));
  const natural = Math.min(WIDEST_CELL, Math.max(head.least, ...bodies.map((body) => body.natural)));
  const word = Math.max(head.least, ...bodies.map((body) => body.least));
  const longest = numeric ? Math.max(word, Math.min(natural, FIGURE_WORDS)) : word;
  const least = Math.max(Math.min(WIDEST_WORD, longest), picture);
  return { least: least + GUTTER, natural: Math.max(least, natural) + GUTTER };
}

/** Where each column stands, in points from the left edge of the page. */
export function columnFrames(sheet: Sheet, table: ReportTable, available: number): readonly Frame[] {
  const needs = table.columns.map((_, index) => columnNeed(sheet, table, index));
  let x = sheet.doc.page.margins.left;
  // The last column needs no gutter after it.
  return shareWidth(needs, available + GUTTER).map((width, index) => {
    const frame = { x, width: width - GUTTER, numeric: table.columns[index]?.numeric ?? false };
    x += width;
    return frame;
  });
}

function block(sheet: Sheet, parts: readonly Part[], width: number): CellBlock {
  const drawn = parts.map((part) => ({ ...drawable(sheet, part.text), style: part.style }));
  const lines = drawn.flatMap(({ text, style }) => {
    const height = lineHeight(style);
    return wrap(sheet, [{ text, face: style.face }], { width, ...style }).map((line) => ({
      line,
      style,
      height,
    }));
  });
  const isWhole = drawn.every(({ substituted }) => !substituted);
  return { lines, original: isWhole ? null : parts.map((part) => part.text).join('\n'), picture: null };
}

/** The cells of a row, wrapped to their columns. */
export function rowBlocks(
  sheet: Sheet,
  row: readonly Cell[],
  setting: { frames: readonly Frame[]; hasRowHeads: boolean },
) {
  return setting.frames.map((frame, index) => {
    const cell = row[index];
    const parts = cell === undefined ? [] : partsOf(cell, setting.hasRowHeads && index === 0);
    return { ...block(sheet, parts, frame.width), picture: pictureOf(cell) };
  });
}

/** The heads of the columns, wrapped. */
export function headBlocks(sheet: Sheet, columns: readonly Column[], frames: readonly Frame[]) {
  return columns.map(({ label }, index) =>
    block(sheet, [{ text: label, style: HEAD }], frames[index]?.width ?? 0),
  );
}

/** Height of some lines of a cell in points. */
export function linesHeight(lines: readonly CellLine[]): number {
  return lines.reduce((sum, { height }) => sum + height, 0);
}

/** Left edge of a line: numbers stand at the right of their column. */
export function lineLeft(sheet: Sheet, { line, style }: CellLine, frame: Frame): number {
  return frame.numeric ? frame.x + frame.width - lineWidth(sheet, line, style) : frame.x;
}
