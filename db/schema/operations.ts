import { sql } from 'drizzle-orm';
import { bigint, boolean, check, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const MAIL_KINDS = [
  'sign-in',
  'invitation',
  'assignment',
  'reminder',
  'conversation',
  'approval',
  'review',
  'handover',
  'contact',
] as const;

/** Handed to the mail server; written to a folder; shown by a demonstration; of no use any more; given up. */
const MAIL_OUTCOMES = ['sent', 'kept', 'shown', 'withdrawn', 'failed'] as const;

/** One row: what this installation is. Decided at its first start. */
export const installation = pgTable('installation', {
  id: integer().primaryKey().default(1),
  demonstration: boolean().notNull(),
  authSecret: text('auth_secret').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
});

/** Who did what, by id and outcome only: no answers, no names. Append-only. */
export const auditEvents = pgTable(
  'audit_events',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
    action: text().notNull(),
    outcome: text().notNull(),
    memberId: text('member_id'),
    authorityCode: text('authority_code'),
    subjectId: text('subject_id'),
  },
  (table) => [index('audit_events_by_authority').on(table.authorityCode, table.at)],
);

/**
 * Mail to be sent, written in the same transaction as what it tells of. A row waits until it has an outcome; its text
 * goes then, and who it was for, what it was, when and what came of it stay.
 */
export const outboxMessages = pgTable(
  'outbox_messages',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    kind: text({ enum: MAIL_KINDS }).notNull(),
    /** The invitation that it is about. When that ends, so does the mail. */
    invitationId: uuid('invitation_id'),
    recipient: text().notNull(),
    /** Holds no secret: mail servers log it, and it stays here. */
    subject: text().notNull(),
    body: text().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    /** Until when it is of use to its reader. It is not sent later. */
    validUntil: timestamp('valid_until', { withTimezone: true }).notNull(),
    /** How often somebody has begun to send it. */
    attempts: integer().notNull().default(0),
    nextAttemptAt: timestamp('next_attempt_at', { withTimezone: true }).notNull().defaultNow(),
    /** Until when whoever began to send it has it to themselves. */
    leasedUntil: timestamp('leased_until', { withTimezone: true }),
    lastError: text('last_error'),
    outcome: text({ enum: MAIL_OUTCOMES }),
    endedAt: timestamp('ended_at', { withTimezone: true }),
  },
  (table) => [
    index('outbox_messages_waiting')
      .on(table.nextAttemptAt)
      .where(sql`${table.outcome} is null`),
    check('outbox_messages_ended', sql`(${table.outcome} is null) = (${table.endedAt} is null)`),
    check('outbox_messages_text_goes', sql`${table.outcome} is null or ${table.body} = ''`),
  ],
);
