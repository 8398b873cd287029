import 'server-only';
import { and, asc, desc, eq, exists, gt, inArray, isNotNull, isNull, not, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { AuthorityScope } from '@/lib/access/scope';
import type { EvidenceKind, EvidencePiece } from '@/lib/evidence/piece';
import type { Transaction } from '@/db/engine';
import { answerEvidence, assessments, evidence, evidenceFiles, rounds, signOffs } from '@/db/schema';
import { selectPieces } from './evidence-rows';

/** How many pieces a page of the library lists. */
export const PIECES_A_PAGE = 20;

/** Which pieces are asked for. */
export type LibraryFilter = {
  readonly kind: EvidenceKind | null;
  /** Words of the title or of the file's name, in any case; empty for all. */
  readonly find: string;
  readonly isWithdrawn: boolean;
  /** Leaves out what stands under this answer already. */
  readonly notUnder?: { readonly assessmentId: string; readonly questionId: string };
};

export type LibraryPage = {
  readonly pieces: readonly EvidencePiece[];
  /** How many the filter lets through. */
  readonly total: number;
  readonly page: number;
};

/** One page of the council's evidence, the newest first. A page beyond the last is the last one. */
export async function listLibrary(
  tx: Transaction,
  scope: AuthorityScope,
  {
    page,
    size = PIECES_A_PAGE,
    ...filter
  }: LibraryFilter & { readonly page: number; readonly size?: number },
): Promise<LibraryPage> {
  const asked = isAskedFor(tx, scope, filter);
  const [counted] = await tx
    .select({ total: sql`count(*)`.mapWith(Number) })
    .from(evidence)
    .leftJoin(evidenceFiles, eq(evidenceFiles.evidenceId, evidence.id))
    .where(asked);
  const total = counted?.total ?? 0;
  const shown = Math.min(page, Math.max(1, Math.ceil(total / size)));
  const pieces = await selectPieces(tx)
    .where(asked)
    .orderBy(desc(evidence.addedAt), asc(evidence.id))
    .limit(size)
    .offset((shown - 1) * size);
  return { pieces, total, page: shown };
}

/** Where a piece stands: under which question of which assessment, or (null) in its route to decision. */
export type EvidenceUse = {
  readonly evidenceId: string;
  readonly assessmentId: string;
  readonly questionId: string | null;
  readonly frameworkId: string;
  readonly frameworkVersion: string;
  readonly roundName: string;
};

/** Every answer that these pieces stand under, in one statement, of the newest round first. */
export async function listUses(
  tx: Transaction,
  scope: AuthorityScope,
  evidenceIds: readonly string[],
): Promise<readonly EvidenceUse[]> {
  if (evidenceIds.length === 0) return [];
  return tx
    .select({
      evidenceId: answerEvidence.evidenceId,
      assessmentId: answerEvidence.assessmentId,
      questionId: answerEvidence.questionId,
      frameworkId: assessments.frameworkId,
      frameworkVersion: assessments.frameworkVersion,
      roundName: rounds.name,
    })
    .from(answerEvidence)
    .innerJoin(assessments, eq(assessments.id, answerEvidence.assessmentId))
    .innerJoin(rounds, eq(rounds.id, assessments.roundId))
    .where(
      and(
        eq(answerEvidence.authorityCode, scope.authorityCode),
        inArray(answerEvidence.evidenceId, [...evidenceIds]),
      ),
    )
    .orderBy(desc(rounds.opensOn), assessments.frameworkId, answerEvidence.questionId);
}

/** Every assessment whose route to decision, as it stands, names one of these pieces. One statement. */
export async function listDecisionUses(
  tx: Transaction,
  scope: AuthorityScope,
  evidenceIds: readonly string[],
): Promise<readonly EvidenceUse[]> {
  if (evidenceIds.length === 0) return [];
  const later = alias(signOffs, 'later');
  const rows = await tx
    .select({
      evidenceId: sql<string>`${signOffs.eiaEvidenceId}`,
      assessmentId: signOffs.assessmentId,
      frameworkId: assessments.frameworkId,
      frameworkVersion: assessments.frameworkVersion,
      roundName: rounds.name,
    })
    .from(signOffs)
    .innerJoin(assessments, eq(assessments.id, signOffs.assessmentId))
    .innerJoin(rounds, eq(rounds.id, assessments.roundId))
    .leftJoin(later, and(eq(later.assessmentId, signOffs.assessmentId), gt(later.version, signOffs.version)))
    .where(
      and(
        eq(signOffs.authorityCode, scope.authorityCode),
        inArray(signOffs.eiaEvidenceId, [...evidenceIds]),
        isNull(later.version),
      ),
    )
    .orderBy(desc(rounds.opensOn), assessments.frameworkId);
  return rows.map((row) => ({ ...row, questionId: null }));
}

function isAskedFor(tx: Transaction, scope: AuthorityScope, filter: LibraryFilter): SQL | undefined {
  const { kind, find, isWithdrawn, notUnder } = filter;
  return and(
    eq(evidence.authorityCode, scope.authorityCode),
    isWithdrawn ? isNotNull(evidence.withdrawnAt) : isNull(evidence.withdrawnAt),
    kind === null ? undefined : eq(evidence.kind, kind),
    find === ''
      ? undefined
      : sql`position(lower(${find}) in lower(${evidence.title} || ' ' || coalesce(${evidenceFiles.name}, ''))) > 0`,
    notUnder === undefined ? undefined : not(exists(isUnder(tx, scope, notUnder))),
  );
}

function isUnder(
  tx: Transaction,
  scope: AuthorityScope,
  { assessmentId, questionId }: NonNullable<LibraryFilter['notUnder']>,
) {
  return tx
    .select({ one: sql`1` })
    .from(answerEvidence)
    .where(
      and(
        eq(answerEvidence.authorityCode, scope.authorityCode),
        eq(answerEvidence.assessmentId, assessmentId),
        eq(answerEvidence.questionId, questionId),
        eq(answerEvidence.evidenceId, evidence.id),
      ),
    );
}
