import type { HexCell } from '@/lib/charts/hex-cells';
import type { HexTile } from '@/lib/charts/hex-map';
import { countOf } from '@/lib/format/number-word';
import type { BenchmarkView } from './benchmark-view';

/** Where the councils that share by name lie. Never a score: who shares is all that it says. */
export type NamedMap = {
  readonly tiles: readonly HexTile[];
  /** What a pointer reads off each of them, by code. */
  readonly titles: ReadonlyMap<string, string>;
  /** How many are on the map, and how many lie nowhere on it. */
  readonly finding: string;
  readonly isOwnShown: boolean;
};

/**
 * The councils of the side-by-side table on the map of councils with children's services; null where none of them is on it.
 * A district or a combined authority has no cell of its own, and an invented council lies nowhere.
 */
export function namedMap(
  { columns }: Pick<BenchmarkView, 'columns'>,
  cells: readonly HexCell[],
): NamedMap | null {
  const codes = new Set(cells.map(({ code }) => code));
  const mapped = columns.filter(({ code }) => codes.has(code));
  const others = mapped.filter(({ letter }) => letter !== null).length;
  if (others === 0) return null;
  const missing = columns.length - mapped.length;
  return {
    tiles: mapped.map(({ code, letter }) => ({
      code,
      fill: letter === null ? 'own' : 'step-3',
      detail: letter ?? '',
    })),
    titles: new Map(mapped.map(({ code, name }) => [code, name])),
    finding: `${countOf(others, 'council')} on the map${missing === 0 ? '' : `, ${missing} that ${missing === 1 ? 'has' : 'have'} no place on it`}`,
    isOwnShown: mapped.length > others,
  };
}

/** Said in the place of a map that nobody is on. */
export const NOBODY_ON_MAP =
  'None of these councils has a place on the map of councils: districts, combined authorities and invented councils have none.';
