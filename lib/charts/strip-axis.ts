import { lineMark, textMark, type Drawing, type Mark, type Point, type TextMark } from './mark';
import { place, type Scale } from './picture';
import { textWidth } from './text-width';

/** Scores run from 0 to 100 on every strip, whatever the values, so that rows can be read down a column. */
export const SCORE_DOMAIN = [0, 100] as const;
export const SCORE_TICKS = [0, 25, 50, 75, 100] as const;

const STRIP_MARGIN = 10;
const HEADER_HEIGHT = 16;
const HEADER_BASELINE = 13;

/** The scale of a strip in a view box of this width. */
export function stripScale(width: number): Scale {
  return { domain: SCORE_DOMAIN, range: [STRIP_MARGIN, width - STRIP_MARGIN] };
}

/** The axis of a strip: a line from end to end and a tick at each 25. */
export function stripAxisMarks(
  scale: Scale,
  middle: number,
  ticks: { readonly top: number; readonly bottom: number },
): readonly Mark[] {
  const [start, end] = scale.range;
  return [
    ...SCORE_TICKS.map((tick) => {
      const x = place(scale, tick);
      return lineMark('g-grid', { x, y: ticks.top }, { x, y: ticks.bottom });
    }),
    lineMark('g-axis', { x: start, y: middle }, { x: end, y: middle }),
  ];
}

/** A number of the scale over its tick; the last one is held inside the view box. */
export function scaleNumber(
  tick: number,
  at: Point,
  look: { readonly className: string; readonly size: number; readonly width: number },
): TextMark {
  const { className, size, width } = look;
  const text = String(tick);
  return at.x + textWidth(text, size) / 2 > width
    ? textMark(text, { ...at, x: width }, { className, size, anchor: 'end' })
    : textMark(text, at, { className, size, anchor: 'middle' });
}

/** The numbers over a column of strips, for the head of the table. `width` is that of the strips' view box. */
export function stripHeader(width: number): Drawing {
  const scale = stripScale(width);
  return {
    width,
    height: HEADER_HEIGHT,
    label: null,
    marks: SCORE_TICKS.map((tick) =>
      scaleNumber(
        tick,
        { x: place(scale, tick), y: HEADER_BASELINE },
        { className: 'g-mut', size: 13, width },
      ),
    ),
  };
}
