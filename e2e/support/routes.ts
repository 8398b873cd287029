import { readdirSync } from 'node:fs';
import path from 'node:path';

const APP = path.join(import.meta.dirname, '..', '..', 'app');

/** The files under app/ that answer an address, as they are on disk: pages and route handlers. */
export function routesOnDisk(): readonly string[] {
  return readdirSync(APP, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?:^|\/)(?:page\.tsx|route\.ts)$/.test(file))
    .toSorted();
}

/** What is in the first list and not in the second, each once. */
export function missingFrom(known: readonly string[], found: readonly string[]): readonly string[] {
  return [...new Set(found)].filter((each) => !known.includes(each));
}
