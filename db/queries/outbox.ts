import 'server-only';
import { and, asc, desc, eq, isNull, lte, sql } from 'drizzle-orm';
import type { SystemScope } from '@/lib/access/scope';
import type { Transaction } from '@/db/engine';
import { outboxMessages } from '@/db/schema';

export type OutboxMessage = {
  readonly id: number;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly attempts: number;
};

/** Puts a mail into the outbox, in the transaction of what it tells of: both happen, or neither. */
export async function queueMail(
  tx: Transaction,
  _scope: SystemScope,
  mail: { readonly recipient: string; readonly subject: string; readonly body: string },
): Promise<void> {
  await tx.insert(outboxMessages).values(mail);
}

/**
 * Takes up to `limit` mails that are due, the oldest first. They stay locked until the transaction ends, and a second
 * worker skips them: none is sent twice.
 */
export async function takeDueMail(
  tx: Transaction,
  _scope: SystemScope,
  limit: number,
): Promise<readonly OutboxMessage[]> {
  return tx
    .select({
      id: outboxMessages.id,
      recipient: outboxMessages.recipient,
      subject: outboxMessages.subject,
      body: outboxMessages.body,
      attempts: outboxMessages.attempts,
    })
    .from(outboxMessages)
    .where(and(isNull(outboxMessages.sentAt), lte(outboxMessages.nextAttemptAt, sql`now()`)))
    .orderBy(asc(outboxMessages.id))
    .limit(limit)
    .for('update', { skipLocked: true });
}

/** Records that a mail was handed over. Its text is not kept: it may carry a sign-in code. */
export async function markMailSent(tx: Transaction, _scope: SystemScope, id: number): Promise<void> {
  await tx
    .update(outboxMessages)
    .set({ sentAt: sql`now()`, body: '' })
    .where(eq(outboxMessages.id, id));
}

const MINUTES_IN_A_DAY = 1440;

/** Records that a mail could not be handed over, and when to try again: after 1, 2, 4 … minutes, at most a day. */
export async function markMailFailed(
  tx: Transaction,
  _scope: SystemScope,
  failure: { readonly id: number; readonly error: string },
): Promise<void> {
  await tx
    .update(outboxMessages)
    .set({
      attempts: sql`${outboxMessages.attempts} + 1`,
      lastError: failure.error,
      nextAttemptAt: sql`now() + least(power(2, least(${outboxMessages.attempts}, 11)), ${MINUTES_IN_A_DAY}) * interval '1 minute'`,
    })
    .where(eq(outboxMessages.id, failure.id));
}

/** The newest mails, for the demonstration's own outbox page. */
export async function listMail(tx: Transaction, _scope: SystemScope, limit: number) {
  return tx.select().from(outboxMessages).orderBy(desc(outboxMessages.id)).limit(limit);
}
