/**
 * What a picture is made of: plain objects in the units of its view box, ready for an SVG, a PDF or recharts.
 * Class names are those of the style sheet's chart section. Source: the rules of the signature screens.
 */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface TextMark extends Point {
  readonly kind: 'text';
  readonly className: string;
  readonly text: string;
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** A paper-coloured edge keeps a number readable where a line passes behind it. */
  readonly halo: boolean;
}

export type Mark =
  | { readonly kind: 'line'; readonly className: string; readonly from: Point; readonly to: Point }
  | { readonly kind: 'path'; readonly className: string; readonly d: string }
  | {
      readonly kind: 'rect';
      readonly className: string;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  | { readonly kind: 'circle'; readonly className: string; readonly centre: Point; readonly radius: number }
  | TextMark;

/** A picture that only needs to be drawn. `label` is its accessible name; null where words stand beside it. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly label: string | null;
  readonly marks: readonly Mark[];
}

/** A coordinate to a hundredth of a unit: finer than a screen shows, and short in the page. */
export function rounded(coordinate: number): number {
  return Math.round(coordinate * 100) / 100;
}

function roundedPoint(point: Point): Point {
  return { x: rounded(point.x), y: rounded(point.y) };
}

/** A straight line between two points. */
export function lineMark(className: string, from: Point, to: Point): Mark {
  return { kind: 'line', className, from: roundedPoint(from), to: roundedPoint(to) };
}

/** A rectangle with its top left corner at `corner`. */
export function rectMark(
  className: string,
  corner: Point,
  size: { readonly width: number; readonly height: number },
): Mark {
  return {
    kind: 'rect',
    className,
    ...roundedPoint(corner),
    width: rounded(size.width),
    height: rounded(size.height),
  };
}

/** A circle round `centre`. */
export function circleMark(className: string, centre: Point, radius: number): Mark {
  return { kind: 'circle', className, centre: roundedPoint(centre), radius };
}

/** Words with their baseline at `at`, from the start unless another anchor is given. */
export function textMark(
  text: string,
  at: Point,
  look: {
    readonly size: number;
    readonly className?: string;
    readonly anchor?: TextMark['anchor'];
    readonly halo?: boolean;
  },
): TextMark {
  const { size, className = '', anchor = 'start', halo = false } = look;
  return { kind: 'text', className, text, ...roundedPoint(at), size, anchor, halo };
}

function joined(points: readonly Point[]): string {
  return points.map((point) => `${rounded(point.x)} ${rounded(point.y)}`).join('L');
}

/** The path of an open line through the points, in order. */
export function openPath(points: readonly Point[]): string {
  return `M${joined(points)}`;
}

/** The path of a closed shape with these corners. */
export function closedPath(points: readonly Point[]): string {
  return `M${joined(points)}Z`;
}

/** The path of a diamond, `radius` from its centre to each corner. */
export function diamondPath(centre: Point, radius: number): string {
  return closedPath([
    { x: centre.x, y: centre.y - radius },
    { x: centre.x + radius, y: centre.y },
    { x: centre.x, y: centre.y + radius },
    { x: centre.x - radius, y: centre.y },
  ]);
}
