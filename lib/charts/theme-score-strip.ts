import { midSentence } from '@/lib/format/letter-case';
import { type Point } from './mark';
import { type Glyph, type Picture, type Reading, type Series } from './picture';
import { stripAxisMarks, stripScale } from './strip-axis';

/**
 * One theme's two scores from 0 to 100, rounded to one decimal as the table prints them: the lowest possible
 * score counts every unknown as 0. Null where there is nothing to score.
 */
export interface ThemeScoreStrip {
  readonly lowestPossible: number | null;
  readonly score: number | null;
}

export const THEME_SCORE_STRIP_WIDTH = 300;
const HEIGHT = 22;
const MIDDLE = 11;
const TICKS = { top: 3, bottom: 19 };
const FILLED: Glyph = { shape: 'diamond', className: 'g-here', radius: 8 };
const OPEN: Glyph = { shape: 'diamond', className: 'g-here-o', radius: 7 };

function at(value: number): Point {
  return { x: value, y: MIDDLE };
}

/** Null where the two scores are the same, or either is missing: the dashes are what could not be said. */
function unsaid({ lowestPossible, score }: ThemeScoreStrip): readonly [number, number] | null {
  if (lowestPossible === null || score === null || lowestPossible === score) return null;
  return [lowestPossible, score];
}

function scoreSeries(strip: ThemeScoreStrip): readonly Series[] {
  const { lowestPossible } = strip;
  if (lowestPossible === null) return [];
  const gap = unsaid(strip);
  const dashes: readonly Series[] =
    gap === null
      ? []
      : [
          { id: 'unsaid', points: gap.map(at), line: 'g-here-d', glyph: null },
          { id: 'score', points: [at(gap[1])], line: null, glyph: OPEN },
        ];
  return [
    { id: 'said', points: [at(0), at(lowestPossible)], line: 'g-here-l', glyph: null },
    ...dashes,
    { id: 'lowest-possible', points: [at(lowestPossible)], line: null, glyph: FILLED },
  ];
}

function readings(strip: ThemeScoreStrip): readonly Reading[] {
  const { lowestPossible } = strip;
  if (lowestPossible === null) return [];
  const gap = unsaid(strip);
  const lowest = { at: lowestPossible, text: `Lowest possible score ${lowestPossible.toFixed(1)}` };
  if (gap === null) return [lowest];
  return [lowest, { at: gap[1], text: `Score over what was answered ${gap[1].toFixed(1)}` }];
}

function label(values: readonly Reading[]): string {
  const [first, ...others] = values.map(({ text }) => text);
  if (first === undefined) return 'No score';
  return [first, ...others.map(midSentence)].join(', ');
}

/** A line to the filled diamond, dashes to an open one where the scores differ. Source: "Theme score". */
export function themeScoreStrip(strip: ThemeScoreStrip): Picture {
  const x = stripScale(THEME_SCORE_STRIP_WIDTH);
  const values = readings(strip);
  return {
    width: THEME_SCORE_STRIP_WIDTH,
    height: HEIGHT,
    label: label(values),
    x,
    y: { domain: [0, HEIGHT], range: [0, HEIGHT] },
    behind: stripAxisMarks(x, MIDDLE, TICKS),
    series: scoreSeries(strip),
    front: [],
    readAlong: 'x',
    reach: [TICKS.top, TICKS.bottom],
    readings: values,
  };
}
