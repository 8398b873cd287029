import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database, Transaction } from '@/db/engine';
import { glossaryTerms, principles, sources } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { publicScope, systemScope } from '@/lib/access/scope';
import { decideInstallation, findInstallation } from './installation';
import { listGlossaryTerms, listPrinciples, listSources } from './reference';
import { REFUSED, errorCode, seedTwoCouncils } from './testing';
import type { TwoCouncils } from './testing';

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
  councils = await seedTwoCouncils(database);
});

afterAll(() => database.close());

/** As anybody reads it, signed in or not. */
function read<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return withScope(database, publicScope(), work);
}

function write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return withScope(database, systemScope(), work);
}

describe('reference material', () => {
  it('comes in the order it was given, not in that of its ids', async () => {
    await write(async (tx) => {
      await tx.insert(principles).values([
        { id: 'a', position: 1, name: 'Second', gloss: '' },
        { id: 'b', position: 0, name: 'First', gloss: '' },
      ]);
      const term = { meaning: '', sourceKey: 's', sourceLocator: '' };
      await tx.insert(glossaryTerms).values([
        { ...term, id: 'a', position: 1, term: 'Second' },
        { ...term, id: 'b', position: 0, term: 'First' },
      ]);
      const source = { publisher: '', date: '', url: '', locator: '', note: '' };
      await tx.insert(sources).values([
        { ...source, key: 'a', title: 'Second' },
        { ...source, key: 'b', title: 'First' },
      ]);
    });
    expect((await read(listPrinciples)).map(({ name }) => name)).toEqual(['First', 'Second']);
    expect((await read(listGlossaryTerms)).map(({ term }) => term)).toEqual(['First', 'Second']);
    expect((await read(listSources)).map(({ title }) => title)).toEqual(['First', 'Second']);
  });

  it.each(['principles', 'glossary_terms', 'sources', 'framework_versions', 'authorities', 'rounds'])(
    'is not for councils to change: %s',
    async (table) => {
      const remove = withScope(database, councils.own.lead, (tx) => tx.execute(`delete from ${table}`));
      expect(await errorCode(remove)).toBe(REFUSED.noRight);
    },
  );
});

describe('what this installation is', () => {
  it('is decided once: the first word stands', async () => {
    const scope = systemScope();
    expect(await write((tx) => findInstallation(tx, scope))).toBeUndefined();
    const words = ['one', 'two', 'three'].map((authSecret) =>
      write((tx) => decideInstallation(tx, scope, { demonstration: authSecret === 'one', authSecret })),
    );
    const decided = await Promise.all(words);
    expect(decided.filter(({ isNew }) => isNew)).toHaveLength(1);
    const first = ['one', 'two', 'three'][decided.findIndex(({ isNew }) => isNew)];
    expect(await write((tx) => findInstallation(tx, scope))).toEqual({
      demonstration: first === 'one',
      authSecret: first,
    });
  });
});
