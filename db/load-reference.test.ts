import { eq, sql } from 'drizzle-orm';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { publicScope } from '@/lib/access/scope';
import type { Database } from './engine';
import { loadReference } from './load-reference';
import { seedTwoCouncils } from './queries/testing';
import { REFERENCE_FOLDER, ReferenceFaultError } from './reference-files';
import * as schema from './schema';
import { openTestDatabase } from './testing';
import { withScope } from './with-scope';

let database: Database;
let folder: string;

const FRAMEWORK = 'frameworks/services-21-plus.json';

beforeAll(async () => {
  database = await openTestDatabase();
  // Councils that are in no file: loading leaves them alone.
  await seedTwoCouncils(database);
  await loadReference(database, REFERENCE_FOLDER);
  folder = mkdtempSync(path.join(tmpdir(), 'toolkit-reference-'));
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await database.close();
});

beforeEach(() => {
  cpSync(REFERENCE_FOLDER, folder, { recursive: true, force: true });
});

function readText(name: string): string {
  return readFileSync(path.join(folder, name), 'utf8');
}

function write(name: string, text: string): void {
  writeFileSync(path.join(folder, name), text);
}

const objectSchema = z.looseObject({ version: z.string() });

function shippedVersion(): string {
  return objectSchema.parse(JSON.parse(readText(FRAMEWORK))).version;
}

/** Writes a framework file with some of its keys changed. */
function writeFramework(change: Readonly<Record<string, unknown>>, name = FRAMEWORK): void {
  write(name, JSON.stringify({ ...objectSchema.parse(JSON.parse(readText(FRAMEWORK))), ...change }));
}

/** Everything that loading may touch. */
async function everything(): Promise<unknown> {
  const tables = [
    'authorities',
    'authority_predecessors',
    'authority_changes',
    'official_figures',
    'group_models',
    'neighbours',
    'adoption_decisions',
    'principles',
    'glossary_terms',
    'sources',
  ];
  const rows: unknown[] = [];
  for (const table of [...tables, 'framework_versions', 'reference_loads']) {
    const [row] = await database.owner
      .select({ rows: sql`md5(string_agg(t::text, '' order by t::text))` })
      .from(sql`${sql.identifier(table)} t`);
    rows.push(table, row);
  }
  return rows;
}

async function fault(): Promise<string> {
  try {
    await loadReference(database, folder);
    return 'loaded';
  } catch (error) {
    if (error instanceof ReferenceFaultError) return error.message;
    throw error;
  }
}

describe('loading the reference facts', () => {
  it('brings every authority of England, for everybody to read', async () => {
    const counts = await withScope(database, publicScope(), (tx) =>
      tx
        .select({ type: schema.authorities.type, count: sql<number>`count(*)::int` })
        .from(schema.authorities)
        .where(sql`${schema.authorities.code} like 'E%'`)
        .groupBy(schema.authorities.type),
    );
    const byType = Object.fromEntries(counts.map(({ type, count }) => [type, count]));
    expect(byType['combined']).toBe(15);
    expect(Object.values(byType).reduce((sum, count) => sum + count, 0)).toBe(317 + 15);
  });

  it('brings every framework, published, with principles, words and sources', async () => {
    const frameworks = await database.owner.select().from(schema.frameworkVersions);
    const shipped = frameworks.filter(({ contentHash }) => contentHash !== 'example');
    expect(shipped.map(({ frameworkId }) => frameworkId).toSorted()).toEqual([
      'corporate-parenting',
      'protected-characteristic',
      'services-21-plus',
    ]);
    for (const { publishedAt } of shipped) expect(publishedAt).toBeInstanceOf(Date);
    for (const table of [schema.principles, schema.glossaryTerms, schema.sources])
      expect(await database.owner.$count(table)).toBeGreaterThan(0);
  });

  it('changes nothing the second time', async () => {
    const before = await everything();
    expect(await loadReference(database, REFERENCE_FOLDER)).toEqual([]);
    expect(await loadReference(database, folder)).toEqual([]);
    expect(await everything()).toEqual(before);
  });
});

