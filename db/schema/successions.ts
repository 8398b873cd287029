import { sql } from 'drizzle-orm';
import {
  check,
  date,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { LONGEST_BASIS, LONGEST_REASON } from '@/lib/handover/limits';
import { authorities } from './authorities';
import { evidence } from './evidence';
import { members } from './members';

function moment(name: string) {
  return timestamp(name, { withTimezone: true });
}

/**
 * A council that another succeeds; one that is split has one row for each successor. The lab offers it, the old council's lead hands over, the successor's lead accepts.
 * Names are kept as they were then: neither council reads the other's places, nor the lab's.
 */
export const successions = pgTable(
  'successions',
  {
    id: uuid().primaryKey().defaultRandom(),
    fromCode: text('from_code')
      .notNull()
      .references(() => authorities.code, { onDelete: 'cascade' }),
    toCode: text('to_code')
      .notNull()
      .references(() => authorities.code, { onDelete: 'cascade' }),
    /** The first day on which the successor stands in its place. */
    takesEffectOn: date('takes_effect_on').notNull(),
    /** Which order or decision says so. */
    basis: text().notNull(),
    offeredBy: text('offered_by').notNull(),
    offeredAt: moment('offered_at').notNull().defaultNow(),
    handedOverBy: text('handed_over_by'),
    handedOverAt: moment('handed_over_at'),
    /** Why the lab handed over in the old council's stead; null: its own lead did. */
    handedOverReason: text('handed_over_reason'),
    acceptedById: uuid('accepted_by_id').references(() => members.id),
    acceptedBy: text('accepted_by'),
    acceptedAt: moment('accepted_at'),
    withdrawnBy: text('withdrawn_by'),
    withdrawnAt: moment('withdrawn_at'),
    /** Why the lab took it back; null too where it did so before it was asked why. */
    withdrawnReason: text('withdrawn_reason'),
  },
  (table) => [
    uniqueIndex('successions_one_of_a_pair')
      .on(table.fromCode, table.toCode)
      .where(sql`${table.withdrawnAt} is null`),
    check('successions_of_another', sql`${table.fromCode} <> ${table.toCode}`),
    check(
      'successions_basis',
      sql`char_length(${table.basis}) between 1 and ${sql.raw(String(LONGEST_BASIS))}`,
    ),
    check(
      'successions_reason',
      sql`${table.handedOverReason} is null or (${table.handedOverAt} is not null and char_length(${table.handedOverReason}) between 1 and ${sql.raw(String(LONGEST_REASON))})`,
    ),
    check(
      'successions_handed_over_whole',
      sql`(${table.handedOverBy} is null) = (${table.handedOverAt} is null)`,
    ),
    check(
      'successions_accepted_whole',
      sql`(${table.acceptedBy} is null) = (${table.acceptedAt} is null) and (${table.acceptedById} is null) = (${table.acceptedAt} is null)`,
    ),
    check(
      'successions_withdrawn_whole',
      sql`(${table.withdrawnBy} is null) = (${table.withdrawnAt} is null)`,
    ),
    check(
      'successions_withdrawn_reason',
      sql`${table.withdrawnReason} is null or (${table.withdrawnAt} is not null and char_length(${table.withdrawnReason}) between 1 and ${sql.raw(String(LONGEST_REASON))})`,
    ),
    check('successions_end_once', sql`${table.acceptedAt} is null or ${table.withdrawnAt} is null`),
    check(
      'successions_handed_over_first',
      sql`${table.acceptedAt} is null or ${table.handedOverAt} is not null`,
    ),
  ],
);

/**
 * What was handed over, by name: written by a trigger when it is handed over and again when it is accepted, so that the
 * successor reads names and never the old council's tables.
 */
export const successionItems = pgTable(
  'succession_items',
  {
    successionId: uuid('succession_id')
      .notNull()
      .references(() => successions.id, { onDelete: 'cascade' }),
    place: integer().notNull(),
    /** What it is: "assessment", "evidence", "people". */
    kind: text().notNull(),
    subjectId: uuid('subject_id'),
    title: text().notNull(),
    /** The round of an assessment, the kind of a piece, the role of people. */
    about: text().notNull(),
    /** Of an assessment: "sent" or "open". */
    state: text(),
    /** How many people. */
    number: integer(),
  },
  (table) => [primaryKey({ columns: [table.successionId, table.place] })],
);

/** Pieces of evidence that the lead of a council that is split does not hand to one of its successors. */
export const successionLeftOut = pgTable(
  'succession_left_out',
  {
    successionId: uuid('succession_id')
      .notNull()
      .references(() => successions.id, { onDelete: 'cascade' }),
    evidenceId: uuid('evidence_id').notNull(),
    fromCode: text('from_code').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.successionId, table.evidenceId] }),
    foreignKey({
      columns: [table.evidenceId, table.fromCode],
      foreignColumns: [evidence.id, evidence.authorityCode],
    }).onDelete('cascade'),
  ],
);
