import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { EvidencePiece, PieceFile } from '@/lib/evidence/piece';
import type { Transaction } from '@/db/engine';
import { authorities, evidence, evidenceFiles, members } from '@/db/schema';

export const withdrawers = alias(members, 'withdrawers');

/** The columns of a piece with its file, and never the bytes of one. */
export const PIECE = {
  id: evidence.id,
  kind: evidence.kind,
  title: evidence.title,
  url: evidence.url,
  note: evidence.note,
  datedOn: evidence.datedOn,
  checkedBy: evidence.checkedBy,
  addedBy: members.displayName,
  addedAt: evidence.addedAt,
  copiedFrom: sql<
    string | null
  >`(select a.short_name from ${authorities} a where a.code = ${evidence.copiedFromCode})`,
  firstAddedBy: evidence.firstAddedBy,
  firstAddedAt: evidence.firstAddedAt,
  withdrawnBy: withdrawers.displayName,
  withdrawnAt: evidence.withdrawnAt,
  file: sql<PieceFile | null>`case when ${evidenceFiles.evidenceId} is not null then json_build_object(
    'name', ${evidenceFiles.name}, 'mediaType', ${evidenceFiles.mediaType}, 'size', ${evidenceFiles.size},
    'verdict', ${evidenceFiles.verdict}) end`,
} as const satisfies Record<keyof EvidencePiece, unknown>;

/** Selects pieces. Whoever uses it says of which council. */
export function selectPieces(tx: Transaction) {
  return tx
    .select(PIECE)
    .from(evidence)
    .innerJoin(members, eq(members.id, evidence.addedBy))
    .leftJoin(withdrawers, eq(withdrawers.id, evidence.withdrawnBy))
    .leftJoin(evidenceFiles, eq(evidenceFiles.evidenceId, evidence.id))
    .$dynamic();
}
