import { sql } from 'drizzle-orm';
import {
  check,
  customType,
  date,
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
import { EVIDENCE_KINDS } from '@/lib/evidence/piece';
import { assessments } from './assessments';
import { authorities } from './authorities';
import { members } from './members';

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });

/** A link, a note or a file that a council can point to. It belongs to no assessment: one piece serves many answers. */
export const evidence = pgTable(
  'evidence',
  {
    id: uuid().primaryKey().defaultRandom(),
    authorityCode: text('authority_code')
      .notNull()
      .references(() => authorities.code, { onDelete: 'cascade' }),
    kind: text({ enum: EVIDENCE_KINDS }).notNull(),
    title: text().notNull(),
    url: text(),
    /** Empty once the piece is withdrawn. */
    note: text(),
    datedOn: date('dated_on'),
    /** Who looked at it that is not of the council, in words: "Ofsted, March 2026". */
    checkedBy: text('independently_checked_by'),
    addedBy: uuid('added_by')
      .notNull()
      .references(() => members.id),
    addedAt: timestamp('added_at', { withTimezone: true }).notNull().defaultNow(),
    /** A copy of a piece of a council that this one succeeded: which, who added it there, by name, and when. */
    copiedFrom: uuid('copied_from'),
    copiedFromCode: text('copied_from_code'),
    firstAddedBy: text('first_added_by'),
    firstAddedAt: timestamp('first_added_at', { withTimezone: true }),
    withdrawnBy: uuid('withdrawn_by').references(() => members.id),
    withdrawnAt: timestamp('withdrawn_at', { withTimezone: true }),
  },
  (table) => [
    unique('evidence_id_authority').on(table.id, table.authorityCode),
    foreignKey({
      columns: [table.copiedFrom, table.copiedFromCode],
      foreignColumns: [table.id, table.authorityCode],
    }),
    unique('evidence_copied_once').on(table.authorityCode, table.copiedFrom),
    check(
      'evidence_copied_whole',
      sql`(${table.copiedFrom} is null) = (${table.copiedFromCode} is null) and (${table.copiedFrom} is null) = (${table.firstAddedBy} is null) and (${table.copiedFrom} is null) = (${table.firstAddedAt} is null)`,
    ),
    index('evidence_by_authority').on(table.authorityCode, table.addedAt),
    check('evidence_kind', sql`${table.kind} in ('link', 'note', 'file')`),
    check('evidence_title', sql`length(${table.title}) between 1 and 200`),
    check('evidence_url_of_links', sql`(${table.kind} = 'link') = (${table.url} is not null)`),
    check('evidence_url_is_of_the_web', sql`${table.url} ~* '^https?://'`),
    check('evidence_words_of_notes', sql`(${table.kind} = 'note') = (${table.note} is not null)`),
    check(
      'evidence_withdrawn_by_somebody',
      sql`(${table.withdrawnBy} is null) = (${table.withdrawnAt} is null)`,
    ),
  ],
);

/**
 * The bytes of a file, apart from its piece so that lists never read them. They go when the piece is withdrawn, or when
 * the virus scan finds something in them; name, size and digest stay.
 */
export const evidenceFiles = pgTable(
  'evidence_files',
  {
    evidenceId: uuid('evidence_id').primaryKey(),
    authorityCode: text('authority_code').notNull(),
    name: text().notNull(),
    mediaType: text('media_type').notNull(),
    size: integer().notNull(),
    sha256: text().notNull(),
    bytes: bytea(),
    /** What the scan found; null while it has not looked. */
    verdict: text({ enum: ['clean', 'infected'] }),
    scannedAt: timestamp('scanned_at', { withTimezone: true }),
    /** Until when whoever began to scan it has it to themselves. */
    leasedUntil: timestamp('leased_until', { withTimezone: true }),
  },
  (table) => [
    foreignKey({
      columns: [table.evidenceId, table.authorityCode],
      foreignColumns: [evidence.id, evidence.authorityCode],
    }).onDelete('cascade'),
    index('evidence_files_by_authority').on(table.authorityCode),
    index('evidence_files_not_scanned')
      .on(table.evidenceId)
      .where(sql`${table.verdict} is null and ${table.bytes} is not null`),
    check('evidence_files_size', sql`${table.size} between 1 and 10485760`),
    check(
      'evidence_files_size_of_bytes',
      sql`${table.bytes} is null or octet_length(${table.bytes}) = ${table.size}`,
    ),
    check('evidence_files_scanned', sql`(${table.verdict} is null) = (${table.scannedAt} is null)`),
    check(
      'evidence_files_infected_goes',
      sql`${table.verdict} is distinct from 'infected' or ${table.bytes} is null`,
    ),
  ],
);

/** One piece under one answer. The same piece may stand under many. */
export const answerEvidence = pgTable(
  'answer_evidence',
  {
    assessmentId: uuid('assessment_id').notNull(),
    questionId: text('question_id').notNull(),
    evidenceId: uuid('evidence_id').notNull(),
    authorityCode: text('authority_code').notNull(),
    attachedBy: uuid('attached_by')
      .notNull()
      .references(() => members.id),
    attachedAt: timestamp('attached_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.assessmentId, table.questionId, table.evidenceId] }),
    // Pairs, so that no row can join one council's answer to another council's piece.
    foreignKey({
      columns: [table.assessmentId, table.authorityCode],
      foreignColumns: [assessments.id, assessments.authorityCode],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.evidenceId, table.authorityCode],
      foreignColumns: [evidence.id, evidence.authorityCode],
    }),
    index('answer_evidence_by_piece').on(table.authorityCode, table.evidenceId),
  ],
);

/**
 * How often what stands behind an answer was changed: a piece put there, taken away, edited or withdrawn. Counted by the
 * database. An approval is of what was read, so it lapses with this as with a new version of the answer.
 */
export const evidenceChanges = pgTable(
  'evidence_changes',
  {
    assessmentId: uuid('assessment_id').notNull(),
    questionId: text('question_id').notNull(),
    authorityCode: text('authority_code').notNull(),
    changes: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.assessmentId, table.questionId] }),
    foreignKey({
      columns: [table.assessmentId, table.authorityCode],
      foreignColumns: [assessments.id, assessments.authorityCode],
    }).onDelete('cascade'),
    check('evidence_changes_positive', sql`${table.changes} >= 1`),
  ],
);
