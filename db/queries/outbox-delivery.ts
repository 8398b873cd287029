import 'server-only';
import { and, asc, eq, gt, gte, isNull, lt, lte, or, sql } from 'drizzle-orm';
import type { SystemScope } from '@/lib/access/scope';
import type { Transaction } from '@/db/engine';
import { outboxMessages } from '@/db/schema';
import { ended } from './outbox';

/*
 * Mail is sent outside any transaction: one leases it, a second records what came of it. A sender that dies in between
 * leaves a lease that runs out, and the mail goes again. So each mail is sent at least once, and seldom twice.
 */

/** How often a mail is tried, over about an hour, before it is given up. */
export const MOST_ATTEMPTS = 8;

/** How long a sender has a mail to itself. Longer than sending may take, or two would send it. */
export const LEASE_SECONDS = 120;

const FIRST_PAUSE_SECONDS = 30;

export type LeasedMail = {
  readonly id: number;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly createdAt: Date;
  /** 1 for the first attempt. Names the lease: only its holder may say that it failed. */
  readonly attempt: number;
};

const isUnleased = or(isNull(outboxMessages.leasedUntil), lte(outboxMessages.leasedUntil, sql`now()`));

/**
 * Takes the oldest mail that is due for `LEASE_SECONDS`, or gives undefined. Nobody else gets it until then, and a
 * second worker that asks at the same moment gets the next one.
 */
export async function leaseMail(tx: Transaction, _scope: SystemScope): Promise<LeasedMail | undefined> {
  const due = tx
    .select({ id: outboxMessages.id })
    .from(outboxMessages)
    .where(
      and(
        isNull(outboxMessages.outcome),
        gt(outboxMessages.validUntil, sql`now()`),
        lte(outboxMessages.nextAttemptAt, sql`now()`),
        lt(outboxMessages.attempts, MOST_ATTEMPTS),
        isUnleased,
      ),
    )
    .orderBy(asc(outboxMessages.id))
    .limit(1)
    .for('update', { skipLocked: true });
  const [mail] = await tx
    .update(outboxMessages)
    .set({
      attempts: sql`${outboxMessages.attempts} + 1`,
      leasedUntil: sql`now() + make_interval(secs => ${LEASE_SECONDS})`,
    })
    .where(eq(outboxMessages.id, sql`(${due})`))
    .returning({
      id: outboxMessages.id,
      recipient: outboxMessages.recipient,
      subject: outboxMessages.subject,
      body: outboxMessages.body,
      createdAt: outboxMessages.createdAt,
      attempt: outboxMessages.attempts,
    });
  return mail;
}

/**
 * Records that a mail was handed over, and drops its text. True whoever holds the lease by now, and whatever was
 * recorded meanwhile: it has gone.
 */
export async function markMailSent(
  tx: Transaction,
  _scope: SystemScope,
  { id, outcome }: { readonly id: number; readonly outcome: 'sent' | 'kept' },
): Promise<void> {
  await tx.update(outboxMessages).set(ended(outcome)).where(eq(outboxMessages.id, id));
}

/**
 * Records that an attempt failed, and when to try again: after half a minute, 1, 2, 4 … minutes. Changes nothing when
 * the lease of that attempt ran out and somebody else has begun another. `error` is a code, never a server's words:
 * they may quote an address.
 */
export async function markMailFailed(
  tx: Transaction,
  _scope: SystemScope,
  failure: { readonly id: number; readonly attempt: number; readonly error: string },
): Promise<void> {
  await tx
    .update(outboxMessages)
    .set({
      leasedUntil: null,
      lastError: failure.error,
      nextAttemptAt: sql`now() + power(2, ${outboxMessages.attempts} - 1) * make_interval(secs => ${FIRST_PAUSE_SECONDS})`,
    })
    .where(
      and(
        eq(outboxMessages.id, failure.id),
        eq(outboxMessages.attempts, failure.attempt),
        isNull(outboxMessages.outcome),
      ),
    );
}

/**
 * Ends every waiting mail that is of no use any more, or was tried `MOST_ATTEMPTS` times, and drops its text. Returns
 * their ids. `outcome` says what that means: a demonstration has shown them, anywhere else they failed.
 */
export async function endOverdueMail(
  tx: Transaction,
  _scope: SystemScope,
  outcome: 'failed' | 'shown',
): Promise<readonly number[]> {
  const isSpent = and(gte(outboxMessages.attempts, MOST_ATTEMPTS), isUnleased);
  const rows = await tx
    .update(outboxMessages)
    .set(ended(outcome))
    .where(and(isNull(outboxMessages.outcome), or(lte(outboxMessages.validUntil, sql`now()`), isSpent)))
    .returning({ id: outboxMessages.id });
  return rows.map(({ id }) => id);
}
