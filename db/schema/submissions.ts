import { sql } from 'drizzle-orm';
import {
  check,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { approvalRequests } from './approvals';
import { assessments } from './assessments';
import { members } from './members';

/** The frozen copy that was sent: answers, scores and the method's version. A trigger refuses any change. */
export const submissions = pgTable(
  'submissions',
  {
    id: uuid().primaryKey().defaultRandom(),
    assessmentId: uuid('assessment_id').notNull(),
    authorityCode: text('authority_code').notNull(),
    frameworkId: text('framework_id').notNull(),
    number: integer().notNull(),
    submittedAt: timestamp('submitted_at', { withTimezone: true }).notNull().defaultNow(),
    submittedBy: uuid('submitted_by')
      .notNull()
      .references(() => members.id),
    declaration: text().notNull(),
    /** The approval that held for exactly these answers. Null: sent without an approver's decision. */
    approvalId: uuid('approval_id'),
    answers: jsonb().notNull(),
    scores: jsonb().notNull(),
    methodVersion: text('method_version').notNull(),
  },
  (table) => [
    foreignKey({
      columns: [table.assessmentId, table.authorityCode],
      foreignColumns: [assessments.id, assessments.authorityCode],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.approvalId, table.authorityCode],
      foreignColumns: [approvalRequests.id, approvalRequests.authorityCode],
    }),
    unique('submissions_id_authority').on(table.id, table.authorityCode),
    unique('submissions_number').on(table.assessmentId, table.number),
    index('submissions_latest').on(table.frameworkId, table.authorityCode, table.submittedAt),
    check('submissions_number_positive', sql`${table.number} >= 1`),
  ],
);

/**
 * The figures of a submission as rows, kept so that a benchmark never reads answers again. `key` is a theme, lens,
 * principle or question id, or "overall". Values are 0 to 100; null means that nothing was left to score. A rate is the percentage
 * itself, with what it is made of, or null where it may not leave the council.
 */
export const submissionFigures = pgTable(
  'submission_figures',
  {
    submissionId: uuid('submission_id').notNull(),
    level: text({ enum: ['overall', 'theme', 'lens', 'principle', 'question', 'rate'] }).notNull(),
    key: text().notNull(),
    authorityCode: text('authority_code').notNull(),
    lowestPossible: doublePrecision('lowest_possible'),
    coverage: doublePrecision(),
    numerator: integer(),
    denominator: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.submissionId, table.level, table.key] }),
    // For `countScores`: a few figures of thousands of submissions.
    index('submission_figures_of_key').on(table.level, table.key),
    foreignKey({
      columns: [table.submissionId, table.authorityCode],
      foreignColumns: [submissions.id, submissions.authorityCode],
    }).onDelete('cascade'),
    check(
      'submission_figures_in_range',
      sql`coalesce(${table.lowestPossible}, 0) between 0 and 100 and coalesce(${table.coverage}, 0) between 0 and 100`,
    ),
    check(
      'submission_figures_rates',
      sql`(${table.denominator} is not null) = (${table.level} = 'rate' and ${table.lowestPossible} is not null)
        and (${table.numerator} is not null) = (${table.denominator} is not null)
        and coalesce(${table.numerator} between 0 and ${table.denominator}, true)`,
    ),
  ],
);
