import { getStartId } from '@/app/_server/config';
import { getDatabase } from '@/app/_server/database';
import type { Database } from '@/db/engine';
import { countMissingMigrations } from '@/db/migrate';
import { isMailFailing } from '@/db/queries/outbox';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';

export const dynamic = 'force-dynamic';

/** With what the start command called this server, so that it does not take another program's answer for ours. */
function replyHeaders(): HeadersInit {
  return { 'Cache-Control': 'no-store', 'X-Start-Id': getStartId() };
}

/**
 * 200 when the database answers and its migrations are current, otherwise 503 with the reason. Says of mail whether
 * the last one was given up, and no more: a number would tell a stranger whose address is known.
 */
export async function GET(): Promise<Response> {
  const found = await examine();
  return typeof found === 'string'
    ? Response.json({ status: 'unavailable', reason: found }, { status: 503, headers: replyHeaders() })
    : Response.json({ status: 'ok', ...found }, { headers: replyHeaders() });
}

async function examine(): Promise<string | { readonly mail: 'ok' | 'failing' }> {
  try {
    const database = await getDatabase();
    const missing = await countMissingMigrations(database);
    if (missing > 0) return `${missing} migrations are missing: run npm start`;
    return { mail: (await isFailing(database)) ? 'failing' : 'ok' };
  } catch {
    return 'the database does not answer';
  }
}

function isFailing(database: Database): Promise<boolean> {
  return withScope(database, systemScope(), (tx) => isMailFailing(tx, systemScope()));
}
