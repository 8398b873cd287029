import { createHash, createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Database, Transaction } from '@/db/engine';
import { decideInstallation } from '@/db/queries/installation';
import { withdrawInvitation } from '@/db/queries/invitations';
import { inviteTo } from '@/db/queries/invitations.testing';
import { endPlace } from '@/db/queries/session.testing';
import { ensureUser } from '@/db/queries/sign-in';
import { seedTwoCouncils, there } from '@/db/queries/testing';
import type { TwoCouncils } from '@/db/queries/testing';
import {
  demonstrationAccounts,
  outboxMessages,
  sessions,
  signInMails,
  signInTurns,
  users,
} from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import type { Scope } from '@/lib/access/scope';
import { TURNS_OF_NETWORK, TURNS_OF_WIDER_NETWORK, WRONG_CODES } from '@/lib/access/sign-in-limits';
import { askForSignInMail, signInToDemonstration, signInWithCode, signInWithLink } from './sign-in';

let database: Database;
let councils: TwoCouncils;

const { afterReply, request } = vi.hoisted(() => {
  const afterReply: (() => Promise<void>)[] = [];
  return { afterReply, request: { from: '203.0.113.1', cookie: '' } };
});

vi.mock('next/headers', () => ({
  headers: () =>
    Promise.resolve(
      new Headers({ 'x-forwarded-for': request.from, 'user-agent': 'A browser', cookie: request.cookie }),
    ),
  cookies: () => Promise.resolve({ set: () => undefined, get: () => undefined }),
}));
vi.mock('next/server', () => ({ after: (work: () => Promise<void>) => afterReply.push(work) }));
vi.mock('@/app/_server/database', () => ({
  getDatabase: () => Promise.resolve(database),
  inScope: (scope: Scope, work: (tx: Transaction) => Promise<unknown>) => withScope(database, scope, work),
}));

const printed = vi.spyOn(console, 'log');
const SECRET = 'a secret for the tests only';
const LEAD = 'lead@northdale.example';

beforeAll(async () => {
  database = await openTestDatabase();
  await withScope(database, systemScope(), (tx) =>
    decideInstallation(tx, systemScope(), { demonstration: true, authSecret: SECRET }),
  );
});

afterAll(() => database.close());

beforeEach(async () => {
  printed.mockReset().mockImplementation(() => undefined);
  councils = await seedTwoCouncils(database);
  await database.owner.delete(users);
  await database.owner.delete(signInTurns);
  await database.owner.delete(signInMails);
  Object.assign(request, { from: '203.0.113.1', cookie: '' });
  await addUser(councils.own.lead.userId, LEAD);
  await addUser(councils.other.lead.userId, 'lead@westmere.example');
});

function addUser(id: string, email: string): Promise<string> {
  return ensureUser(database.owner, { id, email, name: `Person ${id}` });
}

/** Asks for a mail, and waits for what is done after the reply. Returns why there is none. */
async function ask(email: string): Promise<string | null> {
  const refusal = await askForSignInMail(email);
  for (const work of afterReply.splice(0)) await work();
  return refusal;
}

