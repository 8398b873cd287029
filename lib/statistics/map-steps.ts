import { formatNumber } from '@/lib/format/number';

/** One shade of a map: from `from`, and up to `to`. The last one takes its upper end too. Percentages. */
export type MapStep = { readonly from: number; readonly to: number; readonly label: string };

/** More shades than this cannot be told apart. */
const STEPS_AT_MOST = 5;
const WIDTHS = [1, 2, 5, 10, 20] as const;
const WIDEST = 20;

/**
 * Shades for these percentages, the lowest first: all equally wide, so that they say how far apart figures are and never
 * who comes before whom; as narrow as five of them allow. None for no values.
 */
export function mapSteps(values: readonly number[]): readonly MapStep[] {
  if (values.length === 0) return [];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const width = WIDTHS.find((one) => stepsOf(low, high, one) <= STEPS_AT_MOST) ?? WIDEST;
  const start = Math.floor(low / width) * width;
  const count = stepsOf(low, high, width);
  return Array.from({ length: count }, (_, index) => {
    const [from, to] = [start + index * width, start + (index + 1) * width];
    const upper = index === count - 1 ? formatNumber(to) : `under ${formatNumber(to)}`;
    return { from, to, label: `${formatNumber(from)}% to ${upper}%` };
  });
}

/** Where a value lies, counted from 0; -1 outside all steps. */
export function stepOf(steps: readonly MapStep[], value: number): number {
  const index = steps.findIndex(({ from, to }) => value >= from && value < to);
  return index === -1 && value === steps.at(-1)?.to ? steps.length - 1 : index;
}

/** A value at the upper end of a step belongs to the step below, where no other lies above it. */
function stepsOf(low: number, high: number, width: number): number {
  const start = Math.floor(low / width) * width;
  return Math.max(1, Math.ceil((high - start) / width));
}
