import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database, Transaction } from '@/db/engine';
import { authorities } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { publicScope, systemScope } from '@/lib/access/scope';
import { countAuthorities, findAuthority, listAuthorityNames } from './authorities';
import { FAR_OFF, LONG_AGO, handOverIn, succeedIn } from './successions.testing';
import { seedTwoCouncils } from './testing';
import type { TwoCouncils } from './testing';

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
});

/** As anybody reads it, signed in or not. */
function read<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return withScope(database, publicScope(), work);
}

async function count({ shown = [] }: { readonly shown?: readonly string[] } = {}): Promise<number> {
  const rows = await read((tx) => countAuthorities(tx, { demonstration: false, shown }));
  return rows.reduce((sum, row) => sum + row.count, 0);
}

function addAuthority(added: typeof authorities.$inferInsert) {
  return withScope(database, systemScope(), (tx) => tx.insert(authorities).values(added));
}

describe('authorities', () => {
  it('are found by their code, by anybody', async () => {
    expect(await read((tx) => findAuthority(tx, 'TEST0002'))).toMatchObject({
      name: 'Westmere Council',
      shortName: 'Westmere',
      demonstration: false,
    });
    expect(await read((tx) => findAuthority(tx, 'TEST9999'))).toBeUndefined();
  });

  it('are listed by name, not by code', async () => {
    await addAuthority({
      code: 'TEST0000',
      name: 'Yarrow',
      shortName: 'Yarrow',
      type: 'county',
      childrensServices: true,
    });
    const names = (await read(listAuthorityNames)).map(({ name }) => name);
    expect(names).toEqual(['Northdale Council', 'Westmere Council', 'Yarrow']);
  });
});

describe('how many authorities there are', () => {
  it('is counted by type and region, invented ones apart from real ones', async () => {
    const invented = { childrensServices: false, type: 'district', demonstration: true } as const;
    await addAuthority({ ...invented, code: 'DEMO9', name: 'Invented', shortName: 'Invented' });
    expect(await read((tx) => countAuthorities(tx, { demonstration: false, shown: [] }))).toEqual([
      { type: 'unitary', regionCode: 'TESTR1', count: 2 },
    ]);
    expect(await read((tx) => countAuthorities(tx, { demonstration: true, shown: [] }))).toEqual([
      { type: 'district', regionCode: null, count: 1 },
    ]);
  });

  it('is one fewer when one has taken over another, from the day on and not before it is accepted', async () => {
    const { lab, own: from, other: to } = councils;
    await handOverIn(database, { lab, from, to, on: LONG_AGO });
    expect(await count()).toBe(2);
    councils = await seedTwoCouncils(database);
    await succeedIn(database, { ...councils, from: councils.own, to: councils.other, on: FAR_OFF });
    expect(await count()).toBe(2);
    councils = await seedTwoCouncils(database);
    await succeedIn(database, { ...councils, from: councils.own, to: councils.other, on: LONG_AGO });
    expect(await count()).toBe(1);
  });

  it('is never less than what a comparison shows: an old council counts while its figures stand there', async () => {
    const { lab, own, other } = councils;
    await succeedIn(database, { lab, from: own, to: other, on: LONG_AGO });
    expect(await count({ shown: [own.code] })).toBe(2);
    expect(await count({ shown: [own.code, other.code] })).toBe(2);
    expect(await count({ shown: [other.code] })).toBe(1);
  });
});
