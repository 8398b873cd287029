import 'server-only';
import { getConfig } from './config';
import { closeDatabase, getDatabase } from './database';
import { log } from './log';
import { startWorker } from './worker';

/** Checks the configuration, opens the database and starts the worker. Throws when any of it cannot be. */
export async function startServer(): Promise<void> {
  getConfig();
  const database = await getDatabase();
  const stopWorker = startWorker(database);
  const stop = () => {
    stopWorker();
    void closeDatabase();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

/** Logs an error that nobody caught: its kind, place and digest. The message stays out: it may quote what was typed. */
export function logError(error: unknown, path: string): void {
  const isError = error instanceof Error;
  log('error', {
    digest: isError && 'digest' in error ? String(error.digest) : null,
    kind: isError ? error.name : typeof error,
    path: path.split('?')[0] ?? '',
    where: isError ? (error.stack?.split('\n').slice(1, 4).join(' | ') ?? null) : null,
  });
}
