import { readFileSync, readdirSync } from 'node:fs';
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

/** Every server action under app/, as it is on disk: its file and its name. */
export function actionsOnDisk(): readonly string[] {
  return readdirSync(APP, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
    .flatMap((file) => {
      const source = readFileSync(path.join(APP, file), 'utf8');
      return source.includes("'use server'") ? exportsOf(source).map((name) => `${file}: ${name}`) : [];
    })
    .toSorted();
}

function exportsOf(source: string): readonly string[] {
  const found = source.matchAll(/^export\s+(?:default\s+)?(?:const|let|(?:async\s+)?function)\s+(\w+)/gm);
  return [...found].flatMap(([, name]) => name ?? []);
}
