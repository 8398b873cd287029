import { foreignKey, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { assessments } from './assessments';
import { members } from './members';

/** What whoever answered a question wants to tell whoever answers it in the next round. No part of what is sent. */
export const notesToNextRound = pgTable(
  'notes_to_next_round',
  {
    assessmentId: uuid('assessment_id').notNull(),
    questionId: text('question_id').notNull(),
    authorityCode: text('authority_code').notNull(),
    note: text().notNull(),
    writtenAt: timestamp('written_at', { withTimezone: true }).notNull().defaultNow(),
    writtenBy: uuid('written_by')
      .notNull()
      .references(() => members.id),
  },
  (table) => [
    primaryKey({ columns: [table.assessmentId, table.questionId] }),
    foreignKey({
      columns: [table.assessmentId, table.authorityCode],
      foreignColumns: [assessments.id, assessments.authorityCode],
    }).onDelete('cascade'),
  ],
);
