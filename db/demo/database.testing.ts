import 'server-only';
import type { Database } from '@/db/engine';
import { loadReference } from '@/db/load-reference';
import { REFERENCE_FOLDER } from '@/db/reference-files';
import { openTestDatabase } from '@/db/testing';
import { loadDemonstration } from './load-demonstration';
import { DAY, readFrameworks } from './testing';

/** For tests: a database with the demonstration, as it is on the day of the pictures. */
export async function openDemonstration(): Promise<Database> {
  const database = await openTestDatabase();
  await loadReference(database, REFERENCE_FOLDER);
  await database.owner.transaction((tx) =>
    loadDemonstration(tx, { today: DAY, frameworks: readFrameworks() }),
  );
  return database;
}
