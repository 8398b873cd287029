import type { ReadFigure } from './read-figures';

/** A figure as it stands now, with the year of the release that says it. */
export type HeldFigure = {
  readonly areaCode: string;
  readonly cohort: string;
  readonly period: string;
  readonly top: string;
  readonly bottom: string;
  readonly value: string;
  readonly edition: string;
};

export type ChangedFigure = { readonly figure: ReadFigure; readonly before: HeldFigure };

/** What a file would change, in the order of its lines. */
export type Comparison = {
  readonly added: readonly ReadFigure[];
  readonly changed: readonly ChangedFigure[];
  readonly same: readonly ReadFigure[];
};

/**
 * Compares the figures of a file with those that stand now. Symbols are compared as they were printed: one that gives way to
 * another is a change, and none is worth a number.
 */
export function compareFigures(figures: readonly ReadFigure[], held: readonly HeldFigure[]): Comparison {
  const standing = new Map(held.map((figure) => [keyOf(figure), figure]));
  const added: ReadFigure[] = [];
  const changed: ChangedFigure[] = [];
  const same: ReadFigure[] = [];
  for (const figure of [...figures].sort((one, other) => one.line - other.line)) {
    const before = standing.get(keyOf(figure));
    if (before === undefined) added.push(figure);
    else if (isAlike(before, figure)) same.push(figure);
    else changed.push({ figure, before });
  }
  return { added, changed, same };
}

type Key = Pick<HeldFigure, 'areaCode' | 'cohort' | 'period'>;

function keyOf({ areaCode, cohort, period }: Key): string {
  return `${areaCode} ${cohort} ${period}`;
}

type Printed = Pick<HeldFigure, 'top' | 'bottom' | 'value'>;

function isAlike(one: Printed, other: Printed): boolean {
  return one.top === other.top && one.bottom === other.bottom && one.value === other.value;
}
