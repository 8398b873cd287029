import { type LensFrame } from './lens-frame';
import { unbrokenRuns, type LensProfile } from './lens-step';
import { textMark, type Mark, type Point } from './mark';
import { place } from './picture';
import { textWidth } from './text-width';
import { wholeScore } from './wording';

const SIZE = 15;
const CAP_HEIGHT = 11;
const ABOVE = -14;
const BELOW = 24;
const SQUARE_HALF = 6;
const LINE = 2;

/** A straight-sided strip between two places: a line where top and bottom are the same, else a ribbon. */
interface Obstacle {
  readonly from: number;
  readonly to: number;
  readonly top: readonly [number, number];
  readonly bottom: readonly [number, number];
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function between(ends: readonly [number, number], share: number): number {
  return ends[0] + (ends[1] - ends[0]) * share;
}

/** How much of the box the obstacle covers, in height; touching it at all counts as much as a thin line. */
function overlap(box: Box, obstacle: Obstacle): number {
  const { from, to, top, bottom } = obstacle;
  const left = Math.max(box.left, from);
  const right = Math.min(box.right, to);
  if (left > right) return 0;
  const shares = [left, right].map((x) => (to === from ? 0 : (x - from) / (to - from)));
  const highest = Math.min(...shares.map((share) => between(top, share)));
  const lowest = Math.max(...shares.map((share) => between(bottom, share)));
  const covered = Math.min(lowest, box.bottom) - Math.max(highest, box.top);
  return covered < 0 ? 0 : LINE + covered;
}

interface Edges {
  readonly top: number;
  readonly bottom: number;
}

/** The obstacles of one line or ribbon: a strip from each of its steps to the next. */
function obstacles(values: readonly (Edges | null)[], frame: LensFrame): readonly Obstacle[] {
  return unbrokenRuns(values).flatMap((run) =>
    run.slice(1).map((step, index) => {
      const before = run[index] ?? step;
      return {
        from: place(frame.x, before.index),
        to: place(frame.x, step.index),
        top: [place(frame.y, before.value.top), place(frame.y, step.value.top)] as const,
        bottom: [place(frame.y, before.value.bottom), place(frame.y, step.value.bottom)] as const,
      };
    }),
  );
}

function allObstacles({ lenses }: LensProfile, frame: LensFrame): readonly Obstacle[] {
  const line = (value: number | null | undefined) =>
    value === null || value === undefined ? null : { top: value, bottom: value };
  const squares = lenses.flatMap(({ previous }, index) => {
    if (previous === null || previous === undefined) return [];
    const x = place(frame.x, index);
    const y = place(frame.y, previous);
    const top = [y - SQUARE_HALF, y - SQUARE_HALF] as const;
    const bottom = [y + SQUARE_HALF, y + SQUARE_HALF] as const;
    return [{ from: x - SQUARE_HALF, to: x + SQUARE_HALF, top, bottom }];
  });
  return [
    ...obstacles(
      lenses.map(({ own }) => line(own)),
      frame,
    ),
    ...obstacles(
      lenses.map(({ previous }) => line(previous)),
      frame,
    ),
    ...obstacles(
      lenses.map(({ group }) => (group ? { top: group.upper, bottom: group.lower } : null)),
      frame,
    ),
    ...squares,
  ];
}

function labelBox(point: Point, text: string, shift: number): Box {
  const half = textWidth(text, SIZE) / 2;
  const baseline = point.y + shift;
  return { left: point.x - half, right: point.x + half, top: baseline - CAP_HEIGHT, bottom: baseline };
}

/**
 * Each own value beside its diamond: above, or below where lines and the ribbon are less in the way there.
 * Below the axis belongs to the names of the lenses.
 */
export function lensValueMarks(profile: LensProfile, frame: LensFrame): readonly Mark[] {
  const inTheWay = allObstacles(profile, frame);
  const [axis] = frame.y.range;
  return profile.lenses.flatMap(({ own }, index) => {
    if (own === null) return [];
    const point = { x: place(frame.x, index), y: place(frame.y, own) };
    const text = String(wholeScore(own));
    const covered = (shift: number) => {
      const box = labelBox(point, text, shift);
      if (box.bottom > axis) return Infinity;
      return inTheWay.reduce((sum, obstacle) => sum + overlap(box, obstacle), 0);
    };
    const shift = covered(BELOW) < covered(ABOVE) ? BELOW : ABOVE;
    const look = { className: 'g-here-t', size: SIZE, anchor: 'middle' as const, halo: true };
    return [textMark(text, { x: point.x, y: point.y + shift }, look)];
  });
}
