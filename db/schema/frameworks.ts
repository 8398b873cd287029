import { sql } from 'drizzle-orm';
import {
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
  date,
  foreignKey,
  check,
} from 'drizzle-orm/pg-core';

/** One version of one framework, whole. A trigger refuses any change once `published_at` is set. */
export const frameworkVersions = pgTable(
  'framework_versions',
  {
    frameworkId: text('framework_id').notNull(),
    version: text().notNull(),
    definition: jsonb().notNull(),
    contentHash: text('content_hash').notNull(),
    publishedAt: timestamp('published_at', { withTimezone: true }),
  },
  (table) => [primaryKey({ columns: [table.frameworkId, table.version] })],
);

export const rounds = pgTable(
  'rounds',
  {
    id: uuid().primaryKey().defaultRandom(),
    name: text().notNull().unique(),
    opensOn: date('opens_on').notNull(),
    closesOn: date('closes_on').notNull(),
    publishesOn: date('publishes_on').notNull(),
  },
  (table) => [
    check(
      'rounds_dates_in_order',
      sql`${table.opensOn} < ${table.closesOn} and ${table.closesOn} <= ${table.publishesOn}`,
    ),
  ],
);

/** Which version of each framework a round asks. */
export const roundFrameworks = pgTable(
  'round_frameworks',
  {
    roundId: uuid('round_id')
      .notNull()
      .references(() => rounds.id, { onDelete: 'cascade' }),
    frameworkId: text('framework_id').notNull(),
    frameworkVersion: text('framework_version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.roundId, table.frameworkId] }),
    foreignKey({
      columns: [table.frameworkId, table.frameworkVersion],
      foreignColumns: [frameworkVersions.frameworkId, frameworkVersions.version],
    }),
  ],
);
