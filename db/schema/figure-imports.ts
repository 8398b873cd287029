import { sql } from 'drizzle-orm';
import { check, date, index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { members } from './members';

/**
 * A file of official figures that a lab administrator brought in and has not confirmed: what stood in it, as it was read.
 * What it would change is derived each time it is looked at. It goes when it is done with.
 */
export const figureImports = pgTable(
  'figure_imports',
  {
    id: uuid().primaryKey().defaultRandom(),
    fileName: text('file_name').notNull(),
    dataSetId: text('data_set_id').notNull(),
    edition: text().notNull(),
    publishedOn: date('published_on', { mode: 'string' }).notNull(),
    sourceUrl: text('source_url').notNull(),
    /** As `lib/statistics/read-figures` describes it. */
    read: jsonb().notNull(),
    broughtBy: uuid('brought_by')
      .notNull()
      .references(() => members.id),
    broughtAt: timestamp('brought_at', { withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp('expires_at', { withTimezone: true })
      .notNull()
      .default(sql`now() + interval '7 days'`),
  },
  (table) => [
    index('figure_imports_by_person').on(table.broughtBy, table.broughtAt),
    index('figure_imports_by_expiry').on(table.expiresAt),
    check('figure_imports_file_name', sql`length(${table.fileName}) between 1 and 200`),
    check('figure_imports_edition', sql`${table.edition} ~ '^[0-9]{4}$'`),
  ],
);
