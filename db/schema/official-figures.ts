import { sql } from 'drizzle-orm';
import { boolean, check, date, index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { authorities } from './authorities';
import { members } from './members';

/** One release of one of the publisher's data sets. It stays as it came: what corrects it is a later release. */
export const figureReleases = pgTable(
  'figure_releases',
  {
    id: text().primaryKey(),
    /** As the catalogue of figures names it. */
    dataSetId: text('data_set_id').notNull(),
    /** The year that the publisher names it after. */
    edition: text().notNull(),
    /** When it was published, in words, where that is known. */
    published: text(),
    /** Where the publisher has it, as whoever imported it said; null: the catalogue has the address. */
    sourceUrl: text('source_url'),
    /** Made up for invented councils. */
    invented: boolean().notNull().default(false),
    importedAt: timestamp('imported_at', { withTimezone: true }).notNull().defaultNow(),
    /** Null: it came with the product. */
    importedBy: uuid('imported_by').references(() => members.id),
  },
  (table) => [
    index('figure_releases_of_data_set').on(table.dataSetId, table.edition),
    check('figure_releases_edition', sql`${table.edition} ~ '^[0-9]{4}$'`),
  ],
);

/**
 * A published figure of one area, as it was printed: digits, or the publisher's symbol. `area_code` is a council (also
 * one that is no more), a region or England. A measure of money has neither top nor bottom number.
 */
export const officialFigures = pgTable(
  'official_figures',
  {
    releaseId: text('release_id')
      .notNull()
      .references(() => figureReleases.id, { onDelete: 'cascade' }),
    areaCode: text('area_code').notNull(),
    /** An age group of the catalogue. */
    cohort: text().notNull(),
    /** The year that ends on 31 March, "2025", or a financial year, "2024-25". */
    period: text().notNull(),
    top: text().notNull(),
    bottom: text().notNull(),
    /** A percentage or an amount of money. */
    value: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.releaseId, table.areaCode, table.cohort, table.period] }),
    index('official_figures_of_area').on(table.areaCode),
  ],
);

/** An inspection of a council's children's services by Ofsted. A grade is null where none was given. */
export const inspections = pgTable(
  'inspections',
  {
    areaCode: text('area_code').notNull(),
    startedOn: date('started_on', { mode: 'string' }),
    endedOn: date('ended_on', { mode: 'string' }),
    publishedOn: date('published_on', { mode: 'string' }).notNull(),
    /** Of the experiences and progress of care leavers, judged since 2023. */
    careLeavers: text('care_leavers'),
    overall: text(),
    /** Ofsted's own table, or read out of the report by others and not yet in a table; or made up for an invented council. */
    source: text({ enum: ['official', 'report', 'invented'] }).notNull(),
    reportUrl: text('report_url'),
  },
  (table) => [primaryKey({ columns: [table.areaCode, table.publishedOn] })],
);

/** A former council and a present one that has its area, or a part of it. */
export const authorityChanges = pgTable(
  'authority_changes',
  {
    formerCode: text('former_code').notNull(),
    authorityCode: text('authority_code')
      .notNull()
      .references(() => authorities.code, { onDelete: 'cascade' }),
    formerName: text('former_name').notNull(),
    /** The publisher's three digits. */
    formerDfeCode: text('former_dfe_code').notNull(),
    /** A day or a year, where it is known. */
    changedOn: text('changed_on'),
    /** The same area under another code; or merged or split, so that figures cannot be carried over. */
    kind: text({ enum: ['recoded', 'reorganised'] }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.formerCode, table.authorityCode] })],
);
