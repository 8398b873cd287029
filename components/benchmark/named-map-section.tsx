import { ChartKey } from '@/components/charts/chart-key';
import { HexKeyItem, HexMapStill } from '@/components/charts/hex-map-still';
import { SourceLine } from '@/components/shell/source-line';
import type { BenchmarkView } from '@/lib/benchmark/benchmark-view';
import { namedMap, NOBODY_ON_MAP } from '@/lib/benchmark/named-map';
import type { HexCell } from '@/lib/charts/hex-cells';
import { FIGURE_MAP } from '@/lib/statistics/addresses';

interface NamedMapSectionProps {
  readonly view: BenchmarkView;
  readonly cells: readonly HexCell[];
}

/** Where the councils of the side-by-side table lie: their letters, and no score. The table above has their names. */
export function NamedMapSection({ view, cells }: NamedMapSectionProps) {
  if (view.columns.length === 0) return null;
  const map = namedMap(view, cells);
  if (map === null) {
    return (
      <p className="ct-src">
        {NOBODY_ON_MAP} <a href={FIGURE_MAP}>Official figures on the map</a>
      </p>
    );
  }
  return (
    <>
      <h2 className="ct-h2">Where the councils that share by name lie: {map.finding}</h2>
      <ChartKey>
        {map.isOwnShown ? (
          <HexKeyItem fill="own" detail="">
            {view.own?.name}
          </HexKeyItem>
        ) : null}
        <HexKeyItem fill="step-3" detail="A">
          A council that shares by name, with its letter of the table above
        </HexKeyItem>
      </ChartKey>
      <HexMapStill
        cells={cells}
        tiles={map.tiles}
        name="Map of councils that share by name"
        titles={map.titles}
      />
      <SourceLine>Places of the cells: Open Innovations, MIT Licence.</SourceLine>
    </>
  );
}
