import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { assessments } from './assessments';
import { members } from './members';

/** A question talked through in one room. Open until the room agrees; then it stays, and the next one is another row. */
export const workshops = pgTable(
  'workshops',
  {
    id: uuid().primaryKey().defaultRandom(),
    assessmentId: uuid('assessment_id').notNull(),
    questionId: text('question_id').notNull(),
    authorityCode: text('authority_code').notNull(),
    notes: text().notNull(),
    /** Guards against two screens in one room. */
    version: integer().notNull().default(1),
    agreedLevel: integer('agreed_level'),
    /** The version of the answer that says so. */
    agreedVersion: integer('agreed_version'),
    heldBy: uuid('held_by')
      .notNull()
      .references(() => members.id),
    heldAt: timestamp('held_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    unique('workshops_id_authority').on(table.id, table.authorityCode),
    foreignKey({
      columns: [table.assessmentId, table.authorityCode],
      foreignColumns: [assessments.id, assessments.authorityCode],
    }).onDelete('cascade'),
    uniqueIndex('workshops_one_open')
      .on(table.assessmentId, table.questionId)
      .where(sql`${table.agreedVersion} is null`),
    index('workshops_by_assessment').on(table.assessmentId, table.heldAt),
    check('workshops_notes', sql`length(${table.notes}) <= 4000`),
    check('workshops_level', sql`${table.agreedLevel} between 0 and 4`),
    check(
      'workshops_agreed_as_an_answer',
      sql`(${table.agreedLevel} is null) = (${table.agreedVersion} is null)`,
    ),
  ],
);

/** What one person in the room said. */
export const workshopVoices = pgTable(
  'workshop_voices',
  {
    workshopId: uuid('workshop_id').notNull(),
    /** From 1, as they sat there. */
    number: integer().notNull(),
    authorityCode: text('authority_code').notNull(),
    name: text().notNull(),
    /** Null: has not said one. */
    level: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.workshopId, table.number] }),
    foreignKey({
      columns: [table.workshopId, table.authorityCode],
      foreignColumns: [workshops.id, workshops.authorityCode],
    }).onDelete('cascade'),
    check('workshop_voices_number', sql`${table.number} between 1 and 12`),
    check('workshop_voices_name', sql`length(${table.name}) between 1 and 60`),
    check('workshop_voices_level', sql`${table.level} between 0 and 4`),
  ],
);
