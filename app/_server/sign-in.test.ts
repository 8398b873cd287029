import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Database, Transaction } from '@/db/engine';
import { decideInstallation } from '@/db/queries/installation';
import { ensureUser } from '@/db/queries/sign-in';
import { seedTwoCouncils, there } from '@/db/queries/testing';
import type { TwoCouncils } from '@/db/queries/testing';
import { demonstrationAccounts, members, outboxMessages, sessions, signInRequests, users } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import type { Scope } from '@/lib/access/scope';
import { askForSignInMail, signInToDemonstration, signInWithCode, signInWithLink } from './sign-in';

let database: Database;
let councils: TwoCouncils;

const { afterReply } = vi.hoisted(() => {
  const afterReply: (() => Promise<void>)[] = [];
  return { afterReply };
});

vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers()),
  cookies: () => Promise.resolve({ set: () => undefined, get: () => undefined }),
}));
vi.mock('next/server', () => ({ after: (work: () => Promise<void>) => afterReply.push(work) }));
vi.mock('./database', () => ({
  getDatabase: () => Promise.resolve(database),
  inScope: (scope: Scope, work: (tx: Transaction) => Promise<unknown>) => withScope(database, scope, work),
}));

const printed = vi.spyOn(console, 'log');
const LEAD = 'lead@northdale.example';

beforeAll(async () => {
  database = await openTestDatabase();
  await withScope(database, systemScope(), (tx) =>
    decideInstallation(tx, systemScope(), { demonstration: true, authSecret: 'a secret for the tests only' }),
  );
});

afterAll(() => database.close());

beforeEach(async () => {
  printed.mockReset().mockImplementation(() => undefined);
  councils = await seedTwoCouncils(database);
  await database.owner.delete(users);
  await database.owner.delete(signInRequests);
  await addUser(councils.own.lead.userId, LEAD);
  await addUser(councils.other.lead.userId, 'lead@westmere.example');
});

function addUser(id: string, email: string): Promise<string> {
  return ensureUser(database.owner, { id, email, name: `Person ${id}` });
}

/** Asks for a mail, and waits for what is done after the reply. */
async function ask(email: string): Promise<void> {
  await askForSignInMail(email);
  for (const work of afterReply.splice(0)) await work();
}

function mails() {
  return withScope(database, systemScope(), (tx) => tx.select().from(outboxMessages));
}

/** Asks for a mail and reads it as the person does. */
async function askAndRead(email = LEAD): Promise<{ readonly code: string; readonly token: string }> {
  await ask(email);
  const { body } = there((await mails()).at(-1));
  return {
    code: /sign in: (\d{6})\n/.exec(body)?.[1] ?? '',
    token: decodeURIComponent(/token=(\S+)/.exec(body)?.[1] ?? ''),
  };
}

async function signedIn(): Promise<readonly string[]> {
  return (await database.owner.select().from(sessions)).map(({ userId }) => userId);
}

describe('asking for a sign-in mail', () => {
  it('sends one mail with a link and a code to a person who holds a place', async () => {
    const { code, token } = await askAndRead();
    expect(code).toMatch(/^\d{6}$/);
    expect(token.length).toBeGreaterThan(20);
    expect((await mails()).map(({ recipient }) => recipient)).toEqual([LEAD]);
    expect(await signedIn()).toEqual([]);
  });

  it('sends none to an address that nobody knows, and makes nobody', async () => {
    await ask('stranger@elsewhere.example');
    expect(await mails()).toEqual([]);
    expect(await database.owner.$count(users)).toBe(2);
  });

  it('sends none to a person who has left every place', async () => {
    await withScope(database, systemScope(), (tx) => tx.update(members).set({ leftAt: new Date() }));
    await ask(LEAD);
    expect(await mails()).toEqual([]);
  });

  it('does all of it after the reply, which therefore takes as long for everybody', async () => {
    await askForSignInMail(LEAD);
    await askForSignInMail('stranger@elsewhere.example');
    expect(await mails()).toEqual([]);
    expect(afterReply.splice(0)).toHaveLength(2);
  });

  it('sends five in a quarter of an hour and then no more, to that address alone', async () => {
    for (let time = 0; time < 7; time += 1) await ask(LEAD);
    await ask('lead@westmere.example');
    const recipients = (await mails()).map(({ recipient }) => recipient);
    expect(recipients.filter((one) => one === LEAD)).toHaveLength(5);
    expect(recipients).toContain('lead@westmere.example');
  });

  it('keeps neither the code nor the link where it keeps what it expects', async () => {
    const { code, token } = await askAndRead();
    const kept = JSON.stringify(await database.owner.query.verifications.findMany());
    expect(kept).not.toContain(token);
    expect(kept).not.toContain(`"${code}`);
  });
});

