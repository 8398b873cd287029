import {
  circleMark,
  diamondPath,
  lineMark,
  rectMark,
  rounded,
  type Drawing,
  type Mark,
  type Point,
} from './mark';

/** A straight scale from values to units of the view box. */
export interface Scale {
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
}

export const GLYPH_SHAPES = ['diamond', 'ring', 'square'] as const;

/** The sign of a point. `radius` is half its width. Squares and rings differ in shape, not in colour alone. */
export interface Glyph {
  readonly shape: (typeof GLYPH_SHAPES)[number];
  readonly className: string;
  readonly radius: number;
}

/** Points by value, joined by a line, marked by a glyph, or both. A null stands for neither. */
export interface Series {
  readonly id: string;
  readonly points: readonly Point[];
  readonly line: string | null;
  readonly glyph: Glyph | null;
}

/** What is read off at one place of the reading axis. */
export interface Reading {
  readonly at: number;
  readonly text: string;
}

/**
 * A picture with scales: what both the static drawing and recharts draw from, so that they cannot differ.
 * `behind` and `front` are in units of the view box; series are in values. Readings never share a place.
 */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly x: Scale;
  readonly y: Scale;
  readonly behind: readonly Mark[];
  readonly series: readonly Series[];
  readonly front: readonly Mark[];
  readonly readAlong: 'x' | 'y';
  /** From where to where a reading's line crosses the picture, in units of the view box. */
  readonly reach: readonly [number, number];
  readonly readings: readonly Reading[];
}

/** Where a value stands on a scale, in units of the view box. */
export function place(scale: Scale, value: number): number {
  const [start, end] = scale.domain;
  const [from, to] = scale.range;
  return from + ((value - start) / (end - start)) * (to - from);
}

/** Where a point by value stands in the view box. */
export function placePoint(scales: { readonly x: Scale; readonly y: Scale }, point: Point): Point {
  return { x: place(scales.x, point.x), y: place(scales.y, point.y) };
}

/** The line that shows which place is being read: upright where readings run along x, else level. */
export function readingLine(picture: Picture, reading: Reading): Mark {
  const { x, y, readAlong, reach } = picture;
  const [from, to] = reach;
  if (readAlong === 'x') {
    const across = place(x, reading.at);
    return lineMark('g-ink-l', { x: across, y: from }, { x: across, y: to });
  }
  const height = place(y, reading.at);
  return lineMark('g-ink-l', { x: from, y: height }, { x: to, y: height });
}

/** The mark of one point, `at` in units of the view box. */
export function glyphMark(glyph: Glyph, at: Point): Mark {
  const { shape, className, radius } = glyph;
  switch (shape) {
    case 'diamond':
      return { kind: 'path', className, d: diamondPath(at, radius) };
    case 'ring':
      return circleMark(className, at, radius);
    case 'square':
      return rectMark(
        className,
        { x: at.x - radius, y: at.y - radius },
        { width: 2 * radius, height: 2 * radius },
      );
  }
}

/** A series as straight pieces, each from one point to the next: what a line is drawn from, here and by recharts. */
export function lineSegments(series: Series): readonly (readonly [Point, Point])[] {
  const { line, points } = series;
  return line === null ? [] : points.slice(1).map((point, index) => [points[index] ?? point, point] as const);
}

function seriesMarks(picture: Picture, series: Series): readonly Mark[] {
  const { line, glyph, points } = series;
  const at = (point: Point) => placePoint(picture, point);
  return [
    ...lineSegments(series).map(([from, to]) => lineMark(line ?? '', at(from), at(to))),
    ...(glyph === null ? [] : points.map((point) => glyphMark(glyph, at(point)))),
  ];
}

/** The picture as marks alone, in drawing order: for print, for files, and for a page without JavaScript. */
export function drawPicture(picture: Picture): Drawing {
  const { width, height, label, behind, series, front } = picture;
  return {
    width: rounded(width),
    height: rounded(height),
    label,
    marks: [...behind, ...series.flatMap((one) => seriesMarks(picture, one)), ...front],
  };
}
