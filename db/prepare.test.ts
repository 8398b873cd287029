import { eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { systemScope } from '@/lib/access/scope';
import type { Database } from './engine';
import { InstallationMismatchError, prepareDatabase } from './prepare';
import { findInstallation } from './queries/installation';
import { there } from './queries/testing';
import * as schema from './schema';
import { openEmptyDatabase } from './testing';
import { withScope } from './with-scope';

const NOW = new Date('2026-11-21T10:00:00Z');

/** Prepares a database and gives what was said. */
async function prepare(database: Database, demonstration?: boolean): Promise<readonly string[]> {
  const said: string[] = [];
  await prepareDatabase(database, { demonstration, now: NOW, say: (message) => said.push(message) });
  return said;
}

async function tableNames(database: Database): Promise<readonly string[]> {
  const rows = await database.owner
    .select({ name: sql<string>`format('%I.%I', table_schema, table_name)` })
    .from(sql`information_schema.tables`)
    .where(sql`table_schema in ('public', 'auth')`);
  return rows.map(({ name }) => name).toSorted();
}

/** Every row of every table: how many, and a hash of what they say. */
async function everything(database: Database): Promise<Readonly<Record<string, unknown>>> {
  const found: Record<string, unknown> = {};
  for (const name of await tableNames(database)) {
    [found[name]] = await database.owner
      .select({
        rows: sql`count(*)::int`,
        hash: sql`md5(string_agg(md5(t::text), '' order by md5(t::text)))`,
      })
      .from(sql`${sql.raw(name)} t`);
  }
  return found;
}

function counts(database: Database) {
  return withScope(database, systemScope(), async (tx) => ({
    invented: await tx.$count(schema.authorities, eq(schema.authorities.demonstration, true)),
    real: await tx.$count(schema.authorities, eq(schema.authorities.demonstration, false)),
    frameworks: await tx.$count(schema.frameworkVersions),
    members: await tx.$count(schema.members),
    submissions: await tx.$count(schema.submissions),
    rounds: await tx.$count(schema.rounds),
  }));
}

function installationOf(database: Database) {
  return withScope(database, systemScope(), (tx) => findInstallation(tx, systemScope()));
}

describe('a new database of which nothing was said', () => {
  let database: Database;
  let said: readonly string[];

  beforeAll(async () => {
    database = await openEmptyDatabase();
    said = await prepare(database);
  });

  afterAll(() => database.close());

  it('becomes a demonstration, and says what it does', async () => {
    expect(said).toEqual([
      expect.stringMatching(/^Database: \d+ migrations applied$/),
      expect.stringMatching(/^Reference facts: \d+ files loaded$/),
      'Demonstration: inventing councils, people and answers',
      'Demonstration: loaded',
    ]);
    const found = await counts(database);
    expect(found.real).toBe(317 + 15);
    expect(found.invented).toBeGreaterThan(10);
    expect(found.submissions).toBeGreaterThan(10);
    expect(await database.owner.$count(schema.demonstrationAccounts)).toBeGreaterThan(0);
    const installation = there(await installationOf(database));
    expect(installation.demonstration).toBe(true);
    expect(installation.authSecret).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  it.each([[undefined], [true]])(
    'says nothing and changes nothing when it is prepared again (DEMO: %s)',
    async (demonstration) => {
      const before = await everything(database);
      expect(await prepare(database, demonstration)).toEqual([]);
      expect(await everything(database)).toEqual(before);
    },
  );

  it('is refused as a live installation, and stays as it is', async () => {
    const before = await everything(database);
    await expect(prepare(database, false)).rejects.toThrow(InstallationMismatchError);
    await expect(prepare(database, false)).rejects.toThrow('DEMO=0 was asked for');
    expect(await everything(database)).toEqual(before);
  });
});

describe('a new database that is to be live', () => {
  let database: Database;

  beforeAll(async () => {
    database = await openEmptyDatabase();
    await prepare(database, false);
  });

  afterAll(() => database.close());

  it('holds the facts and nothing that was invented', async () => {
    const { frameworks, ...found } = await counts(database);
    expect(found).toEqual({ invented: 0, real: 317 + 15, members: 0, submissions: 0, rounds: 0 });
    expect(frameworks).toBeGreaterThanOrEqual(3);
    expect(await database.owner.$count(schema.users)).toBe(0);
    expect(await database.owner.$count(schema.demonstrationAccounts)).toBe(0);
    expect(there(await installationOf(database)).demonstration).toBe(false);
  });

  it.each([[undefined], [false]])(
    'says nothing and changes nothing when it is prepared again (DEMO: %s)',
    async (demonstration) => {
      const before = await everything(database);
      expect(await prepare(database, demonstration)).toEqual([]);
      expect(await everything(database)).toEqual(before);
    },
  );

  it('is refused as a demonstration, and stays as it is', async () => {
    const before = await everything(database);
    await expect(prepare(database, true)).rejects.toThrow(InstallationMismatchError);
    await expect(prepare(database, true)).rejects.toThrow('DEMO=1 was asked for');
    expect(await everything(database)).toEqual(before);
  });
});

describe('two instances that start together', () => {
  let database: Database;

  afterEach(() => database.close());

  it('prepare one database once', async () => {
    database = await openEmptyDatabase();
    const said = await Promise.all([prepare(database), prepare(database)]);
    expect(said.flat().filter((message) => message === 'Demonstration: loaded')).toHaveLength(1);
    expect((await counts(database)).real).toBe(317 + 15);
  });
});
