import { formatNumber } from '@/lib/format/number';

/** One shade of a map: from `from`, and up to `to`. Percentages. */
export type MapStep = { readonly from: number; readonly to: number; readonly label: string };

/** More shades than this cannot be told apart. */
const STEPS_AT_MOST = 5;
const WIDTHS = [1, 2, 5, 10, 20] as const;
const WIDEST = 20;
/** Of all figures, the share at each end that may lie beyond the steps: a few far away would leave one shade for all others. */
const BEYOND = 0.05;

/**
 * Shades for these percentages, the lowest first: equally wide, so that they say how far apart figures are and never who
 * comes before whom; as narrow as five of them allow for nearly all figures. The first and the last take what lies
 * beyond them. None for no values.
 */
export function mapSteps(values: readonly number[]): readonly MapStep[] {
  const sorted = [...values].sort((one, other) => one - other);
  const beyond = Math.floor(sorted.length * BEYOND);
  const [low, high] = [sorted[beyond], sorted[sorted.length - 1 - beyond]];
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined || lowest === undefined || highest === undefined) return [];
  const width = WIDTHS.find((one) => stepsOf(low, high, one) <= STEPS_AT_MOST) ?? WIDEST;
  const start = Math.floor(low / width) * width;
  const count = stepsOf(low, high, width);
  const end = start + count * width;
  return Array.from({ length: count }, (_, index) => {
    const [from, to] = [start + index * width, start + (index + 1) * width];
    const isOpen = { below: index === 0 && lowest < from, above: index === count - 1 && highest > end };
    return { from, to, label: labelOf({ from, to, isLast: index === count - 1 }, isOpen) };
  });
}

/** Where a value lies, counted from 0; what lies beyond belongs to the first or the last. -1 where there is no step. */
export function stepOf(steps: readonly MapStep[], value: number): number {
  const index = steps.findIndex(({ to }) => value < to);
  return index === -1 ? steps.length - 1 : index;
}

/** A value at the upper end of a step belongs to the step below, where no other lies above it. */
function stepsOf(low: number, high: number, width: number): number {
  const start = Math.floor(low / width) * width;
  return Math.max(1, Math.ceil((high - start) / width));
}

function labelOf(
  { from, to, isLast }: { readonly from: number; readonly to: number; readonly isLast: boolean },
  isOpen: { readonly below: boolean; readonly above: boolean },
): string {
  const [lower, upper] = [formatNumber(from), formatNumber(to)];
  if (isOpen.below && isOpen.above) return 'All figures';
  if (isOpen.above) return `${lower}% and over`;
  if (isOpen.below) return isLast ? `Up to ${upper}%` : `Under ${upper}%`;
  return `${lower}% to ${isLast ? '' : 'under '}${upper}%`;
}
