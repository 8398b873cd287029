import { type LensFrame } from './lens-frame';
import { unbrokenRuns, type LensGroup, type LensStep, type Step } from './lens-step';
import { closedPath, lineMark, openPath, rectMark, type Mark, type Point } from './mark';
import { place } from './picture';

const LONE_HALF_WIDTH = 10;

type Run = readonly Step<LensGroup>[];

function edge(run: Run, frame: LensFrame, of: keyof LensGroup): readonly Point[] {
  return run.map(({ index, value }) => ({ x: place(frame.x, index), y: place(frame.y, value[of]) }));
}

/** A lens whose neighbours are hidden has no ribbon to be part of: it gets a box of its own. */
function loneMarks({ index, value }: Step<LensGroup>, frame: LensFrame): readonly Mark[] {
  const [left, right] = [-LONE_HALF_WIDTH, LONE_HALF_WIDTH].map((shift) => place(frame.x, index) + shift);
  if (left === undefined || right === undefined) return [];
  const [lower, median, upper] = [value.lower, value.median, value.upper].map((score) =>
    place(frame.y, score),
  );
  if (lower === undefined || median === undefined || upper === undefined) return [];
  const across = (className: string, y: number) => lineMark(className, { x: left, y }, { x: right, y });
  return [
    rectMark('g-band', { x: left, y: upper }, { width: right - left, height: lower - upper }),
    across('g-cap', upper),
    across('g-cap', lower),
    across('g-med', median),
  ];
}

function ribbonMarks(run: Run, frame: LensFrame): readonly Mark[] {
  const upper = edge(run, frame, 'upper');
  const lower = edge(run, frame, 'lower');
  return [
    { kind: 'path', className: 'g-band', d: closedPath([...upper, ...[...lower].reverse()]) },
    { kind: 'path', className: 'g-cap', d: openPath(upper) },
    { kind: 'path', className: 'g-cap', d: openPath(lower) },
    { kind: 'path', className: 'g-med', d: openPath(edge(run, frame, 'median')) },
  ];
}

/** The middle half of the others as a ribbon with its median, broken wherever a lens is hidden. */
export function lensGroupMarks(lenses: readonly LensStep[], frame: LensFrame): readonly Mark[] {
  return unbrokenRuns(lenses.map((lens) => lens.group)).flatMap((run) => {
    const [first] = run;
    return run.length === 1 && first !== undefined ? loneMarks(first, frame) : ribbonMarks(run, frame);
  });
}
