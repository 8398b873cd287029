import 'server-only';
import { sql } from 'drizzle-orm';
import type { Column } from 'drizzle-orm';
import type { Database } from '@/db/engine';
import { roundExtensions, rounds } from '@/db/schema';

/**
 * For tests: as if `days` had passed since the days of every round, and of every extension, were set. The tables refuse
 * such a change, so it is made as the superuser who can leave their triggers out.
 */
export async function letDaysPass(database: Database, days: number): Promise<void> {
  const earlier = (column: Column) => sql`${column} - ${days}::integer`;
  await database.owner.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.update(rounds).set({
      opensOn: earlier(rounds.opensOn),
      closesOn: earlier(rounds.closesOn),
      publishesOn: earlier(rounds.publishesOn),
    });
    await tx.update(roundExtensions).set({ closesOn: earlier(roundExtensions.closesOn) });
  });
}
