import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { assessments } from './assessments';
import { members } from './members';
import { submissions } from './submissions';

/** One row per question, so that saving one can never touch another. `version` guards against stale saves. */
export const answers = pgTable(
  'answers',
  {
    assessmentId: uuid('assessment_id').notNull(),
    questionId: text('question_id').notNull(),
    authorityCode: text('authority_code').notNull(),
    state: text({ enum: ['answered', 'na', 'dk', 'blank'] }).notNull(),
    value: jsonb(),
    parts: jsonb().$type<(number | null)[]>(),
    reference: text(),
    /** The published figure that it was given beside, and why it is not that one. */
    prefill: jsonb(),
    changeReason: text('change_reason'),
    naReason: text('na_reason'),
    naText: text('na_text'),
    naAgreed: boolean('na_agreed').notNull().default(false),
    // Beside who wrote the answer, whose answer it stays.
    naAgreedBy: uuid('na_agreed_by').references(() => members.id),
    naAgreedAt: timestamp('na_agreed_at', { withTimezone: true }),
    comment: text().notNull().default(''),
    /** It came from what was sent then, and stays linked to it. */
    carriedFrom: uuid('carried_from'),
    /** It came from what was sent by a council that this one succeeded; a trigger of the table sees to that. */
    inheritedFrom: uuid('inherited_from'),
    inheritedFromCode: text('inherited_from_code'),
    /** Nobody has looked at it since it came over: it counts as not answered. */
    needsReview: boolean('needs_review').notNull().default(false),
    /** The file that it was read from, where it came in a spreadsheet. */
    sheetName: text('sheet_name'),
    version: integer().notNull(),
    savedAt: timestamp('saved_at', { withTimezone: true }).notNull().defaultNow(),
    savedBy: uuid('saved_by')
      .notNull()
      .references(() => members.id),
  },
  (table) => [
    primaryKey({ columns: [table.assessmentId, table.questionId] }),
    // Both columns, so that no row can name one council's assessment and another council.
    foreignKey({
      columns: [table.assessmentId, table.authorityCode],
      foreignColumns: [assessments.id, assessments.authorityCode],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.carriedFrom, table.authorityCode],
      foreignColumns: [submissions.id, submissions.authorityCode],
    }),
    foreignKey({
      columns: [table.inheritedFrom, table.inheritedFromCode],
      foreignColumns: [submissions.id, submissions.authorityCode],
    }),
    check(
      'answers_inherited_whole',
      sql`(${table.inheritedFrom} is null) = (${table.inheritedFromCode} is null) and (${table.inheritedFrom} is null or ${table.carriedFrom} is null)`,
    ),
    check(
      'answers_value_only_when_answered',
      sql`(${table.state} = 'answered') = (${table.value} is not null)`,
    ),
    check('answers_reason_only_when_na', sql`(${table.state} = 'na') = (${table.naReason} is not null)`),
    check(
      'answers_published_only_when_answered',
      sql`${table.state} = 'answered' or (${table.prefill} is null and ${table.changeReason} is null)`,
    ),
    check('answers_change_reason', sql`length(${table.changeReason}) between 1 and 500`),
    check('answers_agreed_only_when_na', sql`${table.state} = 'na' or not ${table.naAgreed}`),
    check(
      'answers_agreed_by_somebody',
      sql`${table.naAgreed} = (${table.naAgreedBy} is not null) and ${table.naAgreed} = (${table.naAgreedAt} is not null)`,
    ),
    check(
      'answers_review_only_when_carried',
      sql`not ${table.needsReview} or ${table.carriedFrom} is not null or ${table.inheritedFrom} is not null`,
    ),
    check('answers_sheet_name', sql`length(${table.sheetName}) between 1 and 200`),
    check('answers_version_positive', sql`${table.version} >= 1`),
  ],
);

/** Every version of every answer, written by a trigger in the same transaction. Append-only. */
export const answerVersions = pgTable(
  'answer_versions',
  {
    assessmentId: uuid('assessment_id').notNull(),
    questionId: text('question_id').notNull(),
    version: integer().notNull(),
    authorityCode: text('authority_code').notNull(),
    state: text({ enum: ['answered', 'na', 'dk', 'blank'] }).notNull(),
    value: jsonb(),
    parts: jsonb().$type<(number | null)[]>(),
    reference: text(),
    /** The published figure that it was given beside, and why it is not that one. */
    prefill: jsonb(),
    changeReason: text('change_reason'),
    naReason: text('na_reason'),
    naText: text('na_text'),
    naAgreed: boolean('na_agreed').notNull(),
    naAgreedBy: uuid('na_agreed_by'),
    naAgreedAt: timestamp('na_agreed_at', { withTimezone: true }),
    comment: text().notNull(),
    needsReview: boolean('needs_review').notNull().default(false),
    sheetName: text('sheet_name'),
    savedAt: timestamp('saved_at', { withTimezone: true }).notNull(),
    savedBy: uuid('saved_by').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.assessmentId, table.questionId, table.version] }),
    // In the order of the history, so that a page of it reads no more than its own rows.
    index('answer_versions_in_order').on(
      table.assessmentId,
      table.savedAt.desc().nullsFirst(),
      table.questionId,
      table.version.desc().nullsFirst(),
    ),
  ],
);
