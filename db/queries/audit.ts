import 'server-only';
import type { AuthorityScope, LabScope } from '@/lib/access/scope';
import type { Transaction } from '@/db/engine';
import { auditEvents } from '@/db/schema';

type AuditEvent = {
  readonly action: string;
  readonly outcome: string;
  readonly subjectId: string;
  /** The council that something of the lab was done in; left out where it was done in none. */
  readonly authorityCode?: string | null;
};

/**
 * Records who did what, and in which council, in the transaction that did it. Ids and outcomes only: never an answer,
 * never a name. Whatever somebody does for a council is recorded in that council.
 */
export async function recordAudit(
  tx: Transaction,
  scope: AuthorityScope | LabScope,
  { action, outcome, subjectId, authorityCode = null }: AuditEvent,
): Promise<void> {
  await tx.insert(auditEvents).values({
    action,
    outcome,
    subjectId,
    memberId: scope.memberId,
    authorityCode: scope.kind === 'authority' ? scope.authorityCode : authorityCode,
  });
}
