import {
  circleMark,
  diamondPath,
  lineMark,
  openPath,
  rectMark,
  type Drawing,
  type Mark,
  type Point,
} from './mark';

/** The signs that a key explains. */
export const SIGNS = ['own', 'own-open', 'previous', 'named', 'band', 'median', 'median-level'] as const;
export type Sign = (typeof SIGNS)[number];

const HEIGHT = 18;
const WIDTHS: Readonly<Record<Sign, number>> = {
  own: 18,
  'own-open': 18,
  previous: 36,
  named: 18,
  band: 36,
  median: 18,
  'median-level': 24,
};

function bandSign({ x, y }: Point): readonly Mark[] {
  const [left, right, top, bottom] = [x - 17, x + 17, y - 7, y + 7];
  const bracket = (edge: number, inner: number) =>
    openPath([
      { x: inner, y: top },
      { x: edge, y: top },
      { x: edge, y: bottom },
      { x: inner, y: bottom },
    ]);
  return [
    rectMark('g-band', { x: left, y: top }, { width: right - left, height: bottom - top }),
    { kind: 'path', className: 'g-cap', d: bracket(left, left + 4) + bracket(right, right - 4) },
  ];
}

/** One sign, drawn round its centre. Own is a diamond, others are rings: shape before colour. */
export function signMarks(sign: Sign, centre: Point): readonly Mark[] {
  const { x, y } = centre;
  switch (sign) {
    case 'own':
      return [{ kind: 'path', className: 'g-here', d: diamondPath(centre, 8) }];
    case 'own-open':
      return [{ kind: 'path', className: 'g-here-o', d: diamondPath(centre, 7) }];
    case 'named':
      return [circleMark('g-dot', centre, 4.5)];
    case 'median':
      return [lineMark('g-med', { x, y: y - 8 }, { x, y: y + 8 })];
    case 'median-level':
      return [lineMark('g-med', { x: x - 9, y }, { x: x + 9, y })];
    case 'band':
      return bandSign(centre);
    case 'previous':
      return [
        lineMark('g-past', { x: x - 17, y }, { x: x + 17, y }),
        rectMark('g-past-m', { x: x - 4, y: y - 4 }, { width: 8, height: 8 }),
      ];
  }
}

/** One sign by itself, for the key beside a picture. Its words stand next to it, so it has no name. */
export function signDrawing(sign: Sign): Drawing {
  const width = WIDTHS[sign];
  return { width, height: HEIGHT, label: null, marks: signMarks(sign, { x: width / 2, y: HEIGHT / 2 }) };
}
