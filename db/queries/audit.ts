import 'server-only';
import type { AuditAction } from '@/lib/access/audit-actions';
import type { Transaction } from '@/db/engine';
import { auditEvents } from '@/db/schema';

type AuditEvent = {
  readonly action: AuditAction;
  readonly outcome: string;
  /** Null where it was refused and there is nothing yet that it could be about. */
  readonly subjectId: string | null;
  /** The council that something of the lab was done in; left out where it was done in none. */
  readonly authorityCode?: string | null;
};

/** Who did it: a scope, or the place that somebody has just been given. */
type Doer =
  | { readonly kind: 'authority'; readonly memberId: string; readonly authorityCode: string }
  | { readonly kind: 'lab'; readonly memberId: string };

/**
 * Records who did what, and in which council, in the transaction that did it. Ids and outcomes only: never an answer,
 * never a name. Whatever somebody does for a council is recorded in that council.
 */
export async function recordAudit(
  tx: Transaction,
  doer: Doer,
  { action, outcome, subjectId, authorityCode = null }: AuditEvent,
): Promise<void> {
  await tx.insert(auditEvents).values({
    action,
    outcome,
    subjectId,
    memberId: doer.memberId,
    authorityCode: doer.kind === 'authority' ? doer.authorityCode : authorityCode,
  });
}
