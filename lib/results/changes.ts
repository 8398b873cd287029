import { changeWords } from '@/lib/charts/wording';
import type { ExactScore } from '@/lib/scoring/scores';
import { isComparable } from './comparable';
import type { InGroup } from './comparable';
import type { Named } from './group-rows';
import type { Sent } from './results-input';
import { NO_SCORE, NOT_COMPARABLE, wholeFigure } from './shown-figure';
import type { ShownFigure } from './shown-figure';

/** A figure in two rounds. `points` is null, and `change` says why in words, when the two may not be joined. */
export type ChangeRow = {
  readonly id: string;
  readonly label: string;
  readonly before: ShownFigure;
  readonly after: ShownFigure;
  readonly points: number | null;
  readonly change: string;
};

export type ChangedGroup = Named & {
  readonly before: ExactScore | null;
  readonly after: ExactScore | null;
  readonly inGroup: InGroup;
};

/**
 * How a group's lowest possible score moved, in the whole points that are printed, so that a reader who takes
 * one number from the other gets the third.
 */
export function changeRow(group: ChangedGroup, before: Sent, after: Sent): ChangeRow {
  const row = { id: group.id, label: group.label };
  const figures = { before: wholeFigure(group.before), after: wholeFigure(group.after) };
  const { before: from, after: to } = figures;
  if (from.kind === 'nothing' && to.kind === 'nothing') {
    return { ...row, ...figures, points: null, change: NO_SCORE };
  }
  if (from.kind === 'nothing' || to.kind === 'nothing' || !isComparable(before, after, group.inGroup)) {
    return { ...row, ...figures, points: null, change: NOT_COMPARABLE };
  }
  const points = to.value - from.value;
  return { ...row, ...figures, points, change: changeWords(points) };
}
