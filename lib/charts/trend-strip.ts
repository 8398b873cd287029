import { lineMark, textMark, type Mark } from './mark';
import { place, type Glyph, type Picture, type Reading, type Scale, type Series } from './picture';
import { SCORE_DOMAIN } from './strip-axis';
import { fitText } from './text-width';
import { wholeScore } from './wording';

/** One round: values from 0 to 100, null where there is none, and whether each may be joined with the round before. */
export type TrendStep = {
  readonly round: string;
  readonly own: number | null;
  readonly joinsOwn: boolean;
  readonly median: number | null;
  readonly joinsMedian: boolean;
  /** The questions changed since the round before: said between the two. */
  readonly hasChanged: boolean;
};

/** One row of a trend. `ownName` is null where nobody is "you". */
export type TrendStrip = {
  readonly title: string;
  readonly ownName: string | null;
  readonly steps: readonly TrendStep[];
};

const TREND_STRIP_WIDTH = 400;
const HEIGHT = 112;
const TOP = 24;
const BOTTOM = 88;
const INSET = 40;
const NAMES_BELOW = 20;
const SIZE = 12.5;
const DASH = 9;
const CHANGED = 'changed';
const OWN: Glyph = { shape: 'diamond', className: 'g-here', radius: 7 };
const ABOVE = -11;
const BELOW = 19;

/** Over the rounds, the reader's own figure and the median of the others as it was shown then. A line breaks where questions changed. */
export function trendStrip(strip: TrendStrip): Picture {
  const { steps } = strip;
  const last = Math.max(1, steps.length - 1);
  const x: Scale = { domain: [0, last], range: [INSET, TREND_STRIP_WIDTH - INSET] };
  const y: Scale = { domain: SCORE_DOMAIN, range: [BOTTOM, TOP] };
  const own = steps.map((step) => ({ value: step.own, joins: step.joinsOwn }));
  const median = steps.map((step) => ({ value: step.median, joins: step.joinsMedian }));
  return {
    width: TREND_STRIP_WIDTH,
    height: HEIGHT,
    label: trendLabel(strip),
    x,
    y,
    behind: [
      ...axisMarks(y),
      ...roundNames(steps),
      ...breakMarks(steps, x),
      ...medianDashes(steps, { x, y }),
    ],
    series: [
      ...runs({ id: 'median', line: 'g-med-l', glyph: null }, median),
      ...runs({ id: 'own', line: 'g-here-l', glyph: OWN }, own),
    ],
    front: ownNumbers(steps, { x, y }),
    readAlong: 'x',
    reach: [TOP, BOTTOM],
    readings: trendReadings(strip),
  };
}

function axisMarks(y: Scale): readonly Mark[] {
  const [left, right] = [INSET - 14, TREND_STRIP_WIDTH - INSET + 14];
  return [0, 50, 100].flatMap((score) => {
    const height = place(y, score);
    return [
      lineMark(score === 0 ? 'g-axis' : 'g-grid', { x: left, y: height }, { x: right, y: height }),
      textMark(
        String(score),
        { x: left - 4, y: height + 4 },
        { className: 'g-mut', size: 11, anchor: 'end' },
      ),
    ];
  });
}

/** The first and the last: names of all would run into each other. */
function roundNames(steps: readonly TrendStep[]): readonly Mark[] {
  const [first, last] = [steps[0], steps.length > 1 ? steps.at(-1) : undefined];
  const room = TREND_STRIP_WIDTH / 2 - 8;
  const at = BOTTOM + NAMES_BELOW;
  const look = { className: 'g-mut', size: SIZE };
  return [
    ...(first === undefined ? [] : [textMark(fitText(first.round, SIZE, room), { x: 2, y: at }, look)]),
    ...(last === undefined
      ? []
      : [
          textMark(
            fitText(last.round, SIZE, room),
            { x: TREND_STRIP_WIDTH - 2, y: at },
            { ...look, anchor: 'end' as const },
          ),
        ]),
  ];
}

function breakMarks(steps: readonly TrendStep[], x: Scale): readonly Mark[] {
  return steps.flatMap(({ hasChanged }, index) => {
    if (!hasChanged) return [];
    const across = place(x, index - 0.5);
    return [
      lineMark('g-past', { x: across, y: TOP - 6 }, { x: across, y: BOTTOM }),
      textMark(CHANGED, { x: across, y: TOP - 10 }, { className: 'g-mut', size: SIZE, anchor: 'middle' }),
    ];
  });
}

type Scales = { readonly x: Scale; readonly y: Scale };

/** A median is a short level stroke, joined or not. */
function medianDashes(steps: readonly TrendStep[], { x, y }: Scales): readonly Mark[] {
  return steps.flatMap(({ median }, index) => {
    if (median === null) return [];
    const [across, height] = [place(x, index), place(y, median)];
    return [lineMark('g-med', { x: across - DASH, y: height }, { x: across + DASH, y: height })];
  });
}

type Value = { readonly value: number | null; readonly joins: boolean };

function runs({ id, line, glyph }: Omit<Series, 'points'>, values: readonly Value[]): readonly Series[] {
  const found: { readonly x: number; readonly y: number }[][] = [];
  values.forEach(({ value, joins }, index) => {
    if (value === null) return;
    const point = { x: index, y: value };
    const run = joins ? found.at(-1) : undefined;
    if (run === undefined) found.push([point]);
    else run.push(point);
  });
  return found.map((points, run) => ({ id: `${id}-${run}`, points, line, glyph }));
}

function ownNumbers(steps: readonly TrendStep[], { x, y }: Scales): readonly Mark[] {
  return steps.flatMap(({ own, median }, index) => {
    if (own === null) return [];
    const height = place(y, own);
    // On the other side of the diamond than the median, as long as it stays over the axis.
    const shift = median !== null && median > own && height + BELOW < BOTTOM ? BELOW : ABOVE;
    return [
      textMark(
        String(wholeScore(own)),
        { x: place(x, index), y: height + shift },
        { className: 'g-here-t', size: 13, anchor: 'middle', halo: true },
      ),
    ];
  });
}

function trendReadings({ ownName, steps }: TrendStrip): readonly Reading[] {
  return steps.map((step, at) => ({ at, text: `${step.round}: ${stepWords(step, ownName)}` }));
}

function stepWords({ own, median, hasChanged }: TrendStep, ownName: string | null): string {
  const score = (value: number | null) => (value === null ? 'none' : String(wholeScore(value)));
  return [
    ...(ownName === null ? [] : [`${ownName} ${score(own)}`]),
    `median ${score(median)}`,
    ...(hasChanged ? ['questions changed'] : []),
  ].join(', ');
}

/** The picture in one line, for people who do not see it. */
function trendLabel({ title, ownName, steps }: TrendStrip): string {
  const rounds = steps.map((step) => `${step.round} ${stepWords(step, ownName)}`);
  return `${title}: ${rounds.join('; ')}.`;
}
