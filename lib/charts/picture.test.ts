import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyScore } from './bounds.testing';
import { textMark } from './mark';
import {
  drawPicture,
  glyphMark,
  lineSegments,
  place,
  placePoint,
  readingLine,
  type Picture,
  type Scale,
  type Series,
} from './picture';

const ACROSS: Scale = { domain: [0, 100], range: [10, 390] };
const UP: Scale = { domain: [0, 100], range: [250, 22] };

const OWN: Series = {
  id: 'own',
  points: [
    { x: 0, y: 0 },
    { x: 50, y: 50 },
    { x: 100, y: 100 },
  ],
  line: 'g-here-l',
  glyph: { shape: 'diamond', className: 'g-here', radius: 9 },
};

const PICTURE: Picture = {
  width: 400,
  height: 300,
  label: 'A picture',
  x: ACROSS,
  y: UP,
  behind: [textMark('behind', { x: 0, y: 0 }, { size: 12 })],
  series: [OWN],
  front: [textMark('front', { x: 0, y: 0 }, { size: 12 })],
  readAlong: 'x',
  reach: [22, 250],
  readings: [{ at: 50, text: 'Elmshire 50' }],
};

describe('a scale', () => {
  it('puts its ends where they belong, whichever way it runs', () => {
    expect([0, 25, 100].map((value) => place(ACROSS, value))).toEqual([10, 105, 390]);
    expect([0, 50, 100].map((value) => place(UP, value))).toEqual([250, 136, 22]);
    expect(placePoint({ x: ACROSS, y: UP }, { x: 50, y: 100 })).toEqual({ x: 200, y: 22 });
  });

  it('never turns round: more is always further along', () => {
    fc.assert(
      fc.property(anyScore, anyScore, (one, other) => {
        fc.pre(one < other);
        expect(place(ACROSS, one)).toBeLessThanOrEqual(place(ACROSS, other));
        expect(place(UP, one)).toBeGreaterThanOrEqual(place(UP, other));
      }),
    );
  });
});

describe('a glyph', () => {
  it('differs by shape, not by colour alone', () => {
    const at = { x: 20, y: 20 };
    const kinds = (['diamond', 'ring', 'square'] as const).map(
      (shape) => glyphMark({ shape, className: 'g-dot', radius: 4 }, at).kind,
    );
    expect(kinds).toEqual(['path', 'circle', 'rect']);
  });

  it('stands round its point', () => {
    expect(glyphMark({ shape: 'square', className: 'g-past-m', radius: 4 }, { x: 20, y: 30 })).toMatchObject({
      x: 16,
      y: 26,
      width: 8,
      height: 8,
    });
  });
});

describe('a line', () => {
  it('is drawn from each point to the next', () => {
    expect(lineSegments(OWN)).toEqual([
      [OWN.points[0], OWN.points[1]],
      [OWN.points[1], OWN.points[2]],
    ]);
  });

  it.each([
    ['there is one point only', { ...OWN, points: OWN.points.slice(0, 1) }],
    ['there is no point', { ...OWN, points: [] }],
    ['the series is points alone', { ...OWN, line: null }],
  ])('is not drawn where %s', (_, series) => {
    expect(lineSegments(series)).toEqual([]);
  });
});

describe('a picture as marks', () => {
  it('is drawn from back to front, points over their line', () => {
    const { marks, ...rest } = drawPicture(PICTURE);
    expect(rest).toEqual({ width: 400, height: 300, label: 'A picture' });
    expect(marks.map(({ kind, className }) => `${kind} ${className}`.trim())).toEqual([
      'text',
      'line g-here-l',
      'line g-here-l',
      'path g-here',
      'path g-here',
      'path g-here',
      'text',
    ]);
  });

  it('has no points where a series is a line alone', () => {
    const { marks } = drawPicture({ ...PICTURE, series: [{ ...OWN, glyph: null }] });
    expect(marks.filter(({ kind }) => kind === 'path')).toEqual([]);
  });
});

describe('the line of a reading', () => {
  it('stands upright where readings run across', () => {
    expect(readingLine(PICTURE, { at: 50, text: '' })).toMatchObject({
      from: { x: 200, y: 22 },
      to: { x: 200, y: 250 },
    });
  });

  it('lies level where readings run upwards', () => {
    const picture: Picture = { ...PICTURE, readAlong: 'y', reach: [186, 222] };
    expect(readingLine(picture, { at: 50, text: '' })).toMatchObject({
      from: { x: 186, y: 136 },
      to: { x: 222, y: 136 },
    });
  });
});
