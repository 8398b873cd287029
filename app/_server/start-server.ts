import 'server-only';
import { getConfig } from './config';
import { getDatabase } from './database';
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
