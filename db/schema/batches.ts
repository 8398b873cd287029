import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
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
import type { Memory } from '@/lib/batches/memory';
import { assessments } from './assessments';
import { submissions } from './submissions';

const AUDIENCE = ['lab-councils', 'associates', 'public'] as const;
const LEVEL = ['private', 'anonymous', 'named'] as const;

/** One working-out of every figure of a framework. What it shows stays as it is until the next one. */
export const benchmarkBatches = pgTable(
  'benchmark_batches',
  {
    id: uuid().primaryKey().defaultRandom(),
    frameworkId: text('framework_id').notNull(),
    /** At most one a day: of two processes that begin at once, one does it. */
    day: date({ mode: 'string' }).notNull(),
    computedAt: timestamp('computed_at', { withTimezone: true }).notNull().defaultNow(),
    reason: text({ enum: ['first', 'weekly', 'publication'] }).notNull(),
  },
  (table) => [unique('benchmark_batches_day').on(table.frameworkId, table.day)],
);

/** A ready-made group as one audience sees it in one batch. */
export const benchmarkGroups = pgTable(
  'benchmark_groups',
  {
    batchId: uuid('batch_id')
      .notNull()
      .references(() => benchmarkBatches.id, { onDelete: 'cascade' }),
    audience: text({ enum: AUDIENCE }).notNull(),
    groupId: text('group_id').notNull(),
    /** Councils that share with the audience, whether or not they stand behind a figure. */
    sharing: integer().notNull(),
    /** Figures that enough councils have, and of them those that are shown: so that a list of groups reads no figure. */
    figures: integer().notNull().default(0),
    shown: integer().notNull().default(0),
    /** When a council that stood behind it chose again. Nothing of it is shown any more. Written by a trigger. */
    takenBackAt: timestamp('taken_back_at', { withTimezone: true }),
  },
  (table) => [primaryKey({ columns: [table.batchId, table.audience, table.groupId] })],
);

/** A submission that stands behind a group's figures. Never shown: it is how a change of mind finds them. */
export const benchmarkStanding = pgTable(
  'benchmark_standing',
  {
    batchId: uuid('batch_id').notNull(),
    audience: text({ enum: AUDIENCE }).notNull(),
    groupId: text('group_id').notNull(),
    submissionId: uuid('submission_id')
      .notNull()
      .references(() => submissions.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.batchId, table.audience, table.groupId, table.submissionId] }),
    foreignKey({
      columns: [table.batchId, table.audience, table.groupId],
      foreignColumns: [benchmarkGroups.batchId, benchmarkGroups.audience, benchmarkGroups.groupId],
    }).onDelete('cascade'),
    index('benchmark_standing_of_submission').on(table.submissionId),
  ],
);

/**
 * A figure of a group that enough councils have. Without quartiles it is hidden, because too many are left out so that nobody can be worked out.
 * A figure that too few councils have has no row. Values are 0 to 100.
 */
export const benchmarkStatistics = pgTable(
  'benchmark_statistics',
  {
    batchId: uuid('batch_id').notNull(),
    audience: text({ enum: AUDIENCE }).notNull(),
    groupId: text('group_id').notNull(),
    /** "theme:home", "overall:overall". */
    key: text().notNull(),
    /** Councils that the figure is made of. */
    behind: integer().notNull(),
    anonymous: integer().notNull(),
    leftOut: integer('left_out').notNull(),
    lower: doublePrecision(),
    median: doublePrecision(),
    upper: doublePrecision(),
    rounded: boolean().notNull(),
    /** Councils nearest to each level, 0 to 4; null where the figure is hidden, or no score. */
    levels: integer().array(),
  },
  (table) => [
    primaryKey({ columns: [table.batchId, table.audience, table.groupId, table.key] }),
    foreignKey({
      columns: [table.batchId, table.audience, table.groupId],
      foreignColumns: [benchmarkGroups.batchId, benchmarkGroups.audience, benchmarkGroups.groupId],
    }).onDelete('cascade'),
    // The rules of docs/disclosure.md once more, so that no path can store what they refuse.
    check(
      'benchmark_statistics_enough_behind',
      sql`${table.median} is null or (${table.behind} >= 5 and (${table.anonymous} = 0 or ${table.anonymous} >= 6)
        and ${table.rounded} = (${table.anonymous} > 0))`,
    ),
    // Hidden together, never some of them: one that is missing is the sum less the rest.
    check(
      'benchmark_statistics_levels_together',
      sql`${table.levels} is null or (${table.median} is not null and array_length(${table.levels}, 1) = 5
        and ${table.levels}[1] + ${table.levels}[2] + ${table.levels}[3] + ${table.levels}[4] + ${table.levels}[5] = ${table.behind})`,
    ),
  ],
);

/** What all batches of a framework gave away about one figure; of memberships under "memberships". */
export const benchmarkMemory = pgTable(
  'benchmark_memory',
  {
    frameworkId: text('framework_id').notNull(),
    key: text().notNull(),
    memory: jsonb().$type<Memory>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.frameworkId, table.key] })],
);

/** Each choice that a council made, in its order: who was ever told a name. Written by a trigger. */
export const sharingChanges = pgTable(
  'sharing_changes',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    assessmentId: uuid('assessment_id')
      .notNull()
      .references(() => assessments.id, { onDelete: 'cascade' }),
    audience: text({ enum: AUDIENCE }).notNull(),
    toLevel: text('to_level', { enum: LEVEL }).notNull(),
    changedAt: timestamp('changed_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index('sharing_changes_of_assessment').on(table.assessmentId)],
);
