import { date, foreignKey, index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { assessments } from './assessments';
import { members } from './members';

/**
 * A question that is with somebody: one person at a time. A theme is given by giving its questions. The row stays when
 * its person leaves or may not answer any more: whether it still holds is derived from their place.
 */
export const assignments = pgTable(
  'assignments',
  {
    assessmentId: uuid('assessment_id').notNull(),
    questionId: text('question_id').notNull(),
    authorityCode: text('authority_code').notNull(),
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id),
    /** The day by which it is to be answered, in Europe/London. Null: by the end of the round. */
    dueOn: date('due_on'),
    assignedBy: uuid('assigned_by')
      .notNull()
      .references(() => members.id),
    assignedAt: timestamp('assigned_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.assessmentId, table.questionId] }),
    foreignKey({
      columns: [table.assessmentId, table.authorityCode],
      foreignColumns: [assessments.id, assessments.authorityCode],
    }).onDelete('cascade'),
    index('assignments_by_authority').on(table.authorityCode),
  ],
);

/** When somebody who may answer was last at a theme's page. No lock: it only tells the others. */
export const themeVisits = pgTable(
  'theme_visits',
  {
    assessmentId: uuid('assessment_id').notNull(),
    themeId: text('theme_id').notNull(),
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id),
    authorityCode: text('authority_code').notNull(),
    visitedAt: timestamp('visited_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.assessmentId, table.themeId, table.memberId] }),
    foreignKey({
      columns: [table.assessmentId, table.authorityCode],
      foreignColumns: [assessments.id, assessments.authorityCode],
    }).onDelete('cascade'),
  ],
);
