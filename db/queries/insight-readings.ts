import 'server-only';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { LabScope } from '@/lib/access/scope';
import { codesInUse, standsFor } from '@/lib/insights/code';
import type { Code, Coding } from '@/lib/insights/code';
import type { Transaction } from '@/db/engine';
import { insightReadingCodes, insightReadings, members } from '@/db/schema';
import { listCodes } from './insight-codes';

/** Every code on every reading that the scope may read now: none of a council that shares no more by name with it. */
export async function listCodings(tx: Transaction, _scope: LabScope): Promise<readonly Coding[]> {
  return tx
    .select({
      submissionId: insightReadingCodes.submissionId,
      questionId: insightReadingCodes.questionId,
      codeId: insightReadingCodes.codeId,
      codedBy: members.displayName,
      codedAt: insightReadingCodes.codedAt,
    })
    .from(insightReadingCodes)
    .innerJoin(members, eq(members.id, insightReadingCodes.codedBy))
    .orderBy(asc(insightReadingCodes.codedAt), asc(insightReadingCodes.codeId));
}

type OneReading = { readonly submissionId: string; readonly questionId: string };

/** How often a reading was coded: 0 when never. */
export async function findReadingVersion(
  tx: Transaction,
  _scope: LabScope,
  reading: OneReading,
): Promise<number> {
  const [row] = await tx
    .select({ version: insightReadings.version })
    .from(insightReadings)
    .where(isReading(reading));
  return row?.version ?? 0;
}

export type SaveReading = OneReading & {
  /** What the form was drawn with: 0 when nobody had coded it. */
  readonly version: number;
  /** The codes that are to stand on it, all of them. */
  readonly codeIds: readonly string[];
};

/**
 * Puts exactly these codes on a reading. Who put those there that stay is kept. `stale` when somebody coded it since, or
 * changed the code book so that one of them cannot be used; `not-here` when the council shares no more by name.
 */
export async function saveReading(
  tx: Transaction,
  scope: LabScope,
  { codeIds, version, ...reading }: SaveReading,
): Promise<'saved' | 'stale' | 'not-here'> {
  const [asked] = await tx
    .select({ isRead: sql<boolean>`is_read_by_lab(${reading.submissionId}::uuid)` })
    .from(sql`(select 1) as once`);
  if (asked?.isRead !== true) return 'not-here';
  const codes = await listCodes(tx, scope);
  const standing = await codesOn(tx, reading, codes);
  const usable = new Set([...codesInUse(codes).map(({ id }) => id), ...standing.keys()]);
  if (codeIds.some((id) => !usable.has(id))) return 'stale';
  if (!(await takeVersion(tx, scope, { ...reading, version }))) return 'stale';
  const wanted = new Set(codeIds);
  const gone = [...standing].flatMap(([id, rows]) => (wanted.has(id) ? [] : rows));
  if (gone.length > 0)
    await tx
      .delete(insightReadingCodes)
      .where(
        and(
          eq(insightReadingCodes.submissionId, reading.submissionId),
          eq(insightReadingCodes.questionId, reading.questionId),
          inArray(insightReadingCodes.codeId, gone),
        ),
      );
  const added = [...wanted].filter((id) => !standing.has(id));
  if (added.length > 0)
    await tx
      .insert(insightReadingCodes)
      .values(added.map((codeId) => ({ ...reading, codeId, codedBy: scope.memberId })));
  return 'saved';
}

/** The codes that stand on a reading now, each with the ids of its rows: its own and those that it took in. */
async function codesOn(
  tx: Transaction,
  { submissionId, questionId }: OneReading,
  codes: readonly Code[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const byId = new Map(codes.map((code) => [code.id, code]));
  const rows = await tx
    .select({ codeId: insightReadingCodes.codeId })
    .from(insightReadingCodes)
    .where(
      and(eq(insightReadingCodes.submissionId, submissionId), eq(insightReadingCodes.questionId, questionId)),
    );
  const standing = new Map<string, string[]>();
  for (const { codeId } of rows) {
    const id = standsFor(byId, codeId)?.id ?? codeId;
    standing.set(id, [...(standing.get(id) ?? []), codeId]);
  }
  return standing;
}

/** Of two people who save at once, one has the version and the other is told. */
async function takeVersion(
  tx: Transaction,
  { memberId }: LabScope,
  { submissionId, questionId, version }: Omit<SaveReading, 'codeIds'>,
): Promise<boolean> {
  const saved = { version: version + 1, savedBy: memberId, savedAt: sql`now()` };
  const rows =
    version === 0
      ? await tx
          .insert(insightReadings)
          .values({ submissionId, questionId, ...saved })
          .onConflictDoNothing()
          .returning({ version: insightReadings.version })
      : await tx
          .update(insightReadings)
          .set(saved)
          .where(and(isReading({ submissionId, questionId }), eq(insightReadings.version, version)))
          .returning({ version: insightReadings.version });
  return rows.length > 0;
}

function isReading({ submissionId, questionId }: OneReading) {
  return and(eq(insightReadings.submissionId, submissionId), eq(insightReadings.questionId, questionId));
}
