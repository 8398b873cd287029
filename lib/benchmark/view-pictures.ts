import type { LensProfile } from '@/lib/charts/lens-step';
import type { Band, SpreadStrip } from '@/lib/charts/spread-strip-row';
import { scoreOf, type BenchmarkRow } from './benchmark-row';
import type { BenchmarkView } from './benchmark-view';

/** What the spread strip of one row is drawn from. A hidden band leaves the viewer and the named councils. */
export function stripOf(row: BenchmarkRow, { own }: BenchmarkView): SpreadStrip {
  const { statistic } = row;
  return {
    title: row.label,
    ownName: own?.name ?? null,
    own: scoreOf(row.own),
    band: bandOf(row),
    ...(statistic.shown ? {} : { hiddenBecause: statistic.sentence }),
    named: row.named.flatMap(({ letter, name, figure }) => {
      const value = scoreOf(figure);
      return value === null ? [] : [{ letter, name, value }];
    }),
  };
}

/**
 * What the lens profile of a comparison by lens is drawn from. `thinLenses` are the viewer's lenses with fewer
 * than two scored answers, by id: they are not drawn. Source: framework guide, part 5.
 */
export function comparedLensProfile(view: BenchmarkView, thinLenses: readonly string[]): LensProfile {
  return {
    ownName: view.own?.name ?? null,
    ownRound: view.own?.roundName ?? '',
    lenses: view.rows.map((row) => {
      const isThin = thinLenses.some((lens) => row.key === `lens:${lens}`);
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
