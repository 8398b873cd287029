import 'server-only';
import { sql } from 'drizzle-orm';
import type { Database } from '@/db/engine';

type Two<T> = {
  /** Does its work, then waits for `pause` before its transaction ends. */
  readonly first: (pause: () => Promise<void>) => Promise<unknown>;
  readonly second: () => Promise<T>;
};

/**
 * For tests on a server: does the first's work, starts the second, and lets the first commit when the second waits for
 * it. Returns what came of the second. Never ends where the second does not wait. The embedded database cannot: it has
 * one connection.
 */
export async function behind<T>(database: Database, { first, second }: Two<T>): Promise<T> {
  const worked = gate();
  const goOn = gate();
  const firstEnds = first(() => {
    worked.open();
    return goOn.opened;
  });
  await worked.opened;
  const secondEnds = second();
  await untilSomebodyWaits(database);
  goOn.open();
  await firstEnds;
  return secondEnds;
}

function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  const listeners: (() => void)[] = [];
  const opened = new Promise<void>((resolve) => listeners.push(resolve));
  return { opened, open: () => listeners.forEach((listener) => listener()) };
}

async function untilSomebodyWaits(database: Database): Promise<void> {
  for (;;) {
    const [row] = await database.owner
      .select({ waiting: sql<number>`count(*)::int` })
      .from(sql`pg_stat_activity`)
      .where(sql`datname = current_database() and wait_event_type = 'Lock'`);
    if (row !== undefined && row.waiting > 0) return;
  }
}
