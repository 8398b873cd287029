import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What the built product is made from. A change in any of it calls for a new build. */
const SOURCES = [
  'app',
  'components',
  'db',
  'lib',
  'public',
  'environment.d.ts',
  'instrumentation.ts',
  'next.config.js',
  'package-lock.json',
  'proxy.ts',
  'tsconfig.json',
] as const;

const STAMP = '.next/built-from';

/** Whether the build in `.next` was made from the files as they are now. */
export function isBuilt(root: string): boolean {
  const stamp = path.join(root, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hashSources(root);
}

/** Remembers that the build in `.next` was made from the files as they are now. */
export function markBuilt(root: string): void {
  writeFileSync(path.join(root, STAMP), hashSources(root));
}

function hashSources(root: string): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of filesBelow(path.join(root, source))) {
      hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

function filesBelow(place: string): readonly string[] {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesBelow(path.join(place, name)));
}
