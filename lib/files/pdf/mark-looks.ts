import { PALETTE } from './palette';

/** How a mark looks in a file. The page's style sheet says the same of the same class names. */
export type MarkLook = {
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly weight: number;
  readonly dash: readonly [number, number] | null;
  readonly bold: boolean;
};

const { ink: INK, paper: PAPER, muted: MUTED, here: HERE, axis: AXIS, 'c-blue': BLUE } = PALETTE;
/** A lighter blue that only the levels have; no token of the page. */
const PALE = '#a9c3da';

const PLAIN: MarkLook = { fill: null, stroke: null, weight: 1, dash: null, bold: false };

function filled(fill: string): MarkLook {
  return { ...PLAIN, fill };
}

function stroked(stroke: string, weight: number, dash: readonly [number, number] | null = null): MarkLook {
  return { ...PLAIN, stroke, weight, dash };
}

function edged(fill: string, stroke: string, weight: number): MarkLook {
  return { ...PLAIN, fill, stroke, weight };
}

// Source: the chart section of the style sheet of the signature screens.
const LOOKS: Readonly<Record<string, MarkLook>> = {
  'g-axis': stroked(AXIS, 1),
  'g-grid': stroked(PALETTE.grid, 1),
  'g-mut': filled(MUTED),
  'g-b': { ...filled(INK), bold: true },
  'g-band': filled(PALETTE.band),
  'g-cap': stroked(BLUE, 1.5),
  'g-med': stroked(BLUE, 3),
  'g-med-l': stroked(BLUE, 2),
  'g-dot': edged(PAPER, PALETTE['c-grey'], 1.75),
  'g-here': edged(HERE, PAPER, 1.5),
  'g-here-o': edged(PAPER, HERE, 2),
  'g-here-l': stroked(HERE, 3),
  'g-here-d': stroked(HERE, 2, [3, 3]),
  'g-here-t': { ...filled(HERE), bold: true },
  'g-ink': filled(INK),
  'g-ink-l': stroked(INK, 1.5),
  'g-paper': edged(PAPER, INK, 1.5),
  'g-past': stroked(AXIS, 1.75, [5, 4]),
  'g-past-m': edged(PAPER, AXIS, 1.75),
  'g-share': filled(PALETTE['c-turquoise']),
  'g-track': stroked(AXIS, 1),
  'g-sq1': filled(BLUE),
  'g-sq2': edged(PALE, BLUE, 1.25),
  'g-hex-step-1': edged('#e9f0f5', AXIS, 1),
  'g-hex-step-2': filled('#c0d3e2'),
  'g-hex-step-3': filled('#8fb0cb'),
  'g-hex-step-4': filled('#47749f'),
  'g-hex-step-5': filled(BLUE),
  'g-hex-own': filled(HERE),
  'g-hex-hidden': edged(PAPER, AXIS, 1),
  'g-hex-none': { ...edged(PAPER, AXIS, 1), dash: [3, 3] },
  'g-hex-hatch': stroked(AXIS, 1.25),
  'g-hex-dark': filled(INK),
  'g-hex-light': filled(PAPER),
};

/**
 * The look of a mark from its class names. The last name that is known decides; bold adds up. A text of no known
 * class is ink. A shape of no known class throws, so that a new class is never drawn invisibly.
 */
export function markLook(className: string, kind: 'shape' | 'text'): MarkLook {
  const looks = className
    .split(' ')
    .map((name) => LOOKS[name])
    .filter((look) => look !== undefined);
  const last = looks.at(-1);
  if (last !== undefined) return { ...last, bold: looks.some((look) => look.bold) };
  if (kind === 'text') return filled(INK);
  throw new Error(`No colour is known for the mark "${className}"`);
}
