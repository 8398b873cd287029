import 'server-only';
import { sql } from 'drizzle-orm';
import { QueryError, withoutValues } from '@/db/query-error';
import type { Transaction } from '@/db/engine';

/*
 * The last lead of a council, and the last administrator of the lab, cannot be removed and cannot take another role; and
 * nobody who judges blind can take one that reads the answers. The rules stand in the database alone (triggers
 * `last_in_charge_stays`, migration 0007, and `judges_blind_to_the_end`, migration 0028), where two requests at once cannot
 * pass them.
 */

/**
 * `gone`: nobody holds it, or it is not the scope's. `last-one`: the only lead, or the only lab administrator.
 * `judges-blind`: a reviewer who is kept from the answers, which another role would show them.
 */
export type ChangePlaceResult =
  | { readonly ok: true; readonly authorityCode: string | null }
  | { readonly ok: false; readonly reason: WhyNotChanged };
export type WhyNotChanged = 'gone' | 'last-one' | 'judges-blind';

/** PostgreSQL's codes with which triggers refuse: a restriction is violated, something is in use. */
const REFUSED_WITH: Readonly<Record<string, WhyNotChanged>> = { 23001: 'last-one', 55006: 'judges-blind' };

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
    const reason = fault instanceof QueryError ? REFUSED_WITH[fault.code] : undefined;
    if (reason === undefined) throw error;
    await tx.execute(sql`rollback to savepoint change_of_place`);
    return { ok: false, reason };
  }
}
