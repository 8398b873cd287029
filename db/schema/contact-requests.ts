import { sql } from 'drizzle-orm';
import { check, foreignKey, index, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { CONTACT_LIMITS } from '@/lib/contact/limits';
import { assessments } from './assessments';
import { authorities } from './authorities';
import { members } from './members';

function moment(name: string) {
  return timestamp(name, { withTimezone: true });
}

/** An assessment whose council is willing to talk with councils that see its figures by name. No row: it is not. */
export const willingToTalk = pgTable(
  'willing_to_talk',
  {
    assessmentId: uuid('assessment_id').primaryKey(),
    authorityCode: text('authority_code').notNull(),
    tickedAt: moment('ticked_at').notNull().defaultNow(),
    tickedBy: uuid('ticked_by')
      .notNull()
      .references(() => members.id),
  },
  (table) => [
    foreignKey({
      columns: [table.assessmentId, table.authorityCode],
      foreignColumns: [assessments.id, assessments.authorityCode],
    }).onDelete('cascade'),
  ],
);

/**
 * One council asks another to talk about a question. Names are kept as they were then: neither council reads the
 * other's places. No address is here until the asked council accepts and gives one.
 */
export const contactRequests = pgTable(
  'contact_requests',
  {
    id: uuid().primaryKey().defaultRandom(),
    fromCode: text('from_code')
      .notNull()
      .references(() => authorities.code, { onDelete: 'cascade' }),
    toCode: text('to_code').notNull(),
    /** The assessment of the asked council by which it was found. */
    toAssessmentId: uuid('to_assessment_id').notNull(),
    questionId: text('question_id').notNull(),
    /** Its words, as they were when it was asked. */
    question: text().notNull(),
    message: text().notNull(),
    askedById: uuid('asked_by_id')
      .notNull()
      .references(() => members.id),
    askedBy: text('asked_by').notNull(),
    askedAt: moment('asked_at').notNull().defaultNow(),
    answer: text({ enum: ['accepted', 'declined'] }),
    answeredBy: text('answered_by'),
    answeredAt: moment('answered_at'),
    /** What was said when it was declined. */
    words: text(),
    /** Whom to write to, once it is accepted. */
    contactName: text('contact_name'),
    contactEmail: text('contact_email'),
    endedAt: moment('ended_at'),
    /** It ended without an answer: taken back by whoever asked; nobody answered; the council no longer offers to talk. */
    endReason: text('end_reason', { enum: ['withdrawn', 'lapsed', 'not-offered'] }),
  },
  (table) => [
    foreignKey({
      columns: [table.toAssessmentId, table.toCode],
      foreignColumns: [assessments.id, assessments.authorityCode],
    }).onDelete('cascade'),
    uniqueIndex('contact_requests_one_open')
      .on(table.fromCode, table.toCode, table.questionId)
      .where(sql`${table.answeredAt} is null and ${table.endedAt} is null`),
    index('contact_requests_to').on(table.toCode),
    check('contact_requests_of_another', sql`${table.fromCode} <> ${table.toCode}`),
    check(
      'contact_requests_message',
      sql`char_length(${table.message}) between 1 and ${sql.raw(String(CONTACT_LIMITS.words))}`,
    ),
    check(
      'contact_requests_answered_whole',
      sql`(${table.answer} is null) = (${table.answeredAt} is null) and (${table.answeredBy} is null) = (${table.answeredAt} is null)`,
    ),
    check(
      'contact_requests_address_when_accepted',
      sql`(${table.answer} is not distinct from 'accepted') = (${table.contactEmail} is not null)
        and (${table.contactName} is null) = (${table.contactEmail} is null)`,
    ),
    check(
      'contact_requests_words',
      sql`${table.words} is null or (${table.answer} = 'declined' and char_length(${table.words}) between 1 and ${sql.raw(String(CONTACT_LIMITS.words))})`,
    ),
    check('contact_requests_ended_whole', sql`(${table.endReason} is null) = (${table.endedAt} is null)`),
    check('contact_requests_end_once', sql`${table.answeredAt} is null or ${table.endedAt} is null`),
  ],
);
