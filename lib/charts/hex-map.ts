import type { HexCell } from './hex-cells';
import { closedPath, lineMark, textMark, type Drawing, type Mark, type Point } from './mark';

/** How a cell is filled: a step from light to dark, shared by name, the reader's own, or a texture where there is no figure. */
export const HEX_FILLS = ['step-1', 'step-2', 'step-3', 'step-4', 'step-5', 'hidden', 'none', 'own'] as const;
export type HexFill = (typeof HEX_FILLS)[number];

/** What one cell shows. An area without one is drawn as an empty outline. */
export type HexTile = {
  readonly code: string;
  readonly fill: HexFill;
  /** What stands beneath the short name, "54" or "[c]": the fill is never the only sign. */
  readonly detail: string;
};

/** One cell as it is drawn, about its centre. */
type DrawnCell = { readonly code: string; readonly marks: readonly Mark[] };

export type HexMap = {
  readonly width: number;
  readonly height: number;
  /** From north to south, and from west to east. */
  readonly cells: readonly DrawnCell[];
};

const CELL_WIDTH = 42;
const RADIUS = CELL_WIDTH / Math.sqrt(3);
const ROW_HEIGHT = 1.5 * RADIUS;
const MARGIN = 2;
/** Between neighbours, so that two cells of one step are two cells. */
const GAP = 1;
const NAME = { below: -2, size: 12.5 };
const DETAIL = { below: 12.5, size: 13.5 };
/** Lines over and under the words, where a hexagon narrows. */
const HATCHED_AT = [-20, -16.5, 16.5, 20];

/**
 * The map: equal cells for areas of unequal size, so that a large county does not weigh more than a small borough.
 * Geometry alone, for a page, a PDF or a Word file.
 */
export function hexMap(cells: readonly HexCell[], tiles: readonly HexTile[]): HexMap {
  const told = new Map(tiles.map((tile) => [tile.code, tile]));
  const [columns, rows] = [Math.max(...cells.map(({ q }) => q)), Math.max(...cells.map(({ r }) => r))];
  const centreOf = ({ q, r }: HexCell): Point => ({
    x: MARGIN + CELL_WIDTH * (q + 0.5 + (r % 2) / 2),
    y: MARGIN + RADIUS + ROW_HEIGHT * (rows - r),
  });
  const inOrder = [...cells].sort((one, other) => other.r - one.r || one.q - other.q);
  return {
    width: 2 * MARGIN + CELL_WIDTH * (columns + 1.5),
    height: 2 * MARGIN + 2 * RADIUS + ROW_HEIGHT * rows,
    cells: inOrder.map((cell) => ({
      code: cell.code,
      marks: cellMarks(cell.short, centreOf(cell), told.get(cell.code)),
    })),
  };
}

const KEY = { width: 40, height: 36 };

/** One fill by itself, for the key beside a map. */
export function hexKeyDrawing(fill: HexFill, detail: string): Drawing {
  const centre = { x: KEY.width / 2, y: KEY.height / 2 };
  const marks = [
    ...shapeMarks(centre, fill, KEY.height / 2 - 1),
    ...wordMarks(centre, fill, { detail, below: 4.5 }),
  ];
  return { ...KEY, label: null, marks };
}

function cellMarks(short: string, centre: Point, tile: HexTile | undefined): readonly Mark[] {
  const fill = tile?.fill ?? 'none';
  const detail = tile?.detail ?? '';
  const nameBelow = detail === '' ? NAME.size / 3 : NAME.below;
  return [
    ...shapeMarks(centre, fill, RADIUS - GAP),
    textMark(
      short,
      { x: centre.x, y: centre.y + nameBelow },
      { className: textClass(fill), size: NAME.size, anchor: 'middle' },
    ),
    ...wordMarks(centre, fill, { detail, below: DETAIL.below }),
  ];
}

function wordMarks(
  centre: Point,
  fill: HexFill,
  { detail, below }: { readonly detail: string; readonly below: number },
): readonly Mark[] {
  if (detail === '') return [];
  const look = { className: `${textClass(fill)} g-b`, size: DETAIL.size, anchor: 'middle' as const };
  return [textMark(detail, { x: centre.x, y: centre.y + below }, look)];
}

/** Dark fills have light words. */
function textClass(fill: HexFill): string {
  return fill === 'step-4' || fill === 'step-5' || fill === 'own' ? 'g-hex-light' : 'g-hex-dark';
}

function shapeMarks(centre: Point, fill: HexFill, radius: number): readonly Mark[] {
  const outline: Mark = { kind: 'path', className: `g-hex-${fill}`, d: closedPath(corners(centre, radius)) };
  return fill === 'hidden' ? [outline, ...hatching(centre, radius)] : [outline];
}

function corners({ x, y }: Point, radius: number): readonly Point[] {
  return [0, 1, 2, 3, 4, 5].map((corner) => {
    const angle = (Math.PI / 3) * corner - Math.PI / 2;
    return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
  });
}

function hatching({ x, y }: Point, radius: number): readonly Mark[] {
  return HATCHED_AT.map((at) => (at / RADIUS) * radius).map((at) => {
    // The two edges at a tip are as steep as 30 degrees.
    const half = (radius - Math.abs(at)) * Math.sqrt(3);
    return lineMark('g-hex-hatch', { x: x - half, y: y + at }, { x: x + half, y: y + at });
  });
}
