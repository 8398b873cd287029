import { sql } from 'drizzle-orm';
import { check, foreignKey, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { CONTEXT_NOTE_MAX } from '@/lib/assessment/context-note';
import { assessments } from './assessments';
import { members } from './members';

/** What a council wants whoever reads its figures by name to know. One for an assessment; empty once it is taken away. */
export const contextNotes = pgTable(
  'context_notes',
  {
    assessmentId: uuid('assessment_id').primaryKey(),
    authorityCode: text('authority_code').notNull(),
    note: text().notNull(),
    /** 1 when it is written first. A save names the one that it was drawn with. */
    version: integer().notNull(),
    writtenAt: timestamp('written_at', { withTimezone: true }).notNull().defaultNow(),
    writtenBy: uuid('written_by')
      .notNull()
      .references(() => members.id),
  },
  (table) => [
    foreignKey({
      columns: [table.assessmentId, table.authorityCode],
      foreignColumns: [assessments.id, assessments.authorityCode],
    }).onDelete('cascade'),
    check('context_notes_length', sql`char_length(${table.note}) <= ${sql.raw(String(CONTEXT_NOTE_MAX))}`),
  ],
);

/** Every version of a context note. Written by a trigger, never changed. */
export const contextNoteVersions = pgTable(
  'context_note_versions',
  {
    assessmentId: uuid('assessment_id').notNull(),
    version: integer().notNull(),
    authorityCode: text('authority_code').notNull(),
    note: text().notNull(),
    writtenAt: timestamp('written_at', { withTimezone: true }).notNull(),
    writtenBy: uuid('written_by')
      .notNull()
      .references(() => members.id),
  },
  (table) => [
    primaryKey({ columns: [table.assessmentId, table.version] }),
    foreignKey({
      columns: [table.assessmentId, table.authorityCode],
      foreignColumns: [assessments.id, assessments.authorityCode],
    }).onDelete('cascade'),
  ],
);
