import { NAME_SIZE, profileNames } from './lens-names';
import { type LensProfile } from './lens-step';
import { lineMark, textMark, type Mark } from './mark';
import { place, type Scale } from './picture';
import { SCORE_DOMAIN, SCORE_TICKS } from './strip-axis';
import { fitText, textWidth } from './text-width';

export const LENS_LAYOUTS = ['wide', 'narrow'] as const;
export type LensLayout = (typeof LENS_LAYOUTS)[number];

/** The room of a profile: its scales, the ends of its axis, and where names begin. */
export interface LensFrame {
  readonly layout: LensLayout;
  readonly width: number;
  readonly height: number;
  readonly x: Scale;
  readonly y: Scale;
  readonly axis: readonly [number, number];
  /** Wide: left edge of the names at the right end. Narrow: baseline of the first name beneath. */
  readonly names: number;
}

const TOP = 28;
const BOTTOM = 256;
const LABEL_BELOW = 20;
const SUB_BELOW = 37;
const LABEL_SIZE = { wide: 15.5, narrow: 14 } as const;
const SUB_SIZE = 12;
const NAMES_LEFT = 328;
const NAMES_ROOM = { least: 90, most: 150 };
export const NAME_ROW = 20;

function xScale(count: number, range: readonly [number, number]): Scale {
  // One lens alone stands in the middle: a domain from 0 to 0 has no scale.
  return { domain: count === 1 ? [-1, 1] : [0, count - 1], range };
}

/** The frame of a profile. Wide pictures grow to the right, within limits, for a long name. */
export function lensFrame(profile: LensProfile, layout: LensLayout): LensFrame {
  const names = profileNames(profile);
  const count = profile.lenses.length;
  const y: Scale = { domain: SCORE_DOMAIN, range: [BOTTOM, TOP] };
  if (layout === 'narrow') {
    const firstName = BOTTOM + LABEL_BELOW + 28;
    const height = firstName + NAME_ROW * Math.max(0, names.length - 1) + 8;
    return { layout, width: 300, height, x: xScale(count, [62, 266]), y, axis: [32, 296], names: firstName };
  }
  const longest = Math.max(0, ...names.map(({ text }) => textWidth(text, NAME_SIZE)));
  const room = Math.min(Math.max(Math.ceil(longest), NAMES_ROOM.least), NAMES_ROOM.most);
  return {
    layout,
    width: NAMES_LEFT + room + 4,
    height: BOTTOM + SUB_BELOW + 9,
    x: xScale(count, [58, 314]),
    y,
    axis: [34, 334],
    names: NAMES_LEFT,
  };
}

function scoreAxis({ axis, y }: LensFrame): readonly Mark[] {
  const [left, right] = axis;
  return SCORE_TICKS.flatMap((tick) => {
    const height = place(y, tick);
    return [
      lineMark(tick === 0 ? 'g-axis' : 'g-grid', { x: left, y: height }, { x: right, y: height }),
      textMark(
        String(tick),
        { x: left - 6, y: height + 4.5 },
        { className: 'g-mut', size: 14, anchor: 'end' },
      ),
    ];
  });
}

function lensLabels(profile: LensProfile, frame: LensFrame): readonly Mark[] {
  const { lenses } = profile;
  const [from, to] = frame.x.range;
  const step = (to - from) / Math.max(1, lenses.length - 1);
  const size = LABEL_SIZE[frame.layout];
  // All or none: one lens explained and the next not would look like a fault.
  const withSub =
    frame.layout === 'wide' && lenses.every(({ sub }) => textWidth(sub, SUB_SIZE) <= step + SUB_SIZE);
  return lenses.flatMap(({ label, sub }, index) => {
    const x = place(frame.x, index);
    const labelAt = { x, y: BOTTOM + LABEL_BELOW };
    const subAt = { x, y: BOTTOM + SUB_BELOW };
    const text = fitText(label, size, step);
    return [
      textMark(text, labelAt, { className: 'g-b', size, anchor: 'middle' }),
      ...(withSub && sub !== ''
        ? [textMark(sub, subAt, { className: 'g-mut g-sub', size: SUB_SIZE, anchor: 'middle' })]
        : []),
    ];
  });
}

/** Axis, grid and the words at them. */
export function lensFrameMarks(profile: LensProfile, frame: LensFrame): readonly Mark[] {
  return [...scoreAxis(frame), ...lensLabels(profile, frame)];
}
