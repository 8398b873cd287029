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
  uuid,
} from 'drizzle-orm/pg-core';
import { POST_MAX_LENGTH } from '@/lib/conversation/post-fields';
import { assessments } from './assessments';
import { members } from './members';

/** What people say to each other about one question. Not the comment of an answer, which is part of the claim. */
export const threads = pgTable(
  'threads',
  {
    id: uuid().primaryKey().defaultRandom(),
    assessmentId: uuid('assessment_id').notNull(),
    authorityCode: text('authority_code').notNull(),
    questionId: text('question_id').notNull(),
    /** 1 for the first of its question: what people call it by. */
    number: integer().notNull(),
    resolvedAt: timestamp('resolved_at', { withTimezone: true }),
    resolvedBy: uuid('resolved_by').references(() => members.id),
  },
  (table) => [
    unique('threads_id_authority').on(table.id, table.authorityCode),
    unique('threads_number').on(table.assessmentId, table.questionId, table.number),
    // Both columns, so that no row can name one council's assessment and another council.
    foreignKey({
      columns: [table.assessmentId, table.authorityCode],
      foreignColumns: [assessments.id, assessments.authorityCode],
    }).onDelete('cascade'),
    index('threads_by_authority').on(table.authorityCode),
    check('threads_number_positive', sql`${table.number} >= 1`),
    check('threads_resolved_by_somebody', sql`(${table.resolvedAt} is null) = (${table.resolvedBy} is null)`),
  ],
);

/**
 * What somebody said in a thread: 1 begins it. Numbers follow each other in the order in which posts became visible,
 * which times do not, so that "read up to 4" and "told up to 4" can miss nothing.
 */
export const threadPosts = pgTable(
  'thread_posts',
  {
    threadId: uuid('thread_id').notNull(),
    number: integer().notNull(),
    authorityCode: text('authority_code').notNull(),
    /** Empty once it was withdrawn. */
    body: text().notNull(),
    writtenBy: uuid('written_by')
      .notNull()
      .references(() => members.id),
    writtenAt: timestamp('written_at', { withTimezone: true }).notNull().defaultNow(),
    /** Only its writer withdraws it. */
    withdrawnAt: timestamp('withdrawn_at', { withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.threadId, table.number] }),
    foreignKey({
      columns: [table.threadId, table.authorityCode],
      foreignColumns: [threads.id, threads.authorityCode],
    }).onDelete('cascade'),
    check('thread_posts_number_positive', sql`${table.number} >= 1`),
    check('thread_posts_length', sql`char_length(${table.body}) <= ${sql.raw(String(POST_MAX_LENGTH))}`),
    check('thread_posts_words_go', sql`(${table.withdrawnAt} is null) = (${table.body} <> '')`),
  ],
);

/** Somebody whom a post names, and so asks. */
export const mentions = pgTable(
  'mentions',
  {
    threadId: uuid('thread_id').notNull(),
    postNumber: integer('post_number').notNull(),
    authorityCode: text('authority_code').notNull(),
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id),
  },
  (table) => [
    primaryKey({ columns: [table.threadId, table.postNumber, table.memberId] }),
    foreignKey({
      columns: [table.threadId, table.postNumber],
      foreignColumns: [threadPosts.threadId, threadPosts.number],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.threadId, table.authorityCode],
      foreignColumns: [threads.id, threads.authorityCode],
    }).onDelete('cascade'),
    index('mentions_by_member').on(table.memberId),
  ],
);

/** Up to which post somebody has read a thread, and up to which a mail has told them of it. Nought: of none. */
export const threadReadings = pgTable(
  'thread_readings',
  {
    threadId: uuid('thread_id').notNull(),
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id),
    authorityCode: text('authority_code').notNull(),
    seenNumber: integer('seen_number').notNull().default(0),
    toldNumber: integer('told_number').notNull().default(0),
    toldAt: timestamp('told_at', { withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.threadId, table.memberId] }),
    foreignKey({
      columns: [table.threadId, table.authorityCode],
      foreignColumns: [threads.id, threads.authorityCode],
    }).onDelete('cascade'),
    check('thread_readings_not_negative', sql`${table.seenNumber} >= 0 and ${table.toldNumber} >= 0`),
    check('thread_readings_told', sql`(${table.toldNumber} = 0) = (${table.toldAt} is null)`),
  ],
);