describe('a changed file', () => {
  it('corrects what it is about, and nothing else is loaded again', async () => {
    const [header = '', first = '', ...rest] = readText('authorities.csv').split('\n');
    const code = first.split(',')[0] ?? '';
    write(
      'authorities.csv',
      [header, first.replace(/^([^,]*),[^,]*,/, '$1,Corrected name,'), ...rest].join('\n'),
    );
    expect(await loadReference(database, folder)).toEqual(['authorities.csv']);
    const found = await database.owner
      .select({ name: schema.authorities.name })
      .from(schema.authorities)
      .where(eq(schema.authorities.code, code));
    expect(found).toEqual([{ name: 'Corrected name' }]);
    expect(await database.owner.$count(schema.authorities)).toBe(317 + 15 + 2);
  });

  it('replaces the words, so that one that was taken out is gone', async () => {
    const file = z.object({ terms: z.array(z.unknown()) }).parse(JSON.parse(readText('glossary.json')));
    write('glossary.json', JSON.stringify({ ...file, terms: file.terms.slice(1) }));
    expect(await loadReference(database, folder)).toContain('glossary.json');
    expect(await database.owner.$count(schema.glossaryTerms)).toBe(file.terms.length - 1);
  });

  it('of a framework that is published is refused: new wording is a new version', async () => {
    const before = await everything();
    writeFramework({ title: 'A better title' });
    expect(await fault()).toBe(
      `${FRAMEWORK} was refused, and nothing was changed:\n` +
        `  version: ${shippedVersion()} is published and cannot change. Give the new wording a new version`,
    );
    expect(await everything()).toEqual(before);
  });
});

describe('a new framework file', () => {
  it('with a new version is added beside the old one', async () => {
    const name = 'frameworks/services-21-plus-2.json';
    writeFramework({ version: '2.0', title: 'A better title' }, name);
    expect(await loadReference(database, folder)).toContain(name);
    const versions = await database.owner
      .select({ version: schema.frameworkVersions.version })
      .from(schema.frameworkVersions)
      .where(eq(schema.frameworkVersions.frameworkId, 'services-21-plus'));
    expect(versions.map(({ version }) => version).toSorted()).toEqual([shippedVersion(), '2.0']);
    rmSync(path.join(folder, name));
  });

  it('is added once by instances that start together', async () => {
    const name = 'frameworks/services-21-plus-3.json';
    writeFramework({ version: '3.0' }, name);
    await loadReference(database, REFERENCE_FOLDER);
    const loads = [1, 2, 3].map(() => loadReference(database, folder));
    const loaded = (await Promise.all(loads)).flat();
    expect(loaded.filter((one) => one === name)).toEqual([name]);
    rmSync(path.join(folder, name));
  });

  it('that is a published one under another name adds nothing', async () => {
    const name = 'frameworks/a-copy.json';
    write(name, readText(FRAMEWORK));
    const before = await database.owner.$count(schema.frameworkVersions);
    expect(await loadReference(database, folder)).toContain(name);
    expect(await database.owner.$count(schema.frameworkVersions)).toBe(before);
    rmSync(path.join(folder, name));
  });
});

describe('a bad file', () => {
  it.each<readonly [string, Readonly<Record<string, unknown>>, RegExp]>([
    ['a missing title', { version: '9', title: '' }, / {2}title: /],
    ['an unknown framework', { version: '9', id: 'something-else' }, / {2}id: /],
    ['an unknown key', { version: '9', colour: 'blue' }, /colour/],
    ['a theme without questions', { version: '9', themes: [] }, / {2}themes: /],
  ])('is refused with the path of the fault, and nothing is changed: %s', async (_what, change, path) => {
    // A good change comes first in the order of loading: it must not stay either.
    write('principles.json', readText('principles.json').replace('"name"', '"name" '));
    const before = await everything();
    writeFramework(change);
    const message = await fault();
    expect(message).toContain(`${FRAMEWORK} was refused, and nothing was changed:`);
    expect(message).toMatch(path);
    expect(await everything()).toEqual(before);
  });

  it('that is not JSON is refused by name', async () => {
    write('sources.json', '{"half": ');
    expect(await fault()).toBe('sources.json was refused, and nothing was changed: it is not JSON');
  });

  it.each([
    { what: 'a code that is none', good: /^E\d+/, bad: 'X1', line: 2, message: 'code: Must be a GSS code' },
    {
      what: 'an unknown type',
      good: /,(unitary|county|district|metropolitan|london),/,
      bad: ',village,',
      line: 3,
      message: 'type: ',
    },
    {
      what: 'children’s services that are neither',
      good: /,(true|false),/,
      bad: ',perhaps,',
      line: 4,
      message: 'childrens_services: ',
    },
  ])('of authorities is refused with the line: $what', async ({ good, bad, line, message }) => {
    const lines = readText('authorities.csv').split('\n');
    lines[line - 1] = (lines[line - 1] ?? '').replace(good, bad);
    write('authorities.csv', lines.join('\n'));
    const before = await everything();
    expect(await fault()).toContain(
      `authorities.csv was refused, and nothing was changed:\n  line ${line}, ${message}`,
    );
    expect(await everything()).toEqual(before);
  });

  it('that is missing stops the loading', async () => {
    rmSync(path.join(folder, 'sources.json'));
    const before = await everything();
    await expect(loadReference(database, folder)).rejects.toThrow('sources.json');
    expect(await everything()).toEqual(before);
  });
});
