import 'server-only';
import { and, eq, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import type { AuthorityScope, SystemScope } from '@/lib/access/scope';
import type { PieceFile } from '@/lib/evidence/piece';
import type { Transaction } from '@/db/engine';
import { evidenceFiles } from '@/db/schema';

/** How long a scanner has a file to itself. Longer than a scan may take, or two would scan it. */
const SCAN_LEASE_SECONDS = 180;

export type StoredFile = Pick<PieceFile, 'name' | 'mediaType' | 'size' | 'verdict'> & {
  /** False once they have gone: the piece was withdrawn, or the scan found something. */
  readonly isKept: boolean;
};

/** What is known of a file of the council, without its bytes; undefined when it has none of that id. */
export async function findFile(
  tx: Transaction,
  scope: AuthorityScope,
  id: string,
): Promise<StoredFile | undefined> {
  const [found] = await tx
    .select({
      name: evidenceFiles.name,
      mediaType: evidenceFiles.mediaType,
      size: evidenceFiles.size,
      verdict: evidenceFiles.verdict,
      isKept: sql<boolean>`${evidenceFiles.bytes} is not null`,
    })
    .from(evidenceFiles)
    .where(isOwn(scope, id));
  return found;
}

/** The bytes of a file of the council; undefined when there are none. Whether it may be opened was asked before. */
export async function readBytes(
  tx: Transaction,
  scope: AuthorityScope,
  id: string,
): Promise<Uint8Array | undefined> {
  const [found] = await tx.select({ bytes: evidenceFiles.bytes }).from(evidenceFiles).where(isOwn(scope, id));
  return found?.bytes ?? undefined;
}

export type LeasedFile = { readonly id: string; readonly bytes: Uint8Array };

/**
 * Takes a file that no scan has looked at for `SCAN_LEASE_SECONDS`, or gives undefined. Nobody else gets it until then,
 * and a second worker that asks at the same moment gets the next one.
 */
export async function leaseFileToScan(tx: Transaction, _scope: SystemScope): Promise<LeasedFile | undefined> {
  const due = tx
    .select({ id: evidenceFiles.evidenceId })
    .from(evidenceFiles)
    .where(
      and(
        isNull(evidenceFiles.verdict),
        isNotNull(evidenceFiles.bytes),
        or(isNull(evidenceFiles.leasedUntil), lte(evidenceFiles.leasedUntil, sql`now()`)),
      ),
    )
    // Whoever was tried longest ago comes first: one file that no scanner takes must not stop the others.
    .orderBy(sql`${evidenceFiles.leasedUntil} nulls first`)
    .limit(1)
    .for('update', { skipLocked: true });
  const [leased] = await tx
    .update(evidenceFiles)
    .set({ leasedUntil: sql`now() + make_interval(secs => ${SCAN_LEASE_SECONDS})` })
    .where(eq(evidenceFiles.evidenceId, sql`(${due})`))
    .returning({ id: evidenceFiles.evidenceId, bytes: evidenceFiles.bytes });
  return leased?.bytes ? { id: leased.id, bytes: leased.bytes } : undefined;
}

/** Records what the scan found, once. What is infected goes at the same moment. */
export async function recordVerdict(
  tx: Transaction,
  _scope: SystemScope,
  { id, verdict }: { readonly id: string; readonly verdict: 'clean' | 'infected' },
): Promise<void> {
  await tx
    .update(evidenceFiles)
    .set({
      verdict,
      scannedAt: sql`now()`,
      leasedUntil: null,
      ...(verdict === 'infected' ? { bytes: null } : {}),
    })
    .where(and(eq(evidenceFiles.evidenceId, id), isNull(evidenceFiles.verdict)));
}

function isOwn(scope: AuthorityScope, id: string) {
  return and(eq(evidenceFiles.evidenceId, id), eq(evidenceFiles.authorityCode, scope.authorityCode));
}
