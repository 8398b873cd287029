import 'server-only';
import { sql } from 'drizzle-orm';
import { QueryError, withoutValues } from '@/db/query-error';
import type { Transaction } from '@/db/engine';

/*
 * The last lead of a council, and the last administrator of the lab, cannot be removed and cannot take another role.
 * The rule stands in the database alone (trigger `last_in_charge_stays`, migration 0007), where two requests at once
 * cannot pass it.
 */

/** `gone`: nobody holds it, or it is not the scope's. `last-one`: the only lead, or the only lab administrator. */
export type ChangePlaceResult =
  | { readonly ok: true; readonly authorityCode: string | null }
  | { readonly ok: false; readonly reason: 'gone' | 'last-one' };

const RESTRICT_VIOLATION = '23001'; // PostgreSQL's code, with which the trigger refuses.

/** Changes a place. What the rule refuses is undone, and nothing else of the transaction. */
export async function changeUnlessLast(
  tx: Transaction,
  change: () => Promise<readonly { readonly authorityCode: string | null }[]>,
): Promise<ChangePlaceResult> {
  await tx.execute(sql`savepoint change_of_place`);
  try {
    const [changed] = await change();
    return changed === undefined ? { ok: false, reason: 'gone' } : { ok: true, ...changed };
  } catch (error) {
    const fault = withoutValues(error);
    if (!(fault instanceof QueryError && fault.code === RESTRICT_VIOLATION)) throw error;
    await tx.execute(sql`rollback to savepoint change_of_place`);
    return { ok: false, reason: 'last-one' };
  }
}
