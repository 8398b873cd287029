import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { runCommand } from './run-command';
import type { Command, Environment } from './run-command';

type Variables = Readonly<Record<string, string | undefined>>;

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const MAC_APPS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * Where a Chromium or Chrome may lie, in the order to try them: the one that PLAYWRIGHT_CHROMIUM names, those
 * on the PATH, those of a Mac, the one that Playwright has downloaded before.
 */
export function chromiumCandidates(env: Variables, downloaded: string): readonly string[] {
  const named = env['PLAYWRIGHT_CHROMIUM'] ?? '';
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...(named === '' ? [] : [named]), ...onPath, ...MAC_APPS, downloaded];
}

/** The commands that install a browser, for a machine on which none was found. The first that works is enough. */
export function installCommands(isRoot: boolean, hasApt: boolean): readonly (readonly Command[])[] {
  const debian: readonly Command[] = [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
  ];
  const systemPackages = isRoot && hasApt ? ['--with-deps'] : [];
  const playwright: readonly Command[] = [
    ['npx', '--no-install', 'playwright', 'install', ...systemPackages, 'chromium'],
  ];
  return isRoot && hasApt ? [debian, playwright] : [playwright];
}

// Ubuntu's package of this name is a stub that runs and only says where the real one is.
function isBrowser(candidate: string): boolean {
  if (!existsSync(candidate)) return false;
  const printed = spawnSync(candidate, ['--version'], { encoding: 'utf8' });
  return printed.status === 0 && /Chrom(e|ium).* \d+\./.test(printed.stdout);
}

function findChromium(env: Environment): string | undefined {
  return chromiumCandidates(env, chromium.executablePath()).find(isBrowser);
}

async function runAll(commands: readonly Command[], env: Environment): Promise<boolean> {
  for (const command of commands) {
    if ((await runCommand(command, env)) !== 0) return false;
  }
  return true;
}

/**
 * A Chromium or Chrome to test with: an installed one, or one that is installed now.
 *
 * @returns the path of its program
 * @throws when there is none and none can be installed
 */
export async function provideChromium(env: Environment): Promise<string> {
  const installed = findChromium(env);
  if (installed !== undefined) return installed;
  console.log('No Chromium or Chrome found: installing one.');
  const quiet = { ...env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const commands of installCommands(process.getuid?.() === 0, existsSync('/usr/bin/apt-get'))) {
    const found = (await runAll(commands, quiet)) ? findChromium(env) : undefined;
    if (found !== undefined) return found;
  }
  throw new Error('No Chromium or Chrome could be found or installed. PLAYWRIGHT_CHROMIUM can name one.');
}
