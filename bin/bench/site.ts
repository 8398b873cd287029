import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startApp } from '@/bin/testing/app-server';
import { undoAtExit } from '@/bin/testing/leavings';
import { startPostgres } from '@/bin/testing/postgres-server';
import type { Environment } from '@/bin/testing/run-command';
import { openDatabase } from '@/db/engine';
import { startYardstick } from './yardstick';
import { YARDSTICK_TABLE } from './yardstick-files';

/** What the measures measure. */
export type Site = {
  /** Address of the product, with the demonstration, on a PostgreSQL server that keeps what it commits. */
  readonly product: string;
  /** Address of the yardstick, on the same database. */
  readonly yardstick: string;
  readonly databaseUrl: string;
  readonly env: Environment;
};

async function makeTable(databaseUrl: string): Promise<void> {
  const database = await openDatabase({ databaseUrl, dataDir: '' });
  for (const statement of YARDSTICK_TABLE) await database.owner.execute(statement);
  await database.close();
}

/** Starts the product and the yardstick over one new database. All of it ends with this process. */
export async function openSite(caller: Environment, say: (message: string) => void): Promise<Site> {
  const folder = mkdtempSync(path.join(tmpdir(), 'toolkit-bench-'));
  undoAtExit(() => rm(folder, { recursive: true, force: true }));
  say('Starting a PostgreSQL server');
  const { url } = await startPostgres({ durable: true });
  const env = { ...caller, DATABASE_URL: url };
  say('Starting the product (it is built first when it has changed)');
  const { address } = await startApp({ folder, env });
  await makeTable(url);
  say('Building and starting the yardstick (a minute or two)');
  return { product: address, yardstick: await startYardstick(env), databaseUrl: url, env };
}
