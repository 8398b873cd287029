import { joinWords } from '@/lib/format/number-word';
import type { LensProfile } from '@/lib/charts/lens-step';
import type { Band, SpreadStrip } from '@/lib/charts/spread-strip-row';
import { scoreOf, type BenchmarkRow } from './benchmark-row';
import type { BenchmarkView } from './benchmark-view';

/**
 * What the spread strip of one row is drawn from. A hidden band leaves the viewer and the named councils. `thinKeys` are
 * the viewer's own figures that rest on fewer than two scored answers: they are not drawn. Null where nobody's is.
 * Source: framework guide, part 5.
 */
export function stripOf(
  row: BenchmarkRow,
  { own }: Pick<BenchmarkView, 'own'>,
  thinKeys: readonly string[] = [],
): SpreadStrip | null {
  if (row.isThin) return null;
  const { statistic } = row;
  return {
    title: row.label,
    ownName: own?.name ?? null,
    own: thinKeys.includes(row.key) ? null : scoreOf(row.own),
    band: bandOf(row),
    ...(statistic.shown ? {} : { hiddenBecause: statistic.sentence }),
    named: row.named.flatMap(({ letter, name, figure }) => {
      const value = scoreOf(figure);
      return value === null ? [] : [{ letter, name, value }];
    }),
  };
}

/**
 * What the lens profile of a comparison by lens is drawn from. `thinKeys` are the viewer's figures that rest on fewer
 * than two scored answers: they are not drawn. Source: framework guide, part 5.
 */
export function comparedLensProfile(view: BenchmarkView, thinKeys: readonly string[]): LensProfile {
  return {
    ownName: view.own?.name ?? null,
    ownRound: view.own?.roundName ?? '',
    lenses: view.rows.map((row) => {
      const isThin = thinKeys.includes(row.key);
      return {
        id: row.key,
        label: row.label,
        sub: row.note ?? '',
        own: isThin ? null : scoreOf(row.own),
        group: bandOf(row),
      };
    }),
  };
}

function bandOf({ statistic }: BenchmarkRow): Band | null {
  if (!statistic.shown) return null;
  return { lower: statistic.lower, median: statistic.median, upper: statistic.upper };
}

/** Which rows of the viewer's are in the table and not in its pictures, and why. Null where all are. */
export function notDrawnWords(
  { rows }: { readonly rows: readonly Pick<BenchmarkRow, 'key' | 'label' | 'isThin'>[] },
  thinKeys: readonly string[],
): string | null {
  const names = rows.filter(({ key, isThin }) => !isThin && thinKeys.includes(key)).map(({ label }) => label);
  if (names.length === 0) return null;
  return `Not drawn of yours, because they rest on fewer than two answers: ${joinWords(names)}.`;
}
