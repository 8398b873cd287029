import 'server-only';
import { and, desc, eq, gt, inArray, lte, sql } from 'drizzle-orm';
import type { LabScope, SystemScope } from '@/lib/access/scope';
import { readFiguresSchema } from '@/lib/statistics/read-figures';
import type { ReadFigures } from '@/lib/statistics/read-figures';
import type { Transaction } from '@/db/engine';
import { figureImports } from '@/db/schema';

/** Files of one person that wait at the same time: one for each data set, and some to spare. The oldest go first. */
const MOST_WAITING = 10;

/** A file that waits to be confirmed. */
export type FigureImport = {
  readonly id: string;
  readonly fileName: string;
  readonly dataSetId: string;
  readonly edition: string;
  /** YYYY-MM-DD. */
  readonly publishedOn: string;
  readonly sourceUrl: string;
  readonly broughtAt: Date;
};

const COLUMNS = {
  id: figureImports.id,
  fileName: figureImports.fileName,
  dataSetId: figureImports.dataSetId,
  edition: figureImports.edition,
  publishedOn: figureImports.publishedOn,
  sourceUrl: figureImports.sourceUrl,
  broughtAt: figureImports.broughtAt,
};

type Brought = Omit<FigureImport, 'id' | 'dataSetId' | 'broughtAt'> & { readonly read: ReadFigures };

/**
 * Keeps what stood in a file until whoever brought it confirms it, throws it away or forgets it. Nobody else sees it, and
 * nothing of it is published. Returns its id.
 */
export async function keepFigureImport(
  tx: Transaction,
  scope: LabScope,
  { read, ...file }: Brought,
): Promise<string> {
  const [row] = await tx
    .insert(figureImports)
    .values({ ...file, read, dataSetId: read.dataSetId, broughtBy: scope.memberId })
    .returning({ id: figureImports.id });
  if (row === undefined) throw new Error('A file of figures was not kept');
  const beyond = tx
    .select({ id: figureImports.id })
    .from(figureImports)
    .where(eq(figureImports.broughtBy, scope.memberId))
    .orderBy(desc(figureImports.broughtAt))
    .offset(MOST_WAITING);
  await tx.delete(figureImports).where(inArray(figureImports.id, beyond));
  return row.id;
}

/** What the reader brought and has not confirmed, the latest first. */
export async function listFigureImports(tx: Transaction, scope: LabScope): Promise<readonly FigureImport[]> {
  return tx.select(COLUMNS).from(figureImports).where(waits(scope)).orderBy(desc(figureImports.broughtAt));
}

/** One of these, with what stood in it; undefined also once it is too old. */
export async function findFigureImport(
  tx: Transaction,
  scope: LabScope,
  id: string,
): Promise<(FigureImport & { readonly read: ReadFigures }) | undefined> {
  const [row] = await tx
    .select({ ...COLUMNS, read: figureImports.read })
    .from(figureImports)
    .where(and(waits(scope), eq(figureImports.id, id)));
  return row === undefined ? undefined : { ...row, read: readFiguresSchema.parse(row.read) };
}

/** Throws one of these away. Returns whether it was there. */
export async function dropFigureImport(tx: Transaction, scope: LabScope, id: string): Promise<boolean> {
  const gone = await tx
    .delete(figureImports)
    .where(and(waits(scope), eq(figureImports.id, id)))
    .returning({ id: figureImports.id });
  return gone.length > 0;
}

/** Forgets what nobody confirmed in time, whoever brought it. Returns how many there were. */
export async function forgetOldFigureImports(tx: Transaction, _scope: SystemScope): Promise<number> {
  const gone = await tx
    .delete(figureImports)
    .where(lte(figureImports.expiresAt, sql`now()`))
    .returning({ id: figureImports.id });
  return gone.length;
}

function waits(scope: LabScope) {
  return and(eq(figureImports.broughtBy, scope.memberId), gt(figureImports.expiresAt, sql`now()`));
}
