import { sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { LONGEST_CODE_NAME } from '@/lib/insights/code';
import { members } from './members';
import { submissions } from './submissions';

/**
 * The lab's code book: what it calls the things that councils did. A merged code stays and points to the one that took it
 * in, so that who coded what with it, and when, stays true.
 */
export const insightCodes = pgTable(
  'insight_codes',
  {
    id: uuid().primaryKey().defaultRandom(),
    name: text().notNull(),
    version: integer().notNull().default(1),
    madeBy: uuid('made_by')
      .notNull()
      .references(() => members.id),
    madeAt: timestamp('made_at', { withTimezone: true }).notNull().defaultNow(),
    mergedInto: uuid('merged_into').references((): AnyPgColumn => insightCodes.id),
    retiredAt: timestamp('retired_at', { withTimezone: true }),
  },
  (table) => [
    uniqueIndex('insight_codes_one_name')
      .on(sql`lower(${table.name})`)
      .where(sql`${table.mergedInto} is null`),
    check(
      'insight_codes_name',
      sql`length(${table.name}) between 1 and ${sql.raw(String(LONGEST_CODE_NAME))}`,
    ),
    check('insight_codes_version_positive', sql`${table.version} >= 1`),
    check('insight_codes_merged_into_another', sql`${table.mergedInto} <> ${table.id}`),
  ],
);

/** What a council wrote under one question of one submission, as the lab has coded it. `version` guards against stale saves. */
export const insightReadings = pgTable(
  'insight_readings',
  {
    submissionId: uuid('submission_id')
      .notNull()
      .references(() => submissions.id, { onDelete: 'cascade' }),
    questionId: text('question_id').notNull(),
    version: integer().notNull(),
    savedBy: uuid('saved_by')
      .notNull()
      .references(() => members.id),
    savedAt: timestamp('saved_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.submissionId, table.questionId] }),
    check('insight_readings_version_positive', sql`${table.version} >= 1`),
  ],
);

/** One code on one reading, with who put it there. */
export const insightReadingCodes = pgTable(
  'insight_reading_codes',
  {
    submissionId: uuid('submission_id').notNull(),
    questionId: text('question_id').notNull(),
    codeId: uuid('code_id')
      .notNull()
      .references(() => insightCodes.id),
    codedBy: uuid('coded_by')
      .notNull()
      .references(() => members.id),
    codedAt: timestamp('coded_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.submissionId, table.questionId, table.codeId] }),
    foreignKey({
      columns: [table.submissionId, table.questionId],
      foreignColumns: [insightReadings.submissionId, insightReadings.questionId],
    }).onDelete('cascade'),
    index('insight_reading_codes_of_code').on(table.codeId),
  ],
);
