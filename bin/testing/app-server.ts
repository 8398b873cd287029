import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './free-port';
import { startGroup } from './run-command';
import type { Command, Environment, Group } from './run-command';

const START_MS = 300_000;
const TAIL = 20_000;
const START: Command = ['npm', 'run', '--silent', 'start'];

export type AppServer = {
  readonly address: string;
  /** The end of what it has printed so far. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
};

export type AppOptions = {
  /** A folder for its database. The caller removes it. */
  readonly folder: string;
  readonly env: Environment;
  readonly command?: Command;
};

/** The address in what the start command printed so far, or null while it is not ready. */
export function readyAddress(printed: string): string | null {
  return /^Ready: (http:\/\/\S+)\r?\n/m.exec(printed)?.[1] ?? null;
}

type Output = { readonly tail: () => string; readonly address: Promise<string> };

function listen({ child }: Group): Output {
  let said = '';
  const address = new Promise<string>((resolve) => {
    function hear(data: unknown): void {
      said = `${said}${String(data)}`.slice(-TAIL);
      const found = readyAddress(said);
      if (found !== null) resolve(found);
    }
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
  });
  return { tail: () => said, address };
}

/**
 * Starts the product as a user would, on a free port with a fresh embedded database, and waits until it is
 * ready.
 *
 * @throws with what it printed when it ends or stays silent for five minutes
 */
export async function startApp({ folder, env, command = START }: AppOptions): Promise<AppServer> {
  const settings = { DATA_DIR: path.join(folder, 'data'), PORT: String(await freePort()) };
  const group = startGroup(command, { env: { ...env, ...settings }, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = listen(group);
  const failed = Promise.race([group.ended, wait(START_MS, undefined, { ref: false })]).then(() => null);
  const address = await Promise.race([output.address, failed]);
  if (address !== null) return { address, output: output.tail, stop: group.stop };
  await group.stop();
  throw new Error(`The product did not start:\n${output.tail()}`);
}