function mails() {
  return withScope(database, systemScope(), (tx) =>
    tx.select().from(outboxMessages).orderBy(outboxMessages.id),
  );
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

/** Sets back what was counted so far. */
async function letPass(hours: number): Promise<void> {
  await database.owner.update(signInTurns).set({ takenAt: new Date(Date.now() - hours * 3_600_000) });
}

async function makeReady(userId: string): Promise<void> {
  const account = { userId, listOrder: 1, position: 'Lead', description: '' };
  await database.owner.insert(demonstrationAccounts).values(account);
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

  it('lets somebody in whom an invitation waits for, and makes their account only then', async () => {
    const email = 'invited@elsewhere.example';
    await inviteTo(database, councils.own, { email });
    expect(await database.owner.$count(users)).toBe(2);
    const { code } = await askAndRead(email);
    expect(await database.owner.$count(users)).toBe(3);
    expect(await signInWithCode(email, code)).toBeNull();
    expect(await signedIn()).toHaveLength(1);
  });

  it('sends none once the invitation was withdrawn', async () => {
    const { own } = councils;
    const email = 'invited@elsewhere.example';
    const id = await inviteTo(database, own, { email });
    await withScope(database, own.lead, (tx) => withdrawInvitation(tx, own.lead, id));
    await ask(email);
    expect((await mails()).map(({ kind, outcome }) => [kind, outcome])).toEqual([
      ['invitation', 'withdrawn'],
    ]);
    expect(await database.owner.$count(users)).toBe(2);
  });

  it('sends none to a person who has left every place', async () => {
    const { userId, memberId } = councils.own.contributor;
    await addUser(userId, 'gone@northdale.example');
    await endPlace(database, memberId);
    await ask('gone@northdale.example');
    expect(await mails()).toEqual([]);
  });

  it('does all of it after the reply, which therefore takes as long for everybody', async () => {
    await askForSignInMail(LEAD);
    await askForSignInMail('stranger@elsewhere.example');
    expect(await mails()).toEqual([]);
    expect(afterReply.splice(0)).toHaveLength(2);
  });

  it('sends five in a quarter of an hour and then no more, to that address alone, and says so', async () => {
    const refusals = [];
    for (let time = 0; time < 7; time += 1) refusals.push(await ask(LEAD));
    expect(refusals).toEqual([null, null, null, null, null, 'address-limit', 'address-limit']);
    expect(await ask('lead@westmere.example')).toBeNull();
    const recipients = (await mails()).map(({ recipient }) => recipient);
    expect(recipients.filter((one) => one === LEAD)).toHaveLength(5);
    expect(recipients).toContain('lead@westmere.example');
  });

  it('refuses an address that nobody knows in the same way', async () => {
    const refusals = [];
    for (let time = 0; time < 6; time += 1) refusals.push(await ask('stranger@elsewhere.example'));
    expect(refusals).toEqual([null, null, null, null, null, 'address-limit']);
  });

  it('is refused to a network that has asked for many addresses, and to no other', async () => {
    const refusals = [];
    for (let time = 0; time < TURNS_OF_NETWORK; time += 1)
      refusals.push(await askForSignInMail(`person-${time}@elsewhere.example`));
    afterReply.splice(0);
    expect(refusals).toEqual(refusals.map(() => null));
    request.from = '198.51.100.9, 203.0.113.1';
    expect(await ask(LEAD)).toBe('network-limit');
    request.from = '203.0.113.2';
    expect(await ask(LEAD)).toBeNull();
  });

  it('is refused to a wider network that has asked from many of its parts, and to no other', async () => {
    const refusals = [];
    for (let time = 0; time <= TURNS_OF_WIDER_NETWORK; time += 1) {
      request.from = `2001:db8:7:${(time % 8).toString(16)}::1`;
      refusals.push(await askForSignInMail(`person-${time}@elsewhere.example`));
    }
    afterReply.splice(0);
    expect(refusals.at(-1)).toBe('network-limit');
    expect(refusals.slice(0, -1)).toEqual(refusals.slice(0, -1).map(() => null));
    request.from = '2001:db8:8::1';
    expect(await ask(LEAD)).toBeNull();
  });

  it('keeps neither address, network, code nor link where it keeps what it expects', async () => {
    const { code, token } = await askAndRead();
    const kept = JSON.stringify([
      await database.owner.select().from(signInMails),
      await database.owner.select().from(signInTurns),
      await database.owner.query.verifications.findMany(),
    ]);
    for (const secret of [token, `"${code}`, LEAD, request.from]) expect(kept).not.toContain(secret);
    const bareHashes = [code, LEAD, request.from].flatMap((text) =>
      (['hex', 'base64', 'base64url'] as const).map((form) => createHash('sha256').update(text).digest(form)),
    );
    for (const hash of bareHashes) expect(kept).not.toContain(hash);
  });
});

