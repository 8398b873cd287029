import { randomUUID } from 'node:crypto';
import { waitUntilHealthy } from '@/bin/health-wait';
import { freePort } from './free-port';
import { startGroup } from './run-command';
import type { Command, Environment } from './run-command';

export type KillableServer = {
  readonly address: string;
  /** Ends it as a crash would: nothing of it gets to do anything more. */
  readonly kill: () => Promise<void>;
};

/**
 * Serves the product from its build, on a database that is prepared already.
 *
 * @throws when the server ends before it answers
 */
export async function startKillable(env: Environment): Promise<KillableServer> {
  const port = String(await freePort());
  const startId = randomUUID();
  const command: Command = [process.execPath, 'node_modules/next/dist/bin/next', 'start', '--port', port];
  const settings = {
    START_ID: startId,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: port,
  } as const;
  const group = startGroup([...command, '--hostname', '127.0.0.1'], {
    env: { ...env, ...settings },
    stdio: 'ignore',
  });
  const address = `http://127.0.0.1:${port}`;
  if (!(await waitUntilHealthy(`${address}/health`, group.ended, startId))) {
    throw new Error('The server ended before it answered');
  }
  return {
    address,
    kill: async () => {
      if (group.child.pid !== undefined) process.kill(-group.child.pid, 'SIGKILL');
      await group.ended;
      await group.stop();
    },
  };
}
