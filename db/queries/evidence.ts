import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { AuthorityScope } from '@/lib/access/scope';
import type { EvidencePiece } from '@/lib/evidence/piece';
import type { Transaction } from '@/db/engine';
import { evidence, evidenceFiles } from '@/db/schema';
import { selectPieces } from './evidence-rows';
import { takeLock } from './take-lock';

/** What a piece says of itself, whatever it is. */
export type PieceDetails = {
  readonly title: string;
  /** YYYY-MM-DD. */
  readonly datedOn: string | null;
  readonly checkedBy: string | null;
};

/** A file as it is kept. `name` and `mediaType` were made from its content. */
export type NewFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
};

export type NewPiece = PieceDetails &
  (
    | { readonly kind: 'link'; readonly url: string }
    | { readonly kind: 'note'; readonly note: string }
    | { readonly kind: 'file'; readonly file: NewFile }
  );

/** The most that one council may keep. */
export type EvidenceLimits = { readonly mostPieces: number; readonly mostBytes: number };

export type AddEvidenceResult =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly reason: 'too-many' | 'too-much' };

/**
 * Adds a piece to the council's evidence, with its file. `too-many`: it has `mostPieces` that are not withdrawn;
 * `too-much`: its files would come to more than `mostBytes`. Two at the same moment cannot both pass.
 */
export async function addEvidence(
  tx: Transaction,
  scope: AuthorityScope,
  { piece, limits }: { readonly piece: NewPiece; readonly limits: EvidenceLimits },
): Promise<AddEvidenceResult> {
  const { authorityCode, memberId: addedBy } = scope;
  await takeLock(tx, `evidence of ${authorityCode}`);
  const kept = await tx.$count(
    evidence,
    and(eq(evidence.authorityCode, authorityCode), isNull(evidence.withdrawnAt)),
  );
  if (kept >= limits.mostPieces) return { ok: false, reason: 'too-many' };
  if (piece.kind === 'file' && (await bytesKept(tx, scope)) + piece.file.bytes.length > limits.mostBytes)
    return { ok: false, reason: 'too-much' };
  const { kind, title, datedOn, checkedBy } = piece;
  const [made] = await tx
    .insert(evidence)
    .values({
      ...{ authorityCode, addedBy, kind, title, datedOn, checkedBy },
      url: piece.kind === 'link' ? piece.url : null,
      note: piece.kind === 'note' ? piece.note : null,
    })
    .returning({ id: evidence.id });
  if (made === undefined) throw new Error('A piece of evidence was not returned');
  if (piece.kind === 'file') {
    const { file } = piece;
    const rest = { evidenceId: made.id, authorityCode, size: file.bytes.length };
    await tx.insert(evidenceFiles).values({ ...file, ...rest });
  }
  return { ok: true, id: made.id };
}

/** What the council's files come to, in bytes. Those whose bytes have gone count nothing. */
export async function bytesKept(tx: Transaction, scope: AuthorityScope): Promise<number> {
  const [sum] = await tx
    .select({ bytes: sql`coalesce(sum(${evidenceFiles.size}), 0)`.mapWith(Number) })
    .from(evidenceFiles)
    .where(
      and(eq(evidenceFiles.authorityCode, scope.authorityCode), sql`${evidenceFiles.bytes} is not null`),
    );
  return sum?.bytes ?? 0;
}

/** One piece of the council, or undefined. Never its bytes. */
export async function findPiece(
  tx: Transaction,
  scope: AuthorityScope,
  id: string,
): Promise<EvidencePiece | undefined> {
  const [found] = await selectPieces(tx).where(
    and(eq(evidence.id, id), eq(evidence.authorityCode, scope.authorityCode)),
  );
  return found;
}

export type EditEvidenceResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'gone' }
  | { readonly ok: false; readonly reason: 'stale'; readonly now: PieceDetails };

/**
 * Says anew what a piece is called, of which day it is and who checked it, if it still says what was `drawn` for whoever
 * writes. `stale`: somebody changed it meanwhile, and what it says now comes back; `gone`: none of that id is in use.
 */
export async function editEvidence(
  tx: Transaction,
  scope: AuthorityScope,
  {
    id,
    drawn,
    details,
  }: { readonly id: string; readonly drawn: PieceDetails; readonly details: PieceDetails },
): Promise<EditEvidenceResult> {
  const { title, datedOn, checkedBy } = details;
  const rows = await tx
    .update(evidence)
    .set({ title, datedOn, checkedBy })
    .where(and(isInUse(scope, id), stillSays(drawn)))
    .returning({ id: evidence.id });
  if (rows.length > 0) return { ok: true };
  const now = await findPiece(tx, scope, id);
  if (now === undefined || now.withdrawnAt !== null) return { ok: false, reason: 'gone' };
  // The same edit that is sent twice has been saved by the first.
  const isSaved = now.title === title && now.datedOn === datedOn && now.checkedBy === checkedBy;
  return isSaved ? { ok: true } : { ok: false, reason: 'stale', now };
}

/**
 * Takes a piece out of use for good. Its title stays, because frozen copies name it; the words of a note and the bytes
 * of a file go. False when none of that id is in use.
 */
export async function withdrawEvidence(tx: Transaction, scope: AuthorityScope, id: string): Promise<boolean> {
  const rows = await tx
    .update(evidence)
    .set({
      withdrawnAt: sql`now()`,
      withdrawnBy: scope.memberId,
      note: sql`case when ${evidence.kind} = 'note' then '' end`,
    })
    .where(isInUse(scope, id))
    .returning({ id: evidence.id });
  if (rows.length === 0) return false;
  await tx
    .update(evidenceFiles)
    .set({ bytes: null })
    .where(and(eq(evidenceFiles.evidenceId, id), eq(evidenceFiles.authorityCode, scope.authorityCode)));
  return true;
}

function stillSays({ title, datedOn, checkedBy }: PieceDetails) {
  return and(
    eq(evidence.title, title),
    sql`${evidence.datedOn} is not distinct from ${datedOn}::date`,
    sql`${evidence.checkedBy} is not distinct from ${checkedBy}::text`,
  );
}

function isInUse(scope: AuthorityScope, id: string) {
  return and(
    eq(evidence.id, id),
    eq(evidence.authorityCode, scope.authorityCode),
    isNull(evidence.withdrawnAt),
  );
}
