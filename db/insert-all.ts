import 'server-only';
import type { PgInsertValue, PgTable } from 'drizzle-orm/pg-core';
import type { Transaction } from './engine';

/** A statement may carry 65,535 parameters; no table that is filled like this has more columns than 32. */
const ROWS_A_STATEMENT = 2_000;

/** Inserts any number of rows, in as many statements as that takes. No rows are no statement. */
export async function insertAll<T extends PgTable>(
  tx: Transaction,
  table: T,
  rows: readonly PgInsertValue<T>[],
): Promise<void> {
  for (let first = 0; first < rows.length; first += ROWS_A_STATEMENT) {
    await tx.insert(table).values(rows.slice(first, first + ROWS_A_STATEMENT));
  }
}
