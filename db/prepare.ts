import 'server-only';
import { randomBytes } from 'node:crypto';
import { systemScope } from '@/lib/access/scope';
import { londonDay } from '@/lib/format/date';
import { loadDemonstration } from './demo/load-demonstration';
import type { Database } from './engine';
import { loadReference } from './load-reference';
import { migrate } from './migrate';
import { decideInstallation, findInstallation } from './queries/installation';
import { listFrameworks } from './queries/frameworks';
import { REFERENCE_FOLDER } from './reference-files';
import { withScope } from './with-scope';

/** This database was made as something else than what is now asked for. */
export class InstallationMismatchError extends Error {
  override readonly name = 'InstallationMismatchError';
}

/**
 * Brings a database to where the product can run on it: migrations, reference facts and, on a new database that is a
 * demonstration, the invented councils. Whether it is one is decided once: `demonstration` true or false must agree
 * with that later, undefined always does (a new database then becomes a demonstration). Calls `say` for each thing it
 * does; on a prepared database it does nothing and says nothing. Throws `InstallationMismatchError`, `ReferenceFaultError`.
 */
export async function prepareDatabase(
  database: Database,
  options: {
    readonly demonstration: boolean | undefined;
    readonly now: Date;
    readonly say: (message: string) => void;
  },
): Promise<void> {
  const applied = await migrate(database);
  if (applied > 0) options.say(`Database: ${applied} migrations applied`);
  const loaded = await loadReference(database, REFERENCE_FOLDER);
  if (loaded.length > 0) options.say(`Reference facts: ${loaded.length} files loaded`);
  await decide(database, options);
}

async function decide(
  database: Database,
  { demonstration, now, say }: Parameters<typeof prepareDatabase>[1],
): Promise<void> {
  await withScope(database, systemScope(), async (tx) => {
    const authSecret = randomBytes(32).toString('base64url');
    const wanted = { demonstration: demonstration ?? true, authSecret };
    const { isNew } = await decideInstallation(tx, systemScope(), wanted);
    const is = await findInstallation(tx, systemScope());
    if (demonstration !== undefined && is?.demonstration !== demonstration) throw mismatch(demonstration);
    if (!isNew || is?.demonstration !== true) return;
    say('Demonstration: inventing councils, people and answers');
    const frameworks = (await listFrameworks(tx)).map((definition) => ({
      frameworkId: definition.id,
      version: definition.version,
      definition,
    }));
    await loadDemonstration(tx, { today: londonDay(now), frameworks });
    say('Demonstration: loaded');
  });
}

function mismatch(wanted: boolean): InstallationMismatchError {
  return new InstallationMismatchError(
    wanted
      ? 'DEMO=1 was asked for, but this database was made without the demonstration. Use another database, or leave DEMO out.'
      : 'DEMO=0 was asked for, but this database holds the demonstration. Use an empty database, or leave DEMO out.',
  );
}