describe('signing in', () => {
  it('with the code works once, and uses up the link', async () => {
    const { code, token } = await askAndRead();
    expect(await signInWithCode(LEAD, code)).toBeNull();
    expect(await signedIn()).toEqual([councils.own.lead.userId]);
    expect(await signInWithCode(LEAD, code)).toBe('wrong');
    expect(await signInWithLink(token)).toBe(false);
    expect(await signedIn()).toHaveLength(1);
  });

  it('with the link works once, and uses up the code', async () => {
    const { code, token } = await askAndRead();
    expect(await signInWithLink(token)).toBe(true);
    expect(await signedIn()).toEqual([councils.own.lead.userId]);
    expect(await signInWithLink(token)).toBe(false);
    expect(await signInWithCode(LEAD, code)).toBe('wrong');
    expect(await signedIn()).toHaveLength(1);
  });

  it('works with the newest mail only', async () => {
    const first = await askAndRead();
    const second = await askAndRead();
    expect(await signInWithLink(first.token)).toBe(false);
    if (first.code !== second.code) expect(await signInWithCode(LEAD, first.code)).toBe('wrong');
    expect(await signInWithCode(LEAD, second.code)).toBeNull();
  });

  it('leaves no code or link in the outbox', async () => {
    await askAndRead();
    const { code, token } = await askAndRead();
    await signInWithCode(LEAD, code);
    expect(JSON.stringify(await mails())).not.toMatch(new RegExp(`${code}|${token}|token=`));
  });

  it('is refused with a wrong link, or none', async () => {
    await askAndRead();
    expect(await signInWithLink('not-a-token')).toBe(false);
    expect(await signInWithLink('')).toBe(false);
    expect(await signedIn()).toEqual([]);
  });

  it('is refused with the code of another person', async () => {
    const { code } = await askAndRead();
    const other = await askAndRead('lead@westmere.example');
    const refusal = await signInWithCode('lead@westmere.example', code);
    expect(refusal).toBe(code === other.code ? null : 'wrong');
  });

  it('is refused with the right code after three wrong ones, while the link still works', async () => {
    const { code, token } = await askAndRead();
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    const refusals = [];
    for (const tried of [wrong, wrong, wrong, code]) refusals.push(await signInWithCode(LEAD, tried));
    expect(refusals).toEqual(['wrong', 'wrong', 'spent', 'spent']);
    expect(await signedIn()).toEqual([]);
    expect(await signInWithLink(token)).toBe(true);
  });

  it('is refused to somebody unknown in the same words, and makes nobody', async () => {
    await ask('stranger@elsewhere.example');
    const refusals = [];
    for (let time = 0; time < 4; time += 1)
      refusals.push(await signInWithCode('stranger@elsewhere.example', '123456'));
    expect(refusals).toEqual(['wrong', 'wrong', 'spent', 'spent']);
    expect(await database.owner.$count(users)).toBe(2);
  });

  it('is refused to a network that has tried many codes, of whatever addresses, but not its links', async () => {
    const { code, token } = await askAndRead();
    for (let time = 0; time < TURNS_OF_NETWORK; time += 1)
      await signInWithCode(`person-${time}@elsewhere.example`, '123456');
    expect(await signInWithCode(LEAD, code)).toBe('network-limit');
    expect(await signInWithLink(token)).toBe(true);
  });

  it('is refused with any code after twenty wrong ones in a day from anywhere, but not with the link', async () => {
    for (let time = 0; time < WRONG_CODES.most; time += 1) {
      request.from = `203.0.113.${time}`;
      await signInWithCode(LEAD, 'wrong');
    }
    await letPass(23);
    const { code, token } = await askAndRead();
    expect(await signInWithCode(LEAD, code)).toBe('day-limit');
    expect(await signedIn()).toEqual([]);
    const other = await askAndRead('lead@westmere.example');
    expect(await signInWithCode('lead@westmere.example', other.code)).toBeNull();
    expect(await signInWithLink(token)).toBe(true);
    await letPass(24);
    const next = await askAndRead();
    expect(await signInWithCode(LEAD, next.code)).toBeNull();
  });

  it('counts no right code among the wrong ones', async () => {
    for (let time = 0; time < 3; time += 1) {
      const { code } = await askAndRead();
      await signInWithCode(LEAD, code);
    }
    const acts = (await database.owner.select().from(signInTurns)).map(({ act }) => act);
    expect(acts).not.toContain('wrong-code');
  });

  it('keeps nothing of a person’s device', async () => {
    const { code } = await askAndRead();
    await signInWithCode(LEAD, code);
    const [session] = await database.owner.select().from(sessions);
    expect(session?.ipAddress ?? '').toBe('');
    expect(session?.userAgent ?? '').toBe('');
  });
});

describe('signing in where somebody is signed in', () => {
  it('ends the session of this device, and none of another', async () => {
    const lead = councils.own.lead.userId;
    await signInWithLink((await askAndRead()).token);
    const [first] = await database.owner.select().from(sessions);
    await signInWithLink((await askAndRead()).token);
    expect(await signedIn()).toEqual([lead, lead]);
    const token = there(first).token;
    const signature = createHmac('sha256', SECRET).update(token).digest('base64');
    request.cookie = `better-auth.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
    await signInWithLink((await askAndRead('lead@westmere.example')).token);
    expect((await signedIn()).toSorted()).toEqual([lead, councils.other.lead.userId].toSorted());
    const left = (await database.owner.select().from(sessions)).map((session) => session.token);
    expect(left).not.toContain(token);
  });

  it('ends nothing for a cookie that was not signed here', async () => {
    await signInWithLink((await askAndRead()).token);
    const [first] = await database.owner.select().from(sessions);
    request.cookie = `better-auth.session_token=${there(first).token}.bm90IG91cnM%3D`;
    await signInWithLink((await askAndRead('lead@westmere.example')).token);
    expect(await signedIn()).toHaveLength(2);
  });
});

describe('the ready accounts of a demonstration', () => {
  it('are signed in to without a mail', async () => {
    const userId = councils.own.lead.userId;
    await makeReady(userId);
    expect(await signInToDemonstration(userId)).toBe(true);
    expect(await signedIn()).toEqual([userId]);
    expect(await mails()).toEqual([]);
  });

  it('let in many visitors at the same moment, each with a session of their own', async () => {
    const userId = councils.own.lead.userId;
    await makeReady(userId);
    const visitors = await Promise.all(Array.from({ length: 6 }, () => signInToDemonstration(userId)));
    expect(visitors).toEqual(visitors.map(() => true));
    expect(await signedIn()).toHaveLength(6);
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
    for (const outcome of ['queued', 'unknown', 'wrong', 'refused', 'done'])
      expect(lines).toContain(`"${outcome}"`);
    for (const word of ['@', code, token, 'Person', request.from]) expect(lines).not.toContain(word);
  });
});
