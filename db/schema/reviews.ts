import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
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

/**
 * One person asked to judge one assessment. Two reviewers are two rows. What the reviewer agrees to, when they finish,
 * and which of their differences are settled, is written by them alone: triggers refuse everybody else.
 */
export const reviews = pgTable(
  'reviews',
  {
    id: uuid().primaryKey().defaultRandom(),
    assessmentId: uuid('assessment_id').notNull(),
    authorityCode: text('authority_code').notNull(),
    reviewerId: uuid('reviewer_id')
      .notNull()
      .references(() => members.id),
    kind: text({ enum: ['care-experienced-adviser', 'peer-council'] }).notNull(),
    askedBy: uuid('asked_by')
      .notNull()
      .references(() => members.id),
    askedAt: timestamp('asked_at', { withTimezone: true }).notNull().defaultNow(),
    note: text().notNull().default(''),
    /** The lead wants it to be judged without sight of the answers. */
    blindAsked: boolean('blind_asked').notNull(),
    /** The paid time offered. Null: unpaid, for the reason beside it. */
    paidMinutes: integer('paid_minutes'),
    pay: text().notNull().default(''),
    unpaidReason: text('unpaid_reason'),
    /** When the council needs it by; null: no day was said. */
    neededBy: date('needed_by'),
    agreedAt: timestamp('agreed_at', { withTimezone: true }),
    way: text({ enum: ['statement', 'level'] }),
    isBlind: boolean('is_blind'),
    namedAs: text('named_as', { enum: ['name', 'role'] }),
    finishedAt: timestamp('finished_at', { withTimezone: true }),
    minutesSpent: integer('minutes_spent'),
    endedAt: timestamp('ended_at', { withTimezone: true }),
    endedBy: uuid('ended_by').references(() => members.id),
    endNote: text('end_note'),
  },
  (table) => [
    unique('reviews_id_authority').on(table.id, table.authorityCode),
    uniqueIndex('reviews_one_open')
      .on(table.assessmentId, table.reviewerId)
      .where(sql`${table.finishedAt} is null and ${table.endedAt} is null`),
    index('reviews_by_reviewer').on(table.reviewerId),
    foreignKey({
      columns: [table.assessmentId, table.authorityCode],
      foreignColumns: [assessments.id, assessments.authorityCode],
    }).onDelete('cascade'),
    check('reviews_kind', sql`${table.kind} in ('care-experienced-adviser', 'peer-council')`),
    check('reviews_way', sql`${table.way} in ('statement', 'level')`),
    check('reviews_named_as', sql`${table.namedAs} in ('name', 'role')`),
    check(
      'reviews_paid_or_why_not',
      sql`(${table.paidMinutes} is null) = (${table.unpaidReason} is not null) and (${table.unpaidReason} is null or ${table.kind} = 'peer-council')`,
    ),
    check(
      'reviews_minutes',
      sql`coalesce(${table.paidMinutes}, 1) between 1 and 60000 and coalesce(${table.minutesSpent}, 0) between 0 and 60000`,
    ),
    check(
      'reviews_agreed_whole',
      sql`(${table.agreedAt} is null) = (${table.way} is null) and (${table.agreedAt} is null) = (${table.isBlind} is null) and (${table.agreedAt} is null) = (${table.namedAs} is null)`,
    ),
    check('reviews_blind_when_asked', sql`not ${table.blindAsked} or coalesce(${table.isBlind}, true)`),
    check(
      'reviews_finished_whole',
      sql`(${table.finishedAt} is null) = (${table.minutesSpent} is null) and (${table.finishedAt} is null or ${table.agreedAt} is not null)`,
    ),
    check(
      'reviews_ended_whole',
      sql`(${table.endedAt} is null) = (${table.endedBy} is null) and (${table.endedAt} is null) = (${table.endNote} is null) and (${table.endedAt} is null or ${table.finishedAt} is null)`,
    ),
  ],
);

/**
 * One judgement: of a theme (a statement) or of a question (a level). `subject` is the id of either. Nobody but its
 * reviewer writes one or settles it.
 */
export const reviewFindings = pgTable(
  'review_findings',
  {
    reviewId: uuid('review_id').notNull(),
    authorityCode: text('authority_code').notNull(),
    subject: text().notNull(),
    version: integer().notNull(),
    level: integer(),
    verdict: text({
      enum: ['true', 'partly', 'not-true', 'works', 'partly-works', 'does-not-work', 'cannot-say'],
    }),
    words: text().notNull(),
    /** Which version of the answer was judged, written by the database; 0: not answered, or a theme. */
    answerVersion: integer('answer_version').notNull().default(0),
    savedAt: timestamp('saved_at', { withTimezone: true }).notNull().defaultNow(),
    settledAt: timestamp('settled_at', { withTimezone: true }),
    settledWords: text('settled_words'),
    /** Which version of the answer stood when it was settled, written by the database. */
    settledVersion: integer('settled_version'),
  },
  (table) => [
    primaryKey({ columns: [table.reviewId, table.subject] }),
    foreignKey({
      columns: [table.reviewId, table.authorityCode],
      foreignColumns: [reviews.id, reviews.authorityCode],
    }).onDelete('cascade'),
    check('review_findings_version', sql`${table.version} >= 1 and ${table.answerVersion} >= 0`),
    check('review_findings_level', sql`${table.level} between 0 and 4`),
    check(
      'review_findings_verdict',
      sql`${table.verdict} in ('true', 'partly', 'not-true', 'cannot-say', 'works', 'partly-works', 'does-not-work')`,
    ),
    check('review_findings_one_judgement', sql`(${table.level} is null) <> (${table.verdict} is null)`),
    check('review_findings_words', sql`char_length(${table.words}) <= 2000`),
    check(
      'review_findings_settled_whole',
      sql`(${table.settledAt} is null) = (${table.settledWords} is null) and (${table.settledAt} is null) = (${table.settledVersion} is null)`,
    ),
  ],
);

/** What the council says to a difference. It stands beside the reviewer's words and changes nothing. Append-only. */
export const reviewReplies = pgTable(
  'review_replies',
  {
    id: uuid().primaryKey().defaultRandom(),
    reviewId: uuid('review_id').notNull(),
    authorityCode: text('authority_code').notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    writtenBy: uuid('written_by')
      .notNull()
      .references(() => members.id),
    writtenAt: timestamp('written_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      columns: [table.reviewId, table.authorityCode],
      foreignColumns: [reviews.id, reviews.authorityCode],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.reviewId, table.subject],
      foreignColumns: [reviewFindings.reviewId, reviewFindings.subject],
    }).onDelete('cascade'),
    index('review_replies_by_finding').on(table.reviewId, table.subject),
    check('review_replies_body', sql`char_length(${table.body}) between 1 and 1000`),
  ],
);
