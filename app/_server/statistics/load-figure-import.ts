import 'server-only';
import type { Transaction } from '@/db/engine';
import { findFigureImport } from '@/db/queries/figure-imports';
import type { FigureImport } from '@/db/queries/figure-imports';
import { heldMark, listHeldFigures, listHeldReleases, listKnownAreas } from '@/db/queries/figure-releases';
import type { LabScope } from '@/lib/access/scope';
import { areaNames } from '@/lib/statistics/area-finder';
import { compareFigures } from '@/lib/statistics/figure-comparison';
import type { Comparison } from '@/lib/statistics/figure-comparison';
import type { ReadFigures } from '@/lib/statistics/read-figures';

export type LoadedImport = {
  readonly file: FigureImport & { readonly read: ReadFigures };
  /** With what is held now. */
  readonly comparison: Comparison;
  /** Of what is held now. */
  readonly mark: string;
  /** Of areas, by code. */
  readonly names: ReadonlyMap<string, string>;
  /** The years of the releases of the same data set that are held. */
  readonly editions: readonly string[];
};

/** What a file that the reader brought in would change today. Undefined when none of that id waits for them. */
export async function loadFigureImport(
  tx: Transaction,
  scope: LabScope,
  id: string,
): Promise<LoadedImport | undefined> {
  const file = await findFigureImport(tx, scope, id);
  if (file === undefined) return undefined;
  // First: what is added after it is then either compared with or, at the latest, told of when somebody confirms.
  const mark = await heldMark(tx, file.dataSetId);
  const held = await listHeldFigures(tx, file);
  const releases = await listHeldReleases(tx, scope);
  const editions = releases.filter(({ dataSetId, invented }) => dataSetId === file.dataSetId && !invented);
  return {
    file,
    comparison: compareFigures(file.read.figures, held),
    mark,
    names: areaNames(await listKnownAreas(tx)),
    editions: editions.map(({ edition }) => edition),
  };
}
