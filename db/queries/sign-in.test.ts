import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { demonstrationAccounts, invitations, users } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { withdrawInvitation } from './invitations';
import { inviteTo } from './invitations.testing';
import { endPlace } from './session.testing';
import {
  ensureInvitedUser,
  ensureUser,
  findUserWithPlace,
  hasPlaceIn,
  listAddresses,
  listDemonstrationAccounts,
} from './sign-in';
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
    const { own } = councils;
    await addUser(own.contributor.userId, 'gone@northdale.example');
    await endPlace(database, own.contributor.memberId);
    expect(await findUserWithPlace(database.owner, 'gone@northdale.example')).toBeUndefined();
  });
});

describe('somebody who is invited', () => {
  const email = 'awel@northdale.example';
  const askedFor = () => ensureInvitedUser(database.owner, { id: 'awel', email });

  it('has an account from when they ask to sign in, under the name of the invitation', async () => {
    await inviteTo(database, councils.own, { email });
    expect(await database.owner.$count(users)).toBe(0);
    expect(await askedFor()).toBe('awel');
    expect(await database.owner.query.users.findFirst()).toMatchObject({ name: 'Awel Price', email });
  });

  it('keeps the account that they had', async () => {
    await addUser('known', email);
    await inviteTo(database, councils.own, { email });
    expect(await askedFor()).toBe('known');
  });

  it('is nobody before, when it has expired, and when it was withdrawn', async () => {
    const { own } = councils;
    expect(await askedFor()).toBeUndefined();
    const id = await inviteTo(database, own, { email });
    await database.owner.update(invitations).set({ expiresAt: new Date('2020-01-01') });
    expect(await askedFor()).toBeUndefined();
    await database.owner.update(invitations).set({ expiresAt: new Date('2999-01-01') });
    await withScope(database, own.lead, (tx) => withdrawInvitation(tx, own.lead, id));
    expect(await askedFor()).toBeUndefined();
    expect(await database.owner.$count(users)).toBe(0);
  });
});

describe('addresses', () => {
  it('are told by account, and so is whether one has a place in a council', async () => {
    const { own, other } = councils;
    await addUser(own.lead.userId, 'lead@northdale.example');
    expect(await listAddresses(database.owner, [own.lead.userId, 'nobody'])).toEqual(
      new Map([[own.lead.userId, 'lead@northdale.example']]),
    );
    expect(await hasPlaceIn(database.owner, 'lead@northdale.example', own.code)).toBe(true);
    expect(await hasPlaceIn(database.owner, 'lead@northdale.example', other.code)).toBe(false);
    expect(await hasPlaceIn(database.owner, 'nobody@northdale.example', own.code)).toBe(false);
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
