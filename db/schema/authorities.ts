import { boolean, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

/** A council or combined authority. The key is its ONS (GSS) code; demonstration councils have codes of ours. */
export const authorities = pgTable(
  'authorities',
  {
    code: text().primaryKey(),
    name: text().notNull(),
    shortName: text('short_name').notNull(),
    type: text({ enum: ['unitary', 'county', 'district', 'metropolitan', 'london', 'combined'] }).notNull(),
    regionCode: text('region_code'),
    regionName: text('region_name'),
    childrensServices: boolean('childrens_services').notNull(),
    parentCode: text('parent_code'),
    combinedAuthorityCode: text('combined_authority_code'),
    /** Three digits of the Department for Education: councils with children's services only. */
    dfeCode: text('dfe_code'),
    demonstration: boolean().notNull().default(false),
  },
  (table) => [index('authorities_type_region').on(table.type, table.regionCode)],
);

/** Codes that an authority had before, or of councils merged into it. */
export const authorityPredecessors = pgTable(
  'authority_predecessors',
  {
    authorityCode: text('authority_code')
      .notNull()
      .references(() => authorities.code, { onDelete: 'cascade' }),
    formerCode: text('former_code').notNull(),
  },
  (table) => [primaryKey({ columns: [table.authorityCode, table.formerCode] })],
);
