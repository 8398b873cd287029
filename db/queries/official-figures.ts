import 'server-only';
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { OfficialFigure } from '@/lib/statistics/official-figure';
import type { Transaction } from '@/db/engine';
import { authorities, authorityChanges, figureReleases, inspections, officialFigures } from '@/db/schema';

const NO_EDITION = '9999';

type Asked = {
  /** Codes of councils, present or former, of regions, or of England. */
  readonly areaCodes: readonly string[];
  readonly dataSetIds: readonly string[];
  /** Leaves out what was published in later releases: how the figures stood then. */
  readonly upToEdition?: string | undefined;
  /** Of these age groups and this period alone. */
  readonly only?: { readonly cohorts: readonly string[]; readonly period: string } | undefined;
};

/**
 * The published figures of some areas, latest year first. For each year the latest release counts, as the publisher
 * corrects earlier years in it. Readable in every scope: the figures are public.
 */
export async function listOfficialFigures(
  tx: Transaction,
  { areaCodes, dataSetIds, upToEdition = NO_EDITION, only }: Asked,
): Promise<readonly OfficialFigure[]> {
  const which = [figureReleases.dataSetId, officialFigures.areaCode, officialFigures.cohort] as const;
  return tx
    .selectDistinctOn([...which, officialFigures.period], {
      dataSetId: figureReleases.dataSetId,
      edition: figureReleases.edition,
      published: figureReleases.published,
      invented: figureReleases.invented,
      areaCode: officialFigures.areaCode,
      cohort: officialFigures.cohort,
      period: officialFigures.period,
      top: officialFigures.top,
      bottom: officialFigures.bottom,
      value: officialFigures.value,
    })
    .from(officialFigures)
    .innerJoin(figureReleases, eq(figureReleases.id, officialFigures.releaseId))
    .where(
      and(
        inArray(officialFigures.areaCode, [...areaCodes]),
        inArray(figureReleases.dataSetId, [...dataSetIds]),
        sql`${figureReleases.edition} <= ${upToEdition}`,
        only && inArray(officialFigures.cohort, [...only.cohorts]),
        only && eq(officialFigures.period, only.period),
      ),
    )
    .orderBy(
      ...which.map((column) => asc(column)),
      desc(officialFigures.period),
      desc(figureReleases.edition),
      desc(figureReleases.importedAt),
    );
}

export type Inspection = typeof inspections.$inferSelect;

/** Ofsted's inspections of a council's children's services, the latest first. */
export async function listInspections(tx: Transaction, areaCode: string): Promise<readonly Inspection[]> {
  return tx
    .select()
    .from(inspections)
    .where(eq(inspections.areaCode, areaCode))
    .orderBy(desc(inspections.publishedOn));
}

/** What a code names: a council, or one that is no more. */
export type Area = {
  readonly code: string;
  readonly name: string;
  /** The region that a council lies in; null where it is no more, or lies in none. */
  readonly region: { readonly code: string; readonly name: string } | null;
  /** Whether figures about care leavers are published of it. */
  readonly childrensServices: boolean;
  /** The council that has these services in its place: of a district, its county. */
  readonly parentCode: string | null;
  /** A council of the demonstration, with figures of the demonstration. */
  readonly isInvented: boolean;
};

/** The council of this code, present or former, or undefined. */
export async function findArea(tx: Transaction, code: string): Promise<Area | undefined> {
  const [present] = await tx.select().from(authorities).where(eq(authorities.code, code));
  if (present !== undefined) {
    const { name, regionCode, regionName, childrensServices, parentCode, demonstration } = present;
    const region = regionCode === null || regionName === null ? null : { code: regionCode, name: regionName };
    return { code, name, region, childrensServices, parentCode, isInvented: demonstration };
  }
  const [former] = await tx
    .select({ name: authorityChanges.formerName })
    .from(authorityChanges)
    .where(eq(authorityChanges.formerCode, code))
    .limit(1);
  return (
    former && {
      code,
      name: former.name,
      region: null,
      childrensServices: true,
      parentCode: null,
      isInvented: false,
    }
  );
}

/** Every council with children's services: of those, figures about care leavers are published. Ordered by name. */
export async function listChildrensServices(tx: Transaction) {
  return tx
    .select({
      code: authorities.code,
      name: authorities.shortName,
      regionName: authorities.regionName,
      isInvented: authorities.demonstration,
    })
    .from(authorities)
    .where(eq(authorities.childrensServices, true))
    .orderBy(asc(authorities.shortName));
}

/** The releases that are loaded, by data set, the latest first. */
export async function listReleases(tx: Transaction) {
  return tx
    .select({
      id: figureReleases.id,
      dataSetId: figureReleases.dataSetId,
      edition: figureReleases.edition,
      published: figureReleases.published,
      importedAt: figureReleases.importedAt,
    })
    .from(figureReleases)
    .orderBy(asc(figureReleases.dataSetId), desc(figureReleases.edition));
}

export type FormerCouncil = typeof authorityChanges.$inferSelect;

/** The councils that a council's area belonged to before, the latest first. */
export async function listFormerCouncils(
  tx: Transaction,
  authorityCode: string,
): Promise<readonly FormerCouncil[]> {
  return tx
    .select()
    .from(authorityChanges)
    .where(eq(authorityChanges.authorityCode, authorityCode))
    .orderBy(desc(authorityChanges.changedOn), asc(authorityChanges.formerName));
}
