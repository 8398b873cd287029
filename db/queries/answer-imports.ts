import 'server-only';
import { and, desc, eq, gt, gte, lte, sql } from 'drizzle-orm';
import type { AuthorityScope, SystemScope } from '@/lib/access/scope';
import { filledSheetSchema } from '@/lib/circulate/filled-sheet';
import type { FilledSheet } from '@/lib/circulate/filled-sheet';
import type { Transaction } from '@/db/engine';
import { answerImports, answerVersions } from '@/db/schema';

/** A spreadsheet that waits to be confirmed. */
export type AnswerImport = {
  readonly id: string;
  readonly fileName: string;
  readonly broughtAt: Date;
  readonly sheet: FilledSheet;
};

/**
 * Keeps what stood in a spreadsheet until whoever brought it confirms it, throws it away or forgets it. It takes the place
 * of what they brought for this assessment before. Nobody else sees it. Returns its id.
 */
export async function keepImport(
  tx: Transaction,
  scope: AuthorityScope,
  {
    assessmentId,
    fileName,
    sheet,
  }: { readonly assessmentId: string; readonly fileName: string; readonly sheet: FilledSheet },
): Promise<string> {
  const [row] = await tx
    .insert(answerImports)
    .values({
      assessmentId,
      authorityCode: scope.authorityCode,
      fileName,
      sheet,
      broughtBy: scope.memberId,
    })
    .onConflictDoUpdate({
      target: [answerImports.assessmentId, answerImports.broughtBy],
      set: {
        // Another one: a preview that is still open in a window must not confirm it.
        id: sql`gen_random_uuid()`,
        fileName,
        sheet,
        broughtAt: sql`now()`,
        expiresAt: sql`now() + interval '7 days'`,
      },
      setWhere: eq(answerImports.authorityCode, scope.authorityCode),
    })
    .returning({ id: answerImports.id });
  if (row === undefined) throw new Error('A spreadsheet was not kept');
  return row.id;
}

/** What the reader brought for one of the authority's assessments and has not confirmed; undefined also once it is too old. */
export async function findImport(
  tx: Transaction,
  scope: AuthorityScope,
  assessmentId: string,
): Promise<AnswerImport | undefined> {
  const [row] = await tx
    .select({
      id: answerImports.id,
      fileName: answerImports.fileName,
      broughtAt: answerImports.broughtAt,
      sheet: answerImports.sheet,
    })
    .from(answerImports)
    .where(and(isTheirs(scope, assessmentId), gt(answerImports.expiresAt, sql`now()`)));
  return row === undefined ? undefined : { ...row, sheet: filledSheetSchema.parse(row.sheet) };
}

/** When the reader last saved an answer from a spreadsheet that waits; null where they saved none from it. */
export async function findSavedFrom(
  tx: Transaction,
  scope: AuthorityScope,
  { assessmentId, file }: { readonly assessmentId: string; readonly file: AnswerImport },
): Promise<Date | null> {
  const [row] = await tx
    .select({ savedAt: answerVersions.savedAt })
    .from(answerVersions)
    .where(
      and(
        eq(answerVersions.authorityCode, scope.authorityCode),
        eq(answerVersions.assessmentId, assessmentId),
        eq(answerVersions.savedBy, scope.memberId),
        eq(answerVersions.sheetName, file.fileName),
        gte(answerVersions.savedAt, file.broughtAt),
      ),
    )
    .orderBy(desc(answerVersions.savedAt))
    .limit(1);
  return row?.savedAt ?? null;
}

/** Throws away what the reader brought for one of the authority's assessments. Returns whether there was something. */
export async function dropImport(
  tx: Transaction,
  scope: AuthorityScope,
  { assessmentId, importId }: { readonly assessmentId: string; readonly importId: string },
): Promise<boolean> {
  const gone = await tx
    .delete(answerImports)
    .where(and(isTheirs(scope, assessmentId), eq(answerImports.id, importId)))
    .returning({ id: answerImports.id });
  return gone.length > 0;
}

/** Forgets what nobody confirmed in time, of every council. Returns how many there were. */
export async function forgetOldImports(tx: Transaction, _scope: SystemScope): Promise<number> {
  const gone = await tx
    .delete(answerImports)
    .where(lte(answerImports.expiresAt, sql`now()`))
    .returning({ id: answerImports.id });
  return gone.length;
}

function isTheirs(scope: AuthorityScope, assessmentId: string) {
  return and(
    eq(answerImports.authorityCode, scope.authorityCode),
    eq(answerImports.assessmentId, assessmentId),
    eq(answerImports.broughtBy, scope.memberId),
  );
}
