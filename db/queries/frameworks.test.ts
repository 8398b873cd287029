import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database, Transaction } from '@/db/engine';
import { frameworkVersions } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { publicScope, systemScope } from '@/lib/access/scope';
import type { FrameworkDefinition, FrameworkId } from '@/lib/framework/definition';
import { findFramework, listFrameworks } from './frameworks';
import { EXAMPLE } from './testing';

let database: Database;

const MARCH = new Date('2026-03-01T09:00:00Z');
const AUTUMN = new Date('2026-09-01T09:00:00Z');

function version(id: FrameworkId, number: string, publishedAt: Date | null) {
  const definition: FrameworkDefinition = { ...EXAMPLE, id, version: number };
  return { frameworkId: id, version: number, definition, contentHash: number, publishedAt };
}

beforeAll(async () => {
  database = await openTestDatabase();
  await withScope(database, systemScope(), (tx) =>
    tx
      .insert(frameworkVersions)
      .values([
        version('services-21-plus', '2.0', MARCH),
        version('services-21-plus', '1.1', AUTUMN),
        version('services-21-plus', '3.0', null),
        version('corporate-parenting', '1.9', AUTUMN),
        version('corporate-parenting', '1.10-draft', AUTUMN),
        version('corporate-parenting', '1.10', AUTUMN),
        version('corporate-parenting', '1.10-beta', AUTUMN),
        version('protected-characteristic', 'draft', null),
      ]),
  );
});

afterAll(() => database.close());

/** Reference material is there for everybody, signed in or not. */
function read<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return withScope(database, publicScope(), work);
}

describe('framework versions', () => {
  it('are found by id and version', async () => {
    const found = await read((tx) => findFramework(tx, 'services-21-plus', '2.0'));
    expect(found).toEqual({ ...EXAMPLE, id: 'services-21-plus', version: '2.0' });
    expect(await read((tx) => findFramework(tx, 'services-21-plus', '2.0'))).toBe(found);
  });

  it.each([
    ['services-21-plus', '9.9'],
    ['corporate-parenting', '2.0'],
    ['no-such-framework', '1.1'],
    ['services-21-plus', '3.0'],
  ])('are not found when not there or not published: %s %s', async (id, number) => {
    expect(await read((tx) => findFramework(tx, id, number))).toBeUndefined();
  });

  it('are listed by the newest published one of each; of two published together the higher number', async () => {
    const listed = await read(listFrameworks);
    expect(listed.map(({ id, version: number }) => `${id} ${number}`)).toEqual([
      'corporate-parenting 1.10',
      'services-21-plus 1.1',
    ]);
  });
});
