import { getDatabase } from '@/app/_server/database';
import { countMissingMigrations } from '@/db/migrate';

export const dynamic = 'force-dynamic';

const HEADERS = { 'Cache-Control': 'no-store' };

/** 200 when the database answers and its migrations are current, otherwise 503 with the reason. */
export async function GET(): Promise<Response> {
  const reason = await findFault();
  return reason === null
    ? Response.json({ status: 'ok' }, { headers: HEADERS })
    : Response.json({ status: 'unavailable', reason }, { status: 503, headers: HEADERS });
}

async function findFault(): Promise<string | null> {
  try {
    const missing = await countMissingMigrations(await getDatabase());
    return missing === 0 ? null : `${missing} migrations are missing: run npm start`;
  } catch {
    return 'the database does not answer';
  }
}
