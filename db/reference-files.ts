import 'server-only';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';

/** The facts that the product ships with. Attributions: db/reference/SOURCES.md. */
export const REFERENCE_FOLDER = path.join(process.cwd(), 'db/reference');

const FRAMEWORKS = 'frameworks';

export type ReferenceFile = { readonly name: string; readonly text: string; readonly hash: string };

/** Reads one file below the reference folder. Throws when it is not there. */
export function readReferenceFile(folder: string, name: string): ReferenceFile {
  const text = readFileSync(path.join(folder, name), 'utf8');
  return { name, text, hash: createHash('sha256').update(text).digest('hex') };
}

/** Every framework file, in the order of their names. A new version of a framework is a new file, not a change of code. */
export function readFrameworkFiles(folder: string): readonly ReferenceFile[] {
  return readdirSync(path.join(folder, FRAMEWORKS))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readReferenceFile(folder, path.join(FRAMEWORKS, name)));
}

/** A reference file that does not have the right shape. The message names the file and the path of each fault. */
export class ReferenceFaultError extends Error {
  override readonly name = 'ReferenceFaultError';
}

/** Parses a JSON file against its schema. Throws `ReferenceFaultError` with the path of every fault. */
export function parseReference<T>(file: ReferenceFile, schema: z.ZodType<T>): T {
  const result = schema.safeParse(readJson(file));
  if (result.success) return result.data;
  const faults = result.error.issues.map(
    (issue) => `  ${issue.path.join('.') || '(whole file)'}: ${issue.message}`,
  );
  throw new ReferenceFaultError(`${file.name} was refused, and nothing was changed:\n${faults.join('\n')}`);
}

function readJson(file: ReferenceFile): unknown {
  try {
    return JSON.parse(file.text);
  } catch (cause) {
    throw new ReferenceFaultError(`${file.name} was refused, and nothing was changed: it is not JSON`, {
      cause,
    });
  }
}

/** Parses a comma-separated file with quoted cells (RFC 4180) into one record a line, keyed by the header. */
export function parseTable(file: ReferenceFile): readonly Readonly<Record<string, string>>[] {
  const [header, ...rows] = file.text.trimEnd().split('\n').map(splitLine);
  return rows.map((cells) =>
    Object.fromEntries((header ?? []).map((key, index) => [key, cells[index] ?? ''])),
  );
}

/** Parses such a file with a schema for its rows. Throws `ReferenceFaultError` with the line and cell of the first fault. */
export function parseTableRows<T>(file: ReferenceFile, schema: z.ZodType<T>): readonly T[] {
  return parseTable(file).map((row, index) => {
    const parsed = schema.safeParse(row);
    if (parsed.success) return parsed.data;
    const fault = parsed.error.issues[0];
    throw new ReferenceFaultError(
      `${file.name} was refused, and nothing was changed:\n  line ${index + 2}, ${fault?.path.join('.') ?? ''}: ${fault?.message ?? ''}`,
    );
  });
}

function splitLine(line: string): string[] {
  // Every cell has a comma before it, or an empty first one would hide the second.
  const cells = [...`,${line.replace(/\r$/, '')}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)];
  return cells.map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '');
}
