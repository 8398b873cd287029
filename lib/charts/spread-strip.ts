import { lineMark, openPath, rectMark, textMark, type Mark } from './mark';
import { place, type Picture, type Scale, type Series } from './picture';
import { spreadOut } from './spacing';
import { scaleNumber, stripAxisMarks, stripScale } from './strip-axis';
import { type Band, type NamedScore, type SpreadStrip } from './spread-strip-row';
import { spreadStripLabel, spreadStripReadings } from './spread-strip-words';

export const SPREAD_STRIP_WIDTH = 400;
const HEIGHT = 44;
const MIDDLE = 28;
const TICKS = { top: 14, bottom: 42 };
const BAND_HEIGHT = 16;
const BRACKET = 4;
const MEDIAN_HEIGHT = 22;
const OWN_RADIUS = 9;
const RING_RADIUS = 4.5;
const LETTER_BASELINE = 12;
const LETTER_GAP = 11;
/** With more named councils than this, letters would hide each other, and the picture has none. */
export const LETTERS_AT_MOST = 6;
/** An end of the scale, printed where the head of the table is out of sight, needs this much room to itself. */
const END_LABEL_ROOM = 24;

function bandMarks(scale: Scale, band: Band | null): readonly Mark[] {
  if (band === null) return [];
  const left = place(scale, band.lower);
  const right = place(scale, band.upper);
  const top = MIDDLE - BAND_HEIGHT / 2;
  const bottom = MIDDLE + BAND_HEIGHT / 2;
  const arm = Math.min(BRACKET, (right - left) / 2);
  const bracket = (edge: number, inwards: number) =>
    openPath([
      { x: edge + inwards, y: top },
      { x: edge, y: top },
      { x: edge, y: bottom },
      { x: edge + inwards, y: bottom },
    ]);
  const median = place(scale, band.median);
  return [
    rectMark('g-band', { x: left, y: top }, { width: right - left, height: BAND_HEIGHT }),
    { kind: 'path', className: 'g-cap', d: bracket(left, arm) + bracket(right, -arm) },
    lineMark(
      'g-med',
      { x: median, y: MIDDLE - MEDIAN_HEIGHT / 2 },
      { x: median, y: MIDDLE + MEDIAN_HEIGHT / 2 },
    ),
  ];
}

function letterMarks(scale: Scale, named: readonly NamedScore[]): readonly Mark[] {
  if (named.length > LETTERS_AT_MOST) return [];
  const [min, max] = scale.range;
  const sorted = [...named].sort((a, b) => a.value - b.value || a.letter.localeCompare(b.letter));
  const wanted = sorted.map(({ value }) => place(scale, value));
  const places = spreadOut(wanted, LETTER_GAP, { min, max });
  return sorted.map(({ letter }, index) =>
    textMark(
      letter,
      { x: places[index] ?? 0, y: LETTER_BASELINE },
      { className: 'g-mut', size: 12, anchor: 'middle' },
    ),
  );
}

function endMarks(scale: Scale, letters: readonly Mark[]): readonly Mark[] {
  return scale.domain.flatMap((value) => {
    const x = place(scale, value);
    const taken = letters.some((mark) => mark.kind === 'text' && Math.abs(mark.x - x) < END_LABEL_ROOM);
    const look = { className: 'g-mut g-ends', size: 12, width: SPREAD_STRIP_WIDTH };
    return taken ? [] : [scaleNumber(value, { x, y: LETTER_BASELINE }, look)];
  });
}

function pointSeries({ own, named }: SpreadStrip): readonly Series[] {
  const rings: Series = {
    id: 'named',
    points: named.map(({ value }) => ({ x: value, y: MIDDLE })),
    line: null,
    glyph: { shape: 'ring', className: 'g-dot', radius: RING_RADIUS },
  };
  const diamond: Series = {
    id: 'own',
    points: own === null ? [] : [{ x: own, y: MIDDLE }],
    line: null,
    glyph: { shape: 'diamond', className: 'g-here', radius: OWN_RADIUS },
  };
  return [rings, diamond].filter(({ points }) => points.length > 0);
}

/**
 * One council beside others on a line from 0 to 100. Source: "Spread strip" of the signature screens: no
 * minimum or maximum, the ends are never whiskers; with the band hidden, the own diamond and the named stay.
 */
export function spreadStrip(strip: SpreadStrip): Picture {
  const x = stripScale(SPREAD_STRIP_WIDTH);
  const letters = letterMarks(x, strip.named);
  return {
    width: SPREAD_STRIP_WIDTH,
    height: HEIGHT,
    label: spreadStripLabel(strip),
    x,
    y: { domain: [0, HEIGHT], range: [0, HEIGHT] },
    behind: [
      ...stripAxisMarks(x, MIDDLE, TICKS),
      ...bandMarks(x, strip.band),
      ...letters,
      ...endMarks(x, letters),
    ],
    series: pointSeries(strip),
    front: [],
    readAlong: 'x',
    reach: [TICKS.top, TICKS.bottom],
    readings: spreadStripReadings(strip),
  };
}
