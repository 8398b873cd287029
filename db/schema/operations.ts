import { bigint, boolean, index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

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

/** Mail to be sent, written in the same transaction as what it tells of. */
export const outboxMessages = pgTable(
  'outbox_messages',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    recipient: text().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    sentAt: timestamp('sent_at', { withTimezone: true }),
    attempts: integer().notNull().default(0),
    nextAttemptAt: timestamp('next_attempt_at', { withTimezone: true }).notNull().defaultNow(),
    lastError: text('last_error'),
  },
  (table) => [index('outbox_messages_waiting').on(table.nextAttemptAt)],
);
