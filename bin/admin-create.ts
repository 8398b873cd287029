import { existsSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '@/db/engine';
import type { Config } from '@/lib/config/config';
import { makeAdministrator, nextSteps, NOT_PREPARED, readPerson, USAGE } from './administrator';
import { readConfig, runCommand } from './command';

/** Makes the first lab administrator: nothing is shipped with an account in it. */
async function createAdministrator(config: Config, words: readonly string[]): Promise<void> {
  const person = readPerson(words);
  if (person === null) {
    refuse(USAGE);
    return;
  }
  const { databaseUrl, dataDir } = config;
  // Opening would make the folder: a wrong DATA_DIR must leave nothing behind.
  if (databaseUrl === undefined && !existsSync(path.join(dataDir, 'database'))) {
    refuse(NOT_PREPARED);
    return;
  }
  const database = await openDatabase({ databaseUrl, dataDir });
  try {
    const made = await makeAdministrator(database, person);
    if (made.ok) console.log(nextSteps(person, made.demonstration, config).join('\n'));
    else refuse(made.message);
  } finally {
    await database.close();
  }
}

function refuse(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

const config = readConfig();
await runCommand(() => createAdministrator(config, process.argv.slice(2)));
