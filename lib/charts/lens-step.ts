import { type Point } from './mark';

/** The middle half and the median of the other councils at one lens, each from 0 to 100. */
export interface LensGroup {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/** One step of the profile. Values from 0 to 100; null where there is nothing to draw. */
export interface LensStep {
  readonly id: string;
  readonly label: string;
  /** What the lens is about, in two or three words. Left out of the picture where it does not fit. */
  readonly sub: string;
  /** Null for a thin lens too: fewer than two scored questions. The table says why. */
  readonly own: number | null;
  readonly previous?: number | null | undefined;
  readonly group?: LensGroup | null | undefined;
}

/**
 * A council across the lenses, with its last round or a group of others, or both. `ownRound` and
 * `previousRound` are names such as "Spring 2026"; `ownName` is null in a group's own picture.
 */
export interface LensProfile {
  readonly lenses: readonly LensStep[];
  readonly ownName: string | null;
  readonly ownRound: string;
  readonly previousRound?: string | undefined;
}

/** One step that has a value, with its place in the row of lenses. */
export interface Step<Value> {
  readonly index: number;
  readonly value: Value;
}

/** The steps that have a value, in unbroken runs: a missing one breaks the line. */
export function unbrokenRuns<Value>(
  values: readonly (Value | null | undefined)[],
): readonly (readonly Step<Value>[])[] {
  const runs: Step<Value>[][] = [];
  let run: Step<Value>[] = [];
  values.forEach((value, index) => {
    if (value === null || value === undefined) {
      run = [];
      return;
    }
    if (run.length === 0) runs.push(run);
    run.push({ index, value });
  });
  return runs;
}

/** A run of plain values as points: the lens along, the value up. */
export function runPoints(run: readonly Step<number>[]): readonly Point[] {
  return run.map(({ index, value }) => ({ x: index, y: value }));
}
