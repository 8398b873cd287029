import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { GROUP_MODEL_KINDS } from '@/lib/benchmark/group-model';
import { EVIDENCE_GRADES } from '@/lib/benchmark/adoption';
import { authorities } from './authorities';

/** A way of grouping councils, as one publisher released it once. A later release is a model of its own beside it. */
export const groupModels = pgTable(
  'group_models',
  {
    /** Stable: it stands in addresses and in the ids of groups, "dfe-2025". */
    id: text().primaryKey(),
    kind: text({ enum: GROUP_MODEL_KINDS }).notNull(),
    name: text().notNull(),
    publisher: text().notNull(),
    /** When it was released, in words. */
    release: text().notNull(),
    definition: text().notNull(),
    sourceUrl: text('source_url'),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    /** The first day on which it is not offered any more; null: it is. */
    validTo: date('valid_to', { mode: 'string' }),
    /** Made up for invented councils. */
    invented: boolean().notNull().default(false),
  },
  (table) => [
    check('group_models_in_order', sql`${table.validTo} is null or ${table.validTo} > ${table.validFrom}`),
  ],
);

/** A council that a model names for another, nearest first. Codes are of councils, present or former. */
export const neighbours = pgTable(
  'neighbours',
  {
    modelId: text('model_id')
      .notNull()
      .references(() => groupModels.id, { onDelete: 'cascade' }),
    areaCode: text('area_code').notNull(),
    rank: integer().notNull(),
    neighbourCode: text('neighbour_code').notNull(),
    /** The code that the publisher printed, where it is one from before the same council got another. */
    printedCode: text('printed_code'),
    /** How close the publisher says that they are, in its own words. */
    closeness: text(),
  },
  (table) => [
    primaryKey({ columns: [table.modelId, table.areaCode, table.rank] }),
    uniqueIndex('neighbours_once').on(table.modelId, table.areaCode, table.neighbourCode),
    index('neighbours_of_area').on(table.areaCode),
    check('neighbours_rank', sql`${table.rank} >= 1`),
    check('neighbours_of_another', sql`${table.neighbourCode} <> ${table.areaCode}`),
  ],
);

/** That a body decided on care experience as a protected characteristic, and where that was read. No row: none found. */
export const adoptionDecisions = pgTable(
  'adoption_decisions',
  {
    /** The code of a council or combined authority, also of one outside England. */
    bodyCode: text('body_code').primaryKey(),
    bodyName: text('body_name').notNull(),
    /** As exactly as it is known: "2023-01-09", "2023-01", "2023", or null. */
    decidedOn: text('decided_on'),
    /** How the day is known, or why it is not. */
    dateNote: text('date_note').notNull(),
    /** When it was told, as exactly as that is known. */
    reportedOn: text('reported_on'),
    /** Who decided and how: "motion at full council". */
    kind: text().notNull(),
    vote: text(),
    wording: text(),
    sourceUrl: text('source_url').notNull(),
    sourcePublisher: text('source_publisher').notNull(),
    evidence: text({ enum: EVIDENCE_GRADES }).notNull(),
    note: text(),
    /** Made up for an invented council. */
    invented: boolean().notNull().default(false),
  },
  (table) => [
    check(
      'adoption_decisions_days',
      sql`coalesce(${table.decidedOn}, '2000') ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'
        and coalesce(${table.reportedOn}, '2000') ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'`,
    ),
    check('adoption_decisions_source', sql`${table.sourceUrl} ~ '^https?://'`),
  ],
);

/** That a council is a member of the policy lab, from one day to another. Who was one stays written down. */
export const labMemberships = pgTable(
  'lab_memberships',
  {
    councilCode: text('council_code')
      .notNull()
      .references(() => authorities.code, { onDelete: 'cascade' }),
    joinedOn: date('joined_on', { mode: 'string' }).notNull(),
    /** The first day on which it is none any more. */
    leftOn: date('left_on', { mode: 'string' }),
    addedBy: text('added_by').notNull(),
    endedBy: text('ended_by'),
  },
  (table) => [
    primaryKey({ columns: [table.councilCode, table.joinedOn] }),
    uniqueIndex('lab_memberships_one_at_a_time')
      .on(table.councilCode)
      .where(sql`${table.leftOn} is null`),
    check('lab_memberships_in_order', sql`${table.leftOn} is null or ${table.leftOn} >= ${table.joinedOn}`),
    check('lab_memberships_ended_whole', sql`(${table.leftOn} is null) = (${table.endedBy} is null)`),
  ],
);
