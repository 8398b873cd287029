import fc from 'fast-check';
import { expect } from 'vitest';
import { type Drawing, type Mark, type TextMark } from './mark';
import { textWidth } from './text-width';

export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const CAPITAL = 0.75;
const DESCENDER = 0.25;
const WITH_DESCENDER = /[gjpqyQ,;()]/;

function textBounds({ x, y, text, size, anchor }: TextMark): Bounds {
  const width = textWidth(text, size);
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return {
    left,
    right: left + width,
    top: y - CAPITAL * size,
    bottom: y + (WITH_DESCENDER.test(text) ? DESCENDER * size : 0),
  };
}

function around(xs: readonly number[], ys: readonly number[]): Bounds {
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** Numbers of a path of straight pieces: x and y by turns, except after H and V. */
function pathBounds(d: string): Bounds {
  const pairs = Array.from(
    d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g),
    ([, x, y]) => [Number(x), Number(y)] as const,
  );
  return around(
    pairs.map(([x]) => x),
    pairs.map(([, y]) => y),
  );
}

/** The box that a mark fills, strokes left out, words at their widest. */
export function markBounds(mark: Mark): Bounds {
  switch (mark.kind) {
    case 'line':
      return around([mark.from.x, mark.to.x], [mark.from.y, mark.to.y]);
    case 'path':
      return pathBounds(mark.d);
    case 'rect':
      return around([mark.x, mark.x + mark.width], [mark.y, mark.y + mark.height]);
    case 'circle': {
      const { centre, radius } = mark;
      return around([centre.x - radius, centre.x + radius], [centre.y - radius, centre.y + radius]);
    }
    case 'text':
      return textBounds(mark);
  }
}

/** Fails, naming the mark, when anything of the drawing reaches over the edge of its view box. */
export function expectAllInside({ width, height, marks }: Drawing): void {
  const outside = marks.filter((mark) => {
    const { left, right, top, bottom } = markBounds(mark);
    return !(left >= 0 && right <= width && top >= 0 && bottom <= height);
  });
  expect(outside).toEqual([]);
}

/** The words of a drawing, in drawing order. */
export function wordsOf({ marks }: Pick<Drawing, 'marks'>): readonly string[] {
  return marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
}

/** The marks of one class, in drawing order. */
export function marksOf({ marks }: Pick<Drawing, 'marks'>, className: string): readonly Mark[] {
  return marks.filter((mark) => mark.className.split(' ').includes(className));
}

/** Fails when two of the positions are closer than the gap, a hundredth of rounding aside. */
export function expectApart(positions: readonly number[], gap: number): void {
  const sorted = [...positions].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((position, index) => position - (sorted[index] ?? 0));
  expect(gaps.filter((between) => between < gap - 0.02)).toEqual([]);
}

/** Any score a picture may be given: whole or not, and both ends often. */
export const anyScore = fc.oneof(
  fc.integer({ min: 0, max: 100 }),
  fc.double({ min: 0, max: 100, noNaN: true }),
  fc.constantFrom(0, 100),
);

/** A score, or nothing. */
export const anyScoreOrNull = fc.option(anyScore, { nil: null });

/** Lower quartile, median and upper quartile, in their order. */
export const anyBand = fc
  .tuple(anyScore, anyScore, anyScore)
  .map((scores) => [...scores].sort((a, b) => a - b))
  .map(([lower = 0, median = 0, upper = 0]) => ({ lower, median, upper }));
