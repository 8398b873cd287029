import 'server-only';
import type { AuthorityScope, LabScope } from '@/lib/access/scope';
import type { Transaction } from '@/db/engine';
import { auditEvents } from '@/db/schema';

/** Records who did what, in the transaction that did it. Ids and outcomes only: never an answer, never a name. */
export async function recordAudit(
  tx: Transaction,
  scope: AuthorityScope | LabScope,
  event: { readonly action: string; readonly outcome: string; readonly subjectId: string },
): Promise<void> {
  await tx.insert(auditEvents).values({
    ...event,
    memberId: scope.memberId,
    authorityCode: scope.kind === 'authority' ? scope.authorityCode : null,
  });
}
