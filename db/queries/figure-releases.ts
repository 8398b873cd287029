import 'server-only';
import { and, asc, desc, eq, lte, sql } from 'drizzle-orm';
import type { LabScope } from '@/lib/access/scope';
import { formatDay } from '@/lib/format/date';
import type { KnownAreas } from '@/lib/statistics/area-finder';
import type { HeldFigure } from '@/lib/statistics/figure-comparison';
import type { Transaction } from '@/db/engine';
import { authorities, authorityChanges, figureImports, figureReleases, officialFigures } from '@/db/schema';
import { takeLock } from './take-lock';

/** A release that is held, and how many figures it has. */
export type HeldRelease = {
  readonly id: string;
  readonly dataSetId: string;
  readonly edition: string;
  /** In words; null where it is not known. */
  readonly published: string | null;
  readonly sourceUrl: string | null;
  readonly invented: boolean;
  readonly importedAt: Date;
  /** False: it came with the product. */
  readonly isImported: boolean;
  readonly figures: number;
};

/** Every release that is held, by data set, the latest first. */
export async function listHeldReleases(tx: Transaction, _scope: LabScope): Promise<readonly HeldRelease[]> {
  return tx
    .select({
      id: figureReleases.id,
      dataSetId: figureReleases.dataSetId,
      edition: figureReleases.edition,
      published: figureReleases.published,
      sourceUrl: figureReleases.sourceUrl,
      invented: figureReleases.invented,
      importedAt: figureReleases.importedAt,
      isImported: sql<boolean>`${figureReleases.importedBy} is not null`,
      figures: sql<number>`(select count(*)::int from ${officialFigures} where ${officialFigures.releaseId} = ${figureReleases.id})`,
    })
    .from(figureReleases)
    .orderBy(asc(figureReleases.dataSetId), desc(figureReleases.edition), desc(figureReleases.importedAt));
}

/** The councils, present and former, that official figures are published of. */
export async function listKnownAreas(tx: Transaction): Promise<KnownAreas> {
  const present = await tx
    .select({
      code: authorities.code,
      name: authorities.shortName,
      dfeCode: authorities.dfeCode,
      regionCode: authorities.regionCode,
      regionName: authorities.regionName,
    })
    .from(authorities)
    .where(and(eq(authorities.childrensServices, true), eq(authorities.demonstration, false)));
  return { present, former: await tx.select().from(authorityChanges) };
}

type Release = { readonly dataSetId: string; readonly edition: string };

/** The figures of a data set as they stand up to a release, that one included: for each year the latest release counts. */
export async function listHeldFigures(
  tx: Transaction,
  { dataSetId, edition }: Release,
): Promise<readonly HeldFigure[]> {
  const which = [officialFigures.areaCode, officialFigures.cohort, officialFigures.period] as const;
  return tx
    .selectDistinctOn([...which], {
      areaCode: officialFigures.areaCode,
      cohort: officialFigures.cohort,
      period: officialFigures.period,
      top: officialFigures.top,
      bottom: officialFigures.bottom,
      value: officialFigures.value,
      edition: figureReleases.edition,
    })
    .from(officialFigures)
    .innerJoin(figureReleases, eq(figureReleases.id, officialFigures.releaseId))
    .where(
      and(
        eq(figureReleases.dataSetId, dataSetId),
        eq(figureReleases.invented, false),
        lte(figureReleases.edition, edition),
      ),
    )
    .orderBy(...which, desc(figureReleases.edition), desc(figureReleases.importedAt));
}

/** A mark of what is held of a data set: another one once a release of it was added, or replaced by the product's next version. */
export async function heldMark(tx: Transaction, dataSetId: string): Promise<string> {
  const [row] = await tx
    .select({
      // A release that the product loads again keeps its id, and is another version of its row.
      mark: sql<string>`md5(coalesce(string_agg(${figureReleases.id} || ' ' || ${figureReleases}.xmin::text, ',' order by ${figureReleases.id}), ''))`,
    })
    .from(figureReleases)
    .where(eq(figureReleases.dataSetId, dataSetId));
  return row?.mark ?? '';
}

export type AddedRelease =
  | { readonly ok: true; readonly figures: number }
  /** `gone`: nothing of this id waits. `changed`: what is held is not what was compared with. */
  | { readonly ok: false; readonly reason: 'gone' | 'changed' };

/**
 * Adds the release that a waiting file is of, with all its figures, and lets the file go. The figures are those that were read,
 * without passing through here again. `mark` is that of what was held when somebody looked at what the file changes; two
 * who confirm at once come one after the other, and the second finds another. The earlier releases stay.
 */
export async function addRelease(
  tx: Transaction,
  scope: LabScope,
  { importId, mark }: { readonly importId: string; readonly mark: string },
): Promise<AddedRelease> {
  await takeLock(tx, 'figure-releases');
  const [file] = await tx
    .select({
      dataSetId: figureImports.dataSetId,
      edition: figureImports.edition,
      publishedOn: figureImports.publishedOn,
      sourceUrl: figureImports.sourceUrl,
    })
    .from(figureImports)
    .where(
      and(
        eq(figureImports.id, importId),
        eq(figureImports.broughtBy, scope.memberId),
        sql`${figureImports.expiresAt} > now()`,
      ),
    );
  if (file === undefined) return { ok: false, reason: 'gone' };
  const { dataSetId, edition, publishedOn, sourceUrl } = file;
  if ((await heldMark(tx, dataSetId)) !== mark) return { ok: false, reason: 'changed' };
  const id = `${dataSetId}-${edition}-${importId}`;
  const published = formatDay(publishedOn);
  await tx.execute(sql`insert into figure_releases (id, data_set_id, edition, published, source_url, imported_by)
    values (${id}, ${dataSetId}, ${edition}, ${published}, ${sourceUrl}, ${scope.memberId})`);
  await tx.execute(sql`insert into official_figures (release_id, area_code, cohort, period, top, bottom, value)
    select ${id}, f.* from figure_imports i, jsonb_to_recordset(i.read -> 'figures')
      as f ("areaCode" text, cohort text, period text, top text, bottom text, value text)
    where i.id = ${importId}`);
  await tx.delete(figureImports).where(eq(figureImports.id, importId));
  return { ok: true, figures: await tx.$count(officialFigures, eq(officialFigures.releaseId, id)) };
}
