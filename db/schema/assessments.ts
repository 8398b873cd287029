import {
  boolean,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { authorities } from './authorities';
import { frameworkVersions, rounds } from './frameworks';
import { members } from './members';

/** One authority answering one framework version in one round. Its state is derived from submissions, not stored. */
export const assessments = pgTable(
  'assessments',
  {
    id: uuid().primaryKey().defaultRandom(),
    authorityCode: text('authority_code')
      .notNull()
      .references(() => authorities.code, { onDelete: 'cascade' }),
    frameworkId: text('framework_id').notNull(),
    frameworkVersion: text('framework_version').notNull(),
    roundId: uuid('round_id')
      .notNull()
      .references(() => rounds.id),
    authorityType: text('authority_type', {
      enum: ['childrens-services', 'district', 'combined-other'],
    }).notNull(),
    startedAt: timestamp('started_at', { withTimezone: true }).notNull().defaultNow(),
    startedBy: uuid('started_by')
      .notNull()
      .references(() => members.id),
  },
  (table) => [
    unique('assessments_id_authority').on(table.id, table.authorityCode),
    unique('assessments_one_per_round').on(table.authorityCode, table.frameworkId, table.roundId),
    index('assessments_by_round').on(table.roundId, table.frameworkId),
    foreignKey({
      columns: [table.frameworkId, table.frameworkVersion],
      foreignColumns: [frameworkVersions.frameworkId, frameworkVersions.version],
    }),
  ],
);

/** Who may see a submitted assessment, chosen for each audience. No row: private. */
export const sharingChoices = pgTable(
  'sharing_choices',
  {
    assessmentId: uuid('assessment_id').notNull(),
    authorityCode: text('authority_code').notNull(),
    audience: text({ enum: ['lab-councils', 'associates', 'public'] }).notNull(),
    level: text({ enum: ['private', 'anonymous', 'named'] }).notNull(),
    chosenAt: timestamp('chosen_at', { withTimezone: true }).notNull().defaultNow(),
    chosenBy: uuid('chosen_by')
      .notNull()
      .references(() => members.id),
    /** The page said that the lab reads the words of who shares by name. Choices before that did not let it. */
    toldOfWords: boolean('told_of_words').notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.assessmentId, table.audience] }),
    foreignKey({
      columns: [table.assessmentId, table.authorityCode],
      foreignColumns: [assessments.id, assessments.authorityCode],
    }).onDelete('cascade'),
  ],
);
