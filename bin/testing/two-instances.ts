import path from 'node:path';
import { openDatabase } from '@/db/engine';
import { letDaysPass } from '@/db/queries/rounds.testing';
import { startApp } from './app-server';
import type { AppServer } from './app-server';
import { startPostgres } from './postgres-server';
import type { Environment } from './run-command';

export type TwoInstances = {
  readonly first: AppServer;
  readonly second: AppServer;
  /** As if so many days had passed since the days of the rounds were set. */
  readonly letDaysPass: (days: number) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Two instances of the product over one PostgreSQL server of their own. The first prepares the database. */
export async function startTwoInstances(place: {
  readonly folder: string;
  readonly env: Environment;
}): Promise<TwoInstances> {
  const server = await startPostgres();
  const env = { ...place.env, DATABASE_URL: server.url };
  const first = await startApp({ folder: path.join(place.folder, 'first'), env });
  const second = await startApp({ folder: path.join(place.folder, 'second'), env });
  return {
    first,
    second,
    letDaysPass: async (days) => {
      const database = await openDatabase({ databaseUrl: server.url, dataDir: place.folder });
      await letDaysPass(database, days);
      await database.close();
    },
    stop: async () => {
      await Promise.all([first.stop(), second.stop()]);
      await server.stop();
    },
  };
}
