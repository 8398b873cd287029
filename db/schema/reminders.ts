import { date, foreignKey, index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { REMINDER_KINDS } from '@/lib/rounds/reminder-days';
import { roundFrameworks } from './frameworks';
import { authorities } from './authorities';
import { members } from './members';

/**
 * A reminder that was put into a mail: about the day `due_on` of one framework in one round, started or not, to one
 * person. The key lets none go out twice, whichever instance sends it and however often it starts again.
 */
export const reminders = pgTable(
  'reminders',
  {
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    authorityCode: text('authority_code')
      .notNull()
      .references(() => authorities.code, { onDelete: 'cascade' }),
    roundId: uuid('round_id').notNull(),
    frameworkId: text('framework_id').notNull(),
    dueOn: date('due_on').notNull(),
    kind: text({ enum: REMINDER_KINDS }).notNull(),
    sentAt: timestamp('sent_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.memberId, table.roundId, table.frameworkId, table.dueOn, table.kind],
    }),
    foreignKey({
      name: 'reminders_round_framework_fk',
      columns: [table.roundId, table.frameworkId],
      foreignColumns: [roundFrameworks.roundId, roundFrameworks.frameworkId],
    }).onDelete('cascade'),
    index('reminders_by_day').on(table.sentAt),
  ],
);
