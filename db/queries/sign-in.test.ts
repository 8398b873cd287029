import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { demonstrationAccounts, members, users } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import { ensureUser, findUserWithPlace, listDemonstrationAccounts } from './sign-in';
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
  await database.owner.delete(users);
});

function addUser(id: string, email: string): Promise<string> {
  return ensureUser(database.owner, { id, email, name: `Person ${id}` });
}

describe('a person who asks to sign in', () => {
  it('is found when they are a member somewhere', async () => {
    const { own } = councils;
    await addUser(own.lead.userId, 'lead@northdale.example');
    await addUser('nobody', 'nobody@northdale.example');
    expect(await findUserWithPlace(database.owner, 'lead@northdale.example')).toBe(own.lead.userId);
    expect(await findUserWithPlace(database.owner, 'nobody@northdale.example')).toBeUndefined();
    expect(await findUserWithPlace(database.owner, 'unknown@northdale.example')).toBeUndefined();
  });

  it('is not found after they have left every place', async () => {
    const { own, other } = councils;
    await addUser(own.lead.userId, 'lead@northdale.example');
    await addUser(other.lead.userId, 'lead@westmere.example');
    await withScope(database, systemScope(), (tx) => tx.update(members).set({ leftAt: new Date() }));
    expect(await findUserWithPlace(database.owner, 'lead@northdale.example')).toBeUndefined();
    expect(await findUserWithPlace(database.owner, 'lead@westmere.example')).toBeUndefined();
  });
});

describe('making sure of a user', () => {
  it('makes one, confirmed', async () => {
    expect(await addUser('new', 'new@example.org')).toBe('new');
    const [row] = await database.owner.select().from(users);
    expect(row).toMatchObject({ id: 'new', email: 'new@example.org', emailVerified: true });
  });

  it('finds the one who has the address, and changes nothing about them', async () => {
    await addUser('first', 'a@example.org');
    expect(await addUser('second', 'a@example.org')).toBe('first');
    expect((await database.owner.select().from(users)).map(({ name }) => name)).toEqual(['Person first']);
  });

  it('throws when the id belongs to another address', async () => {
    await addUser('first', 'a@example.org');
    await expect(addUser('first', 'b@example.org')).rejects.toThrow('neither made nor found');
  });
});

describe('the ready accounts of a demonstration', () => {
  it('are none anywhere else', async () => {
    await addUser('a', 'a@example.org');
    expect(await listDemonstrationAccounts(database.owner)).toEqual([]);
  });

  it('are listed in their order, and not a person without one', async () => {
    for (const id of ['a', 'b', 'c']) await addUser(id, `${id}@example.org`);
    await database.owner.insert(demonstrationAccounts).values([
      { userId: 'c', listOrder: 2, position: 'Viewer', description: 'Looks' },
      { userId: 'a', listOrder: 10, position: 'Lead', description: 'Answers' },
    ]);
    expect(await listDemonstrationAccounts(database.owner)).toEqual([
      { userId: 'c', name: 'Person c', email: 'c@example.org', position: 'Viewer', description: 'Looks' },
      { userId: 'a', name: 'Person a', email: 'a@example.org', position: 'Lead', description: 'Answers' },
    ]);
  });
});
