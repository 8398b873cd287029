import 'server-only';
import { FIGURE_CATALOGUE } from '@/db/figure-catalogue';
import { HEX_CELLS } from '@/db/hex-map';
import type { Transaction } from '@/db/engine';
import { listHeldPeriods } from '@/db/queries/mapped-figures';
import { listChildrensServices, listOfficialFigures } from '@/db/queries/official-figures';
import { ENGLAND, sourceOf } from '@/lib/statistics/area-figures';
import { figureMap } from '@/lib/statistics/figure-map';
import type { FigureMap } from '@/lib/statistics/figure-map';
import { chooseMap, mappedMeasures } from '@/lib/statistics/map-choice';
import type { MapChoice, MapSearch } from '@/lib/statistics/map-choice';
import { dataSetsOf } from '@/lib/statistics/official-figure';

export type FigureMapPage = {
  readonly choice: MapChoice;
  readonly map: FigureMap;
  readonly source: ReturnType<typeof sourceOf>;
  /** Councils of the demonstration: none of them is on the map. */
  readonly invented: number;
};

/** The published figure that an address asks for, of every council on the map; undefined where nothing is held. */
export async function loadFigureMap(tx: Transaction, search: MapSearch): Promise<FigureMapPage | undefined> {
  const areaCodes = HEX_CELLS.map(({ code }) => code);
  const measures = mappedMeasures(FIGURE_CATALOGUE);
  const held = await listHeldPeriods(tx, {
    areaCodes,
    dataSetIds: measures.flatMap(({ id }) => dataSetsOf(FIGURE_CATALOGUE, id)),
  });
  const choice = chooseMap(FIGURE_CATALOGUE, held, search);
  if (choice === undefined) return undefined;
  const figures = await listOfficialFigures(tx, {
    areaCodes: [...areaCodes, ENGLAND],
    dataSetIds: dataSetsOf(FIGURE_CATALOGUE, choice.measure.id),
    only: { cohorts: choice.ages, period: choice.period },
  });
  const all = await listChildrensServices(tx);
  const councils = all.filter(({ code }) => areaCodes.includes(code));
  return {
    choice,
    map: figureMap({ catalogue: FIGURE_CATALOGUE, choice, figures, councils }),
    source: sourceOf(FIGURE_CATALOGUE, choice.measure),
    invented: all.filter(({ isInvented }) => isInvented).length,
  };
}
