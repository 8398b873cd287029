import 'server-only';
import type { Database } from '@/db/engine';
import { figureReleases, officialFigures } from '@/db/schema';
import { withScope } from '@/db/with-scope';
import type { LabScope } from '@/lib/access/scope';
import { systemScope } from '@/lib/access/scope';
import { readFigure } from '@/lib/statistics/testing';
import type { ReadFigure } from '@/lib/statistics/read-figures';
import { readOf } from '@/lib/statistics/read-figures.testing';
import { keepFigureImport } from './figure-imports';

type Brought = {
  readonly scope: LabScope;
  readonly edition?: string;
  readonly figures?: readonly ReadFigure[];
  readonly fileName?: string;
};

/** For tests: an administrator brings such a file in. Returns its id. */
export function bringFiguresIn(
  database: Database,
  { scope, edition = '2026', figures = [readFigure()], fileName = 'activity.csv' }: Brought,
): Promise<string> {
  const release = { edition, publishedOn: '2026-11-19', sourceUrl: 'https://example.org/release' };
  return withScope(database, scope, (tx) =>
    keepFigureImport(tx, scope, { fileName, read: readOf(figures), ...release }),
  );
}

/** For tests: a release that came with the product, with one figure of Swindon for ages 19 to 21. */
export async function shipRelease(
  database: Database,
  {
    edition,
    period = edition,
    top = '40',
  }: { readonly edition: string; readonly period?: string; readonly top?: string },
): Promise<void> {
  const id = `activity-${edition}`;
  await withScope(database, systemScope(), async (tx) => {
    await tx.insert(figureReleases).values({ id, dataSetId: 'activity', edition });
    const printed = { top, bottom: '100', value: top };
    const of = { areaCode: 'E06000030', cohort: '19-21', period };
    await tx.insert(officialFigures).values({ releaseId: id, ...of, ...printed });
  });
}
