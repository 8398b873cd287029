import { spawnSync } from 'node:child_process';
import type { SpawnOptions } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './free-port';
import { undoAtExit } from './leavings';
import { serverAccount } from './postgres-binaries';
import type { Account } from './postgres-binaries';
import { copyEmbedded, findInstalled } from './postgres-install';
import { startGroup } from './run-command';
import type { Group } from './run-command';

const ROOT = path.join(import.meta.dirname, '..', '..');
const ATTEMPTS = 3;
const START_MS = 60_000;
const STOP_MS = 20_000;
// The same answers on every machine, whatever language and time it keeps.
const PLAIN = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };

// Stops the server and removes its folder when standard input closes, which happens however we end: even a
// killed test run leaves no server behind. Its backends are in process groups of their own.
const GUARDED = `
  home=$1; shift
  exec 3<&0
  "$@" 3<&- & server=$!
  { cat <&3 >/dev/null; kill -INT $server; } &
  wait $server
  rm -rf "$home"
`;

export type PostgresOptions = {
  /** Keep what is committed through a power cut, as a live server does: for measuring, not for testing. */
  readonly durable?: boolean;
  /** Use the server from npm even when another is installed. */
  readonly embedded?: boolean;
};

export type PostgresServer = {
  /** Address of the database `postgres` for a superuser without a password. Open to this machine only. */
  readonly url: string;
  /** The folder that it lives in and that goes with it. */
  readonly home: string;
  readonly stop: () => Promise<void>;
};

type Place = {
  readonly home: string;
  readonly programs: string;
  readonly account: Account | undefined;
  readonly remove: () => Promise<void>;
};

function accountToUse(): Account | undefined {
  return process.getuid?.() === 0 ? serverAccount(readFileSync('/etc/passwd', 'utf8')) : undefined;
}

function canEnter(folder: string, account: Account | undefined): boolean {
  return spawnSync('sh', ['-c', 'cd "$0"', folder], { ...account, cwd: '/' }).status === 0;
}

function makeHome(account: Account | undefined): string {
  const parent = [tmpdir(), '/tmp', '/var/tmp'].find((folder) => canEnter(folder, account)) ?? tmpdir();
  const home = mkdtempSync(path.join(parent, 'toolkit-postgres-'));
  chmodSync(home, 0o755);
  if (account !== undefined) chownSync(home, account.uid, account.gid);
  return home;
}

function initialise({ home, programs, account }: Omit<Place, 'remove'>): void {
  const options = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
  const run = spawnSync(path.join(programs, 'initdb'), ['-D', path.join(home, 'data'), ...options], {
    ...account,
    cwd: '/',
    env: PLAIN,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`initdb failed: ${run.stderr}${run.error?.message ?? ''}`);
}

function serverArguments(home: string, port: number, durable: boolean): readonly string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    // No socket: its path may be too long for the system.
    unix_socket_directories: '',
    max_connections: '200',
    log_min_messages: 'log',
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off' }),
  };
  const chosen = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', path.join(home, 'data'), '-p', String(port), ...chosen];
}

/** Resolves to null when the server answers, or to what it said when it ended first or took too long. */
async function faultAtStart({ child, ended }: Group): Promise<string | null> {
  let said = '';
  const ready = new Promise<boolean>((resolve) => {
    child.stderr?.on('data', (data) => {
      said = `${said}${String(data)}`.slice(-4000);
      if (said.includes('ready to accept connections')) resolve(true);
    });
  });
  const failed = Promise.race([ended, wait(START_MS, undefined, { ref: false })]).then(() => false);
  return (await Promise.race([ready, failed])) ? null : said;
}

async function stopServer({ child, ended, stop }: Group): Promise<void> {
  child.stdin?.end();
  await Promise.race([ended, wait(STOP_MS, undefined, { ref: false })]);
  await stop();
}

/** Starts the server in a place that is ready for it. Resolves to what it said when it did not start. */
async function launch(place: Place, durable: boolean): Promise<PostgresServer | string> {
  const { home, programs, account } = place;
  const port = await freePort();
  const server = [path.join(programs, 'postgres'), ...serverArguments(home, port, durable)];
  const options: SpawnOptions = { ...account, cwd: '/', env: PLAIN, stdio: ['pipe', 'ignore', 'pipe'] };
  const group = startGroup(['sh', '-c', GUARDED, 'sh', home, ...server], options);
  const stop = undoAtExit(async () => {
    await stopServer(group);
    await place.remove();
  });
  const fault = await faultAtStart(group);
  if (fault === null) return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, home, stop };
  await stop();
  return fault;
}

function preparePlace(embedded: boolean): Place {
  const account = accountToUse();
  const home = makeHome(account);
  const remove = undoAtExit(() => rm(home, { recursive: true, force: true }));
  const installed = embedded ? null : findInstalled(account);
  const place = { home, account, remove, programs: installed ?? copyEmbedded(ROOT, home) };
  initialise(place);
  return place;
}

/**
 * Starts a PostgreSQL server of our own: an installed one, else the one from npm; as another account when
 * we are root. It ends with `stop`, with this process, or when this process is killed.
 *
 * @throws when none can be started; the message says what the server said
 */
export async function startPostgres(options: PostgresOptions = {}): Promise<PostgresServer> {
  let fault = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const started = await launch(preparePlace(options.embedded ?? false), options.durable ?? false);
    if (typeof started !== 'string') return started;
    // Most likely another program took the port between asking for it and using it.
    fault = started;
  }
  throw new Error(`PostgreSQL did not start: ${fault}`);
}
