import 'server-only';
import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { AuthorityScope, SystemScope } from '@/lib/access/scope';
import type { Transaction } from '@/db/engine';
import { outboxMessages } from '@/db/schema';

/** What a mail is about. */
export type MailKind = (typeof outboxMessages.$inferInsert)['kind'];

/** What came of a mail. */
export type MailOutcome = NonNullable<(typeof outboxMessages.$inferSelect)['outcome']>;

/** For a statement: a mail with this outcome ends now, and its text goes. */
export function ended(outcome: MailOutcome) {
  return { outcome, endedAt: sql`now()`, body: '' };
}

/**
 * Puts a mail into the outbox, in the transaction of what it tells of: both happen, or neither. It is of use to its
 * reader for `validMinutes` and is not sent later. Its subject must hold no secret: it is kept, and mail servers log it.
 * In the scope of an authority: about one of its invitations only.
 */
export async function queueMail(
  tx: Transaction,
  _scope: AuthorityScope | SystemScope,
  mail: {
    readonly kind: MailKind;
    readonly invitationId?: string;
    readonly recipient: string;
    readonly subject: string;
    readonly body: string;
    readonly validMinutes: number;
  },
): Promise<void> {
  const { validMinutes, ...rest } = mail;
  const validUntil = sql`now() + make_interval(mins => ${validMinutes}::int)`;
  await tx.insert(outboxMessages).values({ ...rest, validUntil });
}

/** Ends the waiting mails of a kind to one person: what they say no longer holds. Their text goes. */
export async function withdrawMail(
  tx: Transaction,
  _scope: SystemScope,
  mail: { readonly kind: MailKind; readonly recipient: string },
): Promise<void> {
  await tx
    .update(outboxMessages)
    .set(ended('withdrawn'))
    .where(
      and(
        isNull(outboxMessages.outcome),
        eq(outboxMessages.recipient, mail.recipient),
        eq(outboxMessages.kind, mail.kind),
      ),
    );
}

/** The newest mails, for the demonstration's own outbox page. The text of one that no longer holds is empty. */
export async function listMail(tx: Transaction, _scope: SystemScope, limit: number) {
  const { id, recipient, subject, body, createdAt, outcome } = outboxMessages;
  const validBody = sql<string>`case when ${outboxMessages.validUntil} > now() then ${body} else '' end`;
  return tx
    .select({ id, recipient, subject, body: validBody, createdAt, outcome })
    .from(outboxMessages)
    .orderBy(desc(id))
    .limit(limit);
}

/** Whether the last mail that was to be delivered was given up. */
export async function isMailFailing(tx: Transaction, _scope: SystemScope): Promise<boolean> {
  const [last] = await tx
    .select({ outcome: outboxMessages.outcome })
    .from(outboxMessages)
    .where(inArray(outboxMessages.outcome, ['sent', 'kept', 'failed']))
    .orderBy(desc(outboxMessages.endedAt), desc(outboxMessages.id))
    .limit(1);
  return last?.outcome === 'failed';
}
