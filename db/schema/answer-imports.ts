import { sql } from 'drizzle-orm';
import { check, foreignKey, index, jsonb, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { assessments } from './assessments';
import { members } from './members';

/**
 * A spreadsheet that somebody brought in and has not confirmed: what stood in its cells, as it stood there. What it would
 * change is derived each time it is looked at. One for each person and assessment; it goes when it is done with.
 */
export const answerImports = pgTable(
  'answer_imports',
  {
    id: uuid().primaryKey().defaultRandom(),
    assessmentId: uuid('assessment_id').notNull(),
    authorityCode: text('authority_code').notNull(),
    fileName: text('file_name').notNull(),
    sheet: jsonb().notNull(),
    broughtBy: uuid('brought_by')
      .notNull()
      .references(() => members.id),
    broughtAt: timestamp('brought_at', { withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp('expires_at', { withTimezone: true })
      .notNull()
      .default(sql`now() + interval '7 days'`),
  },
  (table) => [
    foreignKey({
      columns: [table.assessmentId, table.authorityCode],
      foreignColumns: [assessments.id, assessments.authorityCode],
    }).onDelete('cascade'),
    unique('answer_imports_one_each').on(table.assessmentId, table.broughtBy),
    index('answer_imports_by_expiry').on(table.expiresAt),
    check('answer_imports_file_name', sql`length(${table.fileName}) between 1 and 200`),
  ],
);
