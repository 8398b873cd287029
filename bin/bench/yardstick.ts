import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { waitUntilHealthy } from '@/bin/health-wait';
import { freePort } from '@/bin/testing/free-port';
import { undoAtExit } from '@/bin/testing/leavings';
import { startGroup } from '@/bin/testing/run-command';
import type { Environment, Group } from '@/bin/testing/run-command';
import { YARDSTICK_FILES } from './yardstick-files';

const ROOT = path.join(import.meta.dirname, '..', '..');
const NEXT = path.join(ROOT, 'node_modules/next/dist/bin/next');
const TAIL = 5000;

// Inside the project, so that it finds the packages and the product's page; and where every check looks away.
function makeFolder(): string {
  const parent = path.join(ROOT, '.data');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(path.join(parent, 'yardstick-'));
  for (const [file, text] of Object.entries(YARDSTICK_FILES)) {
    const place = path.join(folder, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
  return folder;
}

type Run = { readonly folder: string; readonly env: Environment; readonly args: readonly string[] };

function runNext({ folder, env, args }: Run): Group & { readonly said: () => string } {
  const options = { cwd: folder, env: { ...env, NODE_ENV: 'production' as const }, stdio: 'pipe' as const };
  const group = startGroup([process.execPath, NEXT, ...args], options);
  let said = '';
  for (const stream of [group.child.stdout, group.child.stderr]) {
    stream?.on('data', (data) => (said = `${said}${String(data)}`.slice(-TAIL)));
  }
  return { ...group, said: () => said };
}

/**
 * Builds the yardstick and serves it on a free port, over the database of `env`. It ends with this process.
 *
 * @returns its address
 * @throws with what it said when it cannot be built or does not answer
 */
export async function startYardstick(env: Environment): Promise<string> {
  const folder = makeFolder();
  undoAtExit(() => rm(folder, { recursive: true, force: true }));
  const build = runNext({ folder, env, args: ['build'] });
  const code = await build.ended;
  if (code !== 0) throw new Error(`The yardstick could not be built:\n${build.said()}`);
  await build.stop();
  const port = await freePort();
  const server = runNext({ folder, env, args: ['start', '--hostname', '127.0.0.1', '--port', String(port)] });
  const address = `http://127.0.0.1:${port}`;
  if (await waitUntilHealthy(`${address}/bare`, server.ended)) return address;
  throw new Error(`The yardstick did not start:\n${server.said()}`);
}