describe('signing in', () => {
  it('with the code works once', async () => {
    const { code } = await askAndRead();
    expect(await signInWithCode(LEAD, code)).toBe(true);
    expect(await signedIn()).toEqual([councils.own.lead.userId]);
    expect(await signInWithCode(LEAD, code)).toBe(false);
  });

  it('with the link works once', async () => {
    const { token } = await askAndRead();
    expect(await signInWithLink(token)).toBe(true);
    expect(await signedIn()).toEqual([councils.own.lead.userId]);
    expect(await signInWithLink(token)).toBe(false);
    expect(await signedIn()).toHaveLength(1);
  });

  it('is refused with a wrong link, or none', async () => {
    await askAndRead();
    expect(await signInWithLink('not-a-token')).toBe(false);
    expect(await signInWithLink('')).toBe(false);
    expect(await signedIn()).toEqual([]);
  });

  it('is refused with the code of another person', async () => {
    const { code } = await askAndRead();
    await askAndRead('lead@westmere.example');
    const isSame = code === (await askAndRead('lead@westmere.example')).code;
    expect(await signInWithCode('lead@westmere.example', code)).toBe(isSame);
  });

  it('is refused with the right code after three wrong ones', async () => {
    const { code } = await askAndRead();
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    for (let time = 0; time < 3; time += 1) expect(await signInWithCode(LEAD, wrong)).toBe(false);
    expect(await signInWithCode(LEAD, code)).toBe(false);
    expect(await signedIn()).toEqual([]);
  });

  it('is refused to somebody unknown, and makes nobody', async () => {
    expect(await signInWithCode('stranger@elsewhere.example', '123456')).toBe(false);
    expect(await database.owner.$count(users)).toBe(2);
  });

  it('keeps nothing of a person’s device', async () => {
    const { code } = await askAndRead();
    await signInWithCode(LEAD, code);
    const [session] = await database.owner.select().from(sessions);
    expect(session?.ipAddress ?? '').toBe('');
  });
});

describe('the ready accounts of a demonstration', () => {
  it('are signed in to without a mail', async () => {
    const userId = councils.own.lead.userId;
    const account = { userId, listOrder: 1, position: 'Lead', description: '' };
    await database.owner.insert(demonstrationAccounts).values(account);
    expect(await signInToDemonstration(userId)).toBe(true);
    expect(await signedIn()).toEqual([userId]);
    expect(await mails()).toEqual([]);
  });

  it('are the only people that this lets in', async () => {
    expect(await signInToDemonstration(councils.own.lead.userId)).toBe(false);
    expect(await signInToDemonstration('nobody')).toBe(false);
    expect(await signedIn()).toEqual([]);
  });
});

describe('the log of sign-in', () => {
  it('says what came of it and never to whom, nor the code', async () => {
    const { code, token } = await askAndRead();
    await ask('stranger@elsewhere.example');
    await signInWithCode(LEAD, 'wrong');
    await signInWithCode(LEAD, code);
    await signInWithLink(token);
    const lines = printed.mock.calls.map(([line]) => String(line)).join('\n');
    for (const outcome of ['sent', 'unknown', 'refused', 'done']) expect(lines).toContain(`"${outcome}"`);
    for (const word of ['@', code, token, 'Person']) expect(lines).not.toContain(word);
  });
});
