import 'server-only';
import { FIGURE_CATALOGUE } from '@/db/figure-catalogue';
import type { Transaction } from '@/db/engine';
import {
  findArea,
  listFormerCouncils,
  listInspections,
  listOfficialFigures,
  listReleases,
} from '@/db/queries/official-figures';
import type { Area, FormerCouncil, Inspection } from '@/db/queries/official-figures';
import { readTogether } from '@/db/read-together';
import { ENGLAND, areaFigures } from '@/lib/statistics/area-figures';
import type { ComparedArea, MeasureFigures } from '@/lib/statistics/area-figures';

export type AreaPage = {
  readonly area: Area;
  readonly measures: readonly MeasureFigures[];
  readonly inspections: readonly Inspection[];
  readonly former: readonly FormerCouncil[];
  /** The years of all releases, the latest first. */
  readonly editions: readonly string[];
};

type Asked = {
  readonly areaCode: string;
  /** Leaves out later releases. */
  readonly upToEdition: string | undefined;
};

/** Everything that is published about a council, beside its region and England; undefined when there is no such council. */
export async function loadAreaFigures(
  tx: Transaction,
  { areaCode, upToEdition }: Asked,
): Promise<AreaPage | undefined> {
  const area = await findArea(tx, areaCode);
  if (area === undefined) return undefined;
  const areas = comparedWith(area);
  const [figures, inspections, former, releases] = await readTogether([
    listOfficialFigures(tx, {
      areaCodes: areas.map(({ code }) => code),
      dataSetIds: FIGURE_CATALOGUE.dataSets.map(({ id }) => id),
      upToEdition,
    }),
    listInspections(tx, areaCode),
    listFormerCouncils(tx, areaCode),
    listReleases(tx),
  ]);
  return {
    area,
    measures: areaFigures(FIGURE_CATALOGUE, figures, areas),
    inspections,
    former,
    editions: [...new Set(releases.map(({ edition }) => edition))].sort().reverse(),
  };
}

function comparedWith({ code, name, region }: Area): readonly ComparedArea[] {
  const beside = region === null ? [] : [region];
  return [{ code, name }, ...beside, { code: ENGLAND, name: 'England' }];
}
