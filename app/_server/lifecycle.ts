import 'server-only';
import { getConfig } from './config';
import { isPlace } from '@/db/query-error';
import { getDatabase } from './database';
import { log } from './log';
import { startWorker } from './worker';

/** Checks the configuration, opens the database and starts the worker. Throws when any of it cannot be. */
export async function startServer(): Promise<void> {
  getConfig();
  const database = await getDatabase();
  const stopWorker = startWorker(database);
  // Next finishes what it is answering and ends the process. The database is open to the end: whatever is
  // acknowledged is in its log already, and a page that is still being drawn may ask it.
  process.once('SIGTERM', stopWorker);
  process.once('SIGINT', stopWorker);
}

const PLACES_LOGGED = 3;

/** Where an error came from. Only lines that name a place: the others repeat its message. */
function placesOf(error: Error): string {
  return (error.stack ?? '').split('\n').filter(isPlace).slice(0, PLACES_LOGGED).join(' | ');
}

/** Logs an error that nobody caught: its kind, place and digest. The message stays out: it may quote what was typed. */
export function logError(error: unknown, path: string): void {
  const isError = error instanceof Error;
  log('error', {
    digest: isError && 'digest' in error ? String(error.digest) : null,
    kind: isError ? error.name : typeof error,
    path: path.split('?')[0] ?? '',
    where: isError ? placesOf(error) : null,
  });
}
