import { lineMark, textMark, type Mark } from './mark';
import { place, type Scale } from './picture';
import { type Slope } from './slope-row';
import { fitText } from './text-width';

export const SLOPE_LAYOUTS = ['wide', 'narrow'] as const;
export type SlopeLayout = (typeof SLOPE_LAYOUTS)[number];

/** The room of a slope: its scales and where the words to the right of it begin. */
export interface SlopeFrame {
  readonly width: number;
  readonly height: number;
  readonly x: Scale;
  readonly y: Scale;
  readonly textLeft: number;
}

const STEP = 25;
const TOP = 36;
const BOTTOM = 390;
const HEIGHT = 416;
const HEAD = 14;
const NOTE_BELOW = 22;
const SIZES = {
  wide: { width: 470, axes: [58, 200], textLeft: 226 },
  narrow: { width: 310, axes: [48, 138], textLeft: 160 },
} as const;

/** The top of the axis: the next 25 at or above the highest score drawn, so that the lines have room to part. */
export function axisEnd(highest: number): number {
  return Math.max(STEP, Math.ceil(highest / STEP) * STEP);
}

/** The frame of a slope whose highest score is `highest`. */
export function slopeFrame(highest: number, layout: SlopeLayout): SlopeFrame {
  const { width, axes, textLeft } = SIZES[layout];
  return {
    width,
    height: HEIGHT,
    x: { domain: [0, 1], range: axes },
    y: { domain: [0, axisEnd(highest)], range: [BOTTOM, TOP] },
    textLeft,
  };
}

/** Both axes, the lines between them, the names of the rounds, and in words how far the axis runs. */
export function slopeFrameMarks(slope: Slope, frame: SlopeFrame): readonly Mark[] {
  const [left, right] = frame.x.range;
  const [, end] = frame.y.domain;
  const steps = Array.from({ length: end / STEP + 1 }, (_, index) => place(frame.y, index * STEP));
  const room = Math.min(2 * left, right - left);
  const heads = [
    { text: slope.beforeLabel, x: left },
    { text: slope.afterLabel, x: right },
  ];
  return [
    ...heads.map(({ text, x }) =>
      textMark(fitText(text, 13, room), { x, y: HEAD }, { className: 'g-b', size: 13, anchor: 'middle' }),
    ),
    ...steps.map((y) => lineMark('g-grid', { x: left, y }, { x: right, y })),
    ...[left, right].map((x) => lineMark('g-axis', { x, y: HEAD + 10 }, { x, y: BOTTOM })),
    textMark(
      `The axis runs from 0 to ${end}`,
      { x: 6, y: BOTTOM + NOTE_BELOW },
      { className: 'g-mut', size: 12.5 },
    ),
  ];
}
