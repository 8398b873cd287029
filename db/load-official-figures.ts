import 'server-only';
import { eq, like, ne } from 'drizzle-orm';
import { z } from 'zod';
import type { DataSet, ShippedRelease } from '@/lib/statistics/figure-catalogue';
import { isPrintedCell } from '@/lib/statistics/printed-cell';
import type { Transaction } from './engine';
import { FIGURE_CATALOGUE } from './figure-catalogue';
import type { ReferenceFile } from './reference-files';
import { insertAll } from './insert-all';
import { day, emptyIsNull, gssCode } from './reference-columns';
import { parseTableRows } from './reference-files';
import { authorityChanges, figureReleases, inspections, officialFigures } from './schema';

/** The file of a data set that ships with the product. */
export function figureFileName(dataSet: DataSet): string {
  return `official-figures/${dataSet.id}.csv`;
}

const printed = z.string().refine(isPrintedCell, 'Must be a number or a symbol of the publisher');

function figureSchema(dataSet: DataSet, releases: readonly ShippedRelease[]) {
  const isMoney = FIGURE_CATALOGUE.measures.some(
    ({ id, kind }) => id === dataSet.measureId && kind === 'money',
  );
  const part = isMoney ? z.literal('') : printed;
  return z.object({
    release: z.enum(releases.map(({ edition }) => edition)),
    cohort: z.enum(Object.values(dataSet.ages)),
    period: z.string().regex(/^\d{4}(-\d{2})?$/),
    area: gssCode,
    top: part,
    bottom: part,
    value: printed,
  });
}

/**
 * Loads the figures of one data set that ship with the product, in the place of those that it shipped with before.
 * Releases that somebody imported are left alone. Throws on a bad line, named.
 */
export async function loadOfficialFigures(
  tx: Transaction,
  file: ReferenceFile,
  dataSet: DataSet,
): Promise<void> {
  const releases = FIGURE_CATALOGUE.releases.filter(({ dataSetId }) => dataSetId === dataSet.id);
  const rows = parseTableRows(file, figureSchema(dataSet, releases));
  for (const { id, dataSetId, edition, published = null } of releases) {
    await tx
      .insert(figureReleases)
      .values({ id, dataSetId, edition, published })
      .onConflictDoUpdate({ target: figureReleases.id, set: { published } });
    await tx.delete(officialFigures).where(eq(officialFigures.releaseId, id));
  }
  const figures = rows.map(({ release, area, ...figure }) => ({
    ...figure,
    areaCode: area,
    releaseId: `${dataSet.id}-${release}`,
  }));
  await insertAll(tx, officialFigures, figures);
}

const inspectionSchema = z.object({
  area: gssCode,
  started: emptyIsNull.pipe(day.nullable()),
  ended: emptyIsNull.pipe(day.nullable()),
  published: day,
  care_leavers: emptyIsNull,
  overall: emptyIsNull,
  source: z.enum(['official', 'report']),
  report: emptyIsNull,
});

/** Loads the inspections by Ofsted, in the place of those loaded before. Invented ones stay. Throws on a bad line, named. */
export async function loadInspections(tx: Transaction, file: ReferenceFile): Promise<void> {
  const rows = parseTableRows(file, inspectionSchema);
  await tx.delete(inspections).where(ne(inspections.source, 'invented'));
  await tx.insert(inspections).values(
    rows.map((row) => ({
      areaCode: row.area,
      startedOn: row.started,
      endedOn: row.ended,
      publishedOn: row.published,
      careLeavers: row.care_leavers,
      overall: row.overall,
      source: row.source,
      reportUrl: row.report,
    })),
  );
}

const changeSchema = z.object({
  former_code: gssCode,
  authority_code: gssCode,
  former_name: z.string().min(1),
  former_dfe_code: z.string().regex(/^\d{3}$/),
  changed_on: emptyIsNull,
  kind: z.enum(['recoded', 'reorganised']),
});

/** Loads which councils came out of which, in the place of what was loaded before. Those of invented councils stay. Throws on a bad line, named. */
export async function loadAuthorityChanges(tx: Transaction, file: ReferenceFile): Promise<void> {
  const rows = parseTableRows(file, changeSchema);
  await tx.delete(authorityChanges).where(like(authorityChanges.formerCode, 'E%'));
  await tx.insert(authorityChanges).values(
    rows.map((row) => ({
      formerCode: row.former_code,
      authorityCode: row.authority_code,
      formerName: row.former_name,
      formerDfeCode: row.former_dfe_code,
      changedOn: row.changed_on,
      kind: row.kind,
    })),
  );
}
