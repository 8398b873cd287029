import { bigint, check, date, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { EXTENSION_REASON_MAX_LENGTH } from '@/lib/rounds/extension';
import { authorities } from './authorities';
import { rounds } from './frameworks';

/**
 * Another last day of a round for one authority, given by the lab. Rows are only added: the newest counts. A trigger
 * keeps the day between the round's last day and the day of its results.
 */
export const roundExtensions = pgTable(
  'round_extensions',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    roundId: uuid('round_id')
      .notNull()
      .references(() => rounds.id, { onDelete: 'cascade' }),
    authorityCode: text('authority_code')
      .notNull()
      .references(() => authorities.code, { onDelete: 'cascade' }),
    closesOn: date('closes_on').notNull(),
    /** The council reads it. */
    reason: text().notNull(),
    /** By name, as it was then: a council cannot read the places of the lab. */
    givenBy: text('given_by').notNull(),
    givenAt: timestamp('given_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    index('round_extensions_newest').on(table.roundId, table.authorityCode, table.id),
    check(
      'round_extensions_reason',
      sql`length(${table.reason}) between 1 and ${sql.raw(String(EXTENSION_REASON_MAX_LENGTH))}`,
    ),
  ],
);
