import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import type { HeldPeriod } from '@/lib/statistics/map-choice';
import type { Transaction } from '@/db/engine';
import { figureReleases, officialFigures } from '@/db/schema';

type Asked = {
  /** Codes of councils. */
  readonly areaCodes: readonly string[];
  readonly dataSetIds: readonly string[];
};

/** Of which age groups and periods something was published for any of these councils. Readable in every scope. */
export async function listHeldPeriods(
  tx: Transaction,
  { areaCodes, dataSetIds }: Asked,
): Promise<readonly HeldPeriod[]> {
  return tx
    .selectDistinct({
      dataSetId: figureReleases.dataSetId,
      cohort: officialFigures.cohort,
      period: officialFigures.period,
    })
    .from(officialFigures)
    .innerJoin(figureReleases, eq(figureReleases.id, officialFigures.releaseId))
    .where(
      and(
        inArray(officialFigures.areaCode, [...areaCodes]),
        inArray(figureReleases.dataSetId, [...dataSetIds]),
      ),
    );
}
