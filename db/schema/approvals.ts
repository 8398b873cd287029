import { sql } from 'drizzle-orm';
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { assessments } from './assessments';
import { evidence } from './evidence';
import { members } from './members';

/**
 * A lead asks for approval, and what came of it. `read_versions` are the versions of the answers, by question, that the
 * decision was about: an approval holds for those and no others.
 */
export const approvalRequests = pgTable(
  'approval_requests',
  {
    id: uuid().primaryKey().defaultRandom(),
    assessmentId: uuid('assessment_id').notNull(),
    authorityCode: text('authority_code').notNull(),
    number: integer().notNull(),
    askedBy: uuid('asked_by')
      .notNull()
      .references(() => members.id),
    askedAt: timestamp('asked_at', { withTimezone: true }).notNull().defaultNow(),
    note: text().notNull().default(''),
    decision: text({ enum: ['approved', 'sent-back'] }),
    decidedBy: uuid('decided_by').references(() => members.id),
    decidedAt: timestamp('decided_at', { withTimezone: true }),
    comment: text().notNull().default(''),
    readVersions: jsonb('read_versions').$type<Record<string, number>>(),
  },
  (table) => [
    unique('approval_requests_id_authority').on(table.id, table.authorityCode),
    unique('approval_requests_number').on(table.assessmentId, table.number),
    uniqueIndex('approval_requests_one_undecided')
      .on(table.assessmentId)
      .where(sql`${table.decision} is null`),
    foreignKey({
      columns: [table.assessmentId, table.authorityCode],
      foreignColumns: [assessments.id, assessments.authorityCode],
    }).onDelete('cascade'),
    check('approval_requests_number_positive', sql`${table.number} >= 1`),
    check('approval_requests_decision', sql`${table.decision} in ('approved', 'sent-back')`),
    check(
      'approval_requests_decided_whole',
      sql`(${table.decision} is null) = (${table.decidedBy} is null) and (${table.decision} is null) = (${table.decidedAt} is null) and (${table.decision} is null) = (${table.readVersions} is null)`,
    ),
  ],
);

/**
 * A question sent back with a reason. Open while the answer still has the version that was sent back (0: not answered);
 * saving the answer again replies to it.
 */
export const sendBacks = pgTable(
  'send_backs',
  {
    id: uuid().primaryKey().defaultRandom(),
    assessmentId: uuid('assessment_id').notNull(),
    authorityCode: text('authority_code').notNull(),
    questionId: text('question_id').notNull(),
    /** The request that it decides; null where "not applicable" was refused by itself. */
    requestId: uuid('request_id'),
    answerVersion: integer('answer_version').notNull(),
    reason: text().notNull(),
    kind: text({ enum: ['sent-back', 'not-applicable-refused'] }).notNull(),
    sentBy: uuid('sent_by')
      .notNull()
      .references(() => members.id),
    sentAt: timestamp('sent_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      columns: [table.assessmentId, table.authorityCode],
      foreignColumns: [assessments.id, assessments.authorityCode],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.requestId, table.authorityCode],
      foreignColumns: [approvalRequests.id, approvalRequests.authorityCode],
    }),
    uniqueIndex('send_backs_once_a_request').on(table.requestId, table.questionId),
    uniqueIndex('send_backs_refused_once')
      .on(table.assessmentId, table.questionId, table.answerVersion)
      .where(sql`${table.kind} = 'not-applicable-refused'`),
    index('send_backs_by_authority').on(table.authorityCode, table.assessmentId),
    check('send_backs_version', sql`${table.answerVersion} >= 0`),
    check('send_backs_reason', sql`char_length(${table.reason}) between 1 and 1000`),
    check('send_backs_kind', sql`${table.kind} in ('sent-back', 'not-applicable-refused')`),
    check('send_backs_of_a_request', sql`(${table.kind} = 'sent-back') = (${table.requestId} is not null)`),
  ],
);

/** The route to decision of an assessment, one row for each saved version of the record. Append-only. */
export const signOffs = pgTable(
  'sign_offs',
  {
    assessmentId: uuid('assessment_id').notNull(),
    authorityCode: text('authority_code').notNull(),
    version: integer().notNull(),
    scrutinyComment: text('scrutiny_comment').notNull(),
    consultation: text().notNull(),
    eia: text().notNull(),
    eiaLink: text('eia_link').notNull(),
    eiaEvidenceId: uuid('eia_evidence_id'),
    decision: text().notNull(),
    optionsConsidered: text('options_considered').notNull(),
    reasons: text().notNull(),
    body: text().notNull(),
    meetingOn: date('meeting_on'),
    minuteReference: text('minute_reference').notNull(),
    minuteLink: text('minute_link').notNull(),
    savedBy: uuid('saved_by')
      .notNull()
      .references(() => members.id),
    savedAt: timestamp('saved_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.assessmentId, table.version] }),
    foreignKey({
      columns: [table.assessmentId, table.authorityCode],
      foreignColumns: [assessments.id, assessments.authorityCode],
    }).onDelete('cascade'),
    // A pair, so that no record can name another council's piece.
    foreignKey({
      columns: [table.eiaEvidenceId, table.authorityCode],
      foreignColumns: [evidence.id, evidence.authorityCode],
    }),
    check('sign_offs_version_positive', sql`${table.version} >= 1`),
    check(
      'sign_offs_links',
      sql`(${table.eiaLink} = '' or ${table.eiaLink} like 'https://%') and (${table.minuteLink} = '' or ${table.minuteLink} like 'https://%')`,
    ),
  ],
);

/** A sent assessment opened again, and why. The copy that was sent stays. */
export const reopenings = pgTable(
  'reopenings',
  {
    assessmentId: uuid('assessment_id').notNull(),
    authorityCode: text('authority_code').notNull(),
    submissionNumber: integer('submission_number').notNull(),
    reason: text().notNull(),
    reopenedBy: uuid('reopened_by')
      .notNull()
      .references(() => members.id),
    reopenedAt: timestamp('reopened_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.assessmentId, table.submissionNumber] }),
    foreignKey({
      columns: [table.assessmentId, table.authorityCode],
      foreignColumns: [assessments.id, assessments.authorityCode],
    }).onDelete('cascade'),
    check('reopenings_reason', sql`char_length(${table.reason}) between 1 and 1000`),
  ],
);
