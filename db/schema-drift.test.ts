import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import * as schema from './schema';

const FOLDER = path.join(import.meta.dirname, 'migrations/meta');

const snapshotSchema = z.looseObject({ id: z.string(), tables: z.looseObject({}) });

/** What the tables are after every migration, as the newest of them recorded it. */
function newestSnapshot() {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('_snapshot.json'));
  const newest = files.sort().at(-1) ?? '';
  return snapshotSchema.parse(JSON.parse(readFileSync(path.join(FOLDER, newest), 'utf8')));
}

async function missingStatements(tables: Record<string, unknown>): Promise<readonly string[]> {
  const before = newestSnapshot();
  return generateMigration(before, generateDrizzleJson(tables, before.id));
}

describe('the tables in code', () => {
  it('are those that the migrations make', async () => {
    expect(await missingStatements(schema)).toEqual([]);
  });

  it('are found out when one has no migration', async () => {
    const planted = pgTable('planted', { id: text().primaryKey() });
    const statements = await missingStatements({ ...schema, planted });
    expect(statements.join()).toContain('CREATE TABLE "planted"');
  });
});
