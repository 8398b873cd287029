import { integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** Which reference file was last loaded, by its hash, so that a second start changes nothing. */
export const referenceLoads = pgTable('reference_loads', {
  name: text().primaryKey(),
  contentHash: text('content_hash').notNull(),
  loadedAt: timestamp('loaded_at', { withTimezone: true }).notNull().defaultNow(),
});

export const principles = pgTable('principles', {
  id: text().primaryKey(),
  position: integer().notNull(),
  name: text().notNull(),
  gloss: text().notNull(),
});

export const glossaryTerms = pgTable('glossary_terms', {
  id: text().primaryKey(),
  position: integer().notNull(),
  term: text().notNull(),
  meaning: text().notNull(),
  sourceKey: text('source_key').notNull(),
  sourceLocator: text('source_locator').notNull(),
});

export const sources = pgTable('sources', {
  key: text().primaryKey(),
  title: text().notNull(),
  publisher: text().notNull(),
  date: text().notNull(),
  url: text().notNull(),
  locator: text().notNull(),
  note: text().notNull(),
});
