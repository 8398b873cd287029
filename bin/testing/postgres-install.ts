import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { binaryFolders, chooseInstalled, embeddedPackage } from './postgres-binaries';
import type { Account } from './postgres-binaries';

function foldersIn(parent: string, prefix: string): readonly string[] {
  if (!existsSync(parent)) return [];
  const versions = readdirSync(parent).filter((name) => name.startsWith(prefix) && /\d+$/.test(name));
  return versions.map((name) => path.join(parent, name, 'bin')).filter((folder) => existsSync(folder));
}

function packagedFolders(): readonly string[] {
  return [
    ...foldersIn('/usr/lib/postgresql', ''),
    ...foldersIn('/usr', 'pgsql-'),
    ...foldersIn('/opt/homebrew/opt', 'postgresql@'),
  ];
}

/**
 * Finds the programs of an installed PostgreSQL server that the account can run.
 *
 * @param account whom to run them as; ourselves when undefined
 * @returns the folder of `postgres` and `initdb`, or null
 */
export function findInstalled(account: Account | undefined): string | null {
  const folders = binaryFolders(process.env['PATH'] ?? '', packagedFolders()).filter((folder) =>
    ['postgres', 'initdb'].every((program) => existsSync(path.join(folder, program))),
  );
  const installed = folders.map((folder) => {
    const printed = spawnSync(path.join(folder, 'postgres'), ['--version'], { ...account, encoding: 'utf8' });
    return { folder, version: printed.status === 0 ? printed.stdout : '' };
  });
  return chooseInstalled(installed);
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

// npm packages cannot hold links. The package's install script makes them, but npm may be told to run none.
function restoreLinks(programs: string): void {
  const list = path.join(programs, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of linksSchema.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = path.join(programs, path.relative('native', target));
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

/**
 * Copies the embedded server out of node_modules, where the account that runs it may not read: a checkout in
 * root's home is closed to everybody else.
 *
 * @param root of the project
 * @param home an existing folder that the account can read
 * @returns the folder of `postgres` and `initdb` in the copy
 * @throws when npm has no embedded server for this kind of machine
 */
export function copyEmbedded(root: string, home: string): string {
  const name = embeddedPackage(process.platform, process.arch);
  const native = path.join(root, 'node_modules', name, 'native');
  if (!existsSync(native)) {
    throw new Error(`No PostgreSQL 15 or later is installed, and the package ${name} is not there either.`);
  }
  const programs = path.join(home, 'programs');
  cpSync(native, programs, { recursive: true, verbatimSymlinks: true });
  restoreLinks(programs);
  return path.join(programs, 'bin');
}
