import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { openDatabase } from '@/db/engine';
import { prepareDatabase } from '@/db/prepare';
import type { Config } from '@/lib/config/config';
import { isBuilt, markBuilt } from './build-stamp';
import { readConfig, runCommand } from './command';
import { requireFreeAddress } from './free-address';
import { waitUntilHealthy } from './health-wait';

const NEXT = 'node_modules/next/dist/bin/next';
const ROOT = process.cwd();
/**
 * Longer than a proxy, or a visitor, keeps an idle connection. Whoever lets go first must not be us: a form that is sent
 * just as we close arrives nowhere, and the proxy says 502. Common proxies wait for 60 seconds.
 */
const KEEP_ALIVE_MS = 75_000;

/** Builds when needed, prepares the database, serves, and says when it can answer. */
async function start(config: Config, isDevelopment: boolean): Promise<void> {
  await requireFreeAddress(config);
  if (!isDevelopment) await build();
  await prepare(config);
  const startId = randomUUID();
  const server = serve(config, { isDevelopment, startId });
  forwardSignals(server);
  const address = `http://${config.host === '0.0.0.0' ? '127.0.0.1' : config.host}:${config.port}`;
  const ended = new Promise<number>((resolve) => {
    server.on('exit', (code) => {
      resolve(code ?? 0);
    });
  });
  const isReady = await waitUntilHealthy(`${address}/health`, ended, startId);
  if (isReady) console.log(`Ready: ${address}`);
  process.exitCode = await ended;
}

async function build(): Promise<void> {
  if (isBuilt(ROOT)) return;
  console.log('Building the product (a minute or two, only when it has changed)');
  const code = await new Promise((resolve) => {
    const child = spawn(process.execPath, [NEXT, 'build'], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    });
    child.on('exit', resolve);
  });
  if (code !== 0) throw new Error('The build failed: its messages stand above');
  markBuilt(ROOT);
}

async function prepare({ databaseUrl, dataDir, demonstration }: Config): Promise<void> {
  console.log(
    databaseUrl === undefined ? `Database: embedded, in ${dataDir}` : 'Database: PostgreSQL server',
  );
  const database = await openDatabase({ databaseUrl, dataDir });
  try {
    await prepareDatabase(database, {
      demonstration,
      now: new Date(),
      say: (message) => console.log(message),
    });
  } finally {
    await database.close();
  }
}

function serve(
  { host, port }: Config,
  { isDevelopment, startId }: { readonly isDevelopment: boolean; readonly startId: string },
): ChildProcess {
  const command = isDevelopment ? ['dev'] : ['start', '--keepAliveTimeout', String(KEEP_ALIVE_MS)];
  return spawn(process.execPath, [NEXT, ...command, '--hostname', host, '--port', String(port)], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      START_ID: startId,
      NEXT_TELEMETRY_DISABLED: '1',
      NODE_ENV: isDevelopment ? 'development' : 'production',
    },
  });
}

/** The server ends itself in order: it finishes what it is answering and closes the database. */
function forwardSignals(server: ChildProcess): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => server.kill(signal));
  }
}

const config = readConfig();
await runCommand(() => start(config, process.argv.includes('--dev')));
