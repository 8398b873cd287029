import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Database } from '@/db/engine';
import { openSession } from '@/db/queries/session.testing';
import { sessions, users } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { POST } from './route';

const { signOut, findSignedIn } = vi.hoisted(() => ({ signOut: vi.fn(), findSignedIn: vi.fn() }));

let database: Database;

vi.mock('next/headers', () => ({ headers: () => Promise.resolve(new Headers()) }));
vi.mock('@/app/_server/sign-in/auth', () => ({ getAuth: () => Promise.resolve({ api: { signOut } }) }));
vi.mock('@/app/_server/sign-in/viewer', () => ({ findSignedIn }));
vi.mock('@/app/_server/database', () => ({ getDatabase: () => Promise.resolve(database) }));

const SITE = 'https://toolkit.example';

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  vi.stubEnv('PUBLIC_URL', SITE);
  vi.spyOn(console, 'log').mockReturnValue(undefined);
  signOut.mockReset();
  findSignedIn.mockReset().mockResolvedValue({ userId: 'priya' });
  await database.owner.delete(users);
  for (const who of ['priya', 'priya', 'tom']) await openSession(database, who);
});

function send(fields: Readonly<Record<string, string>>, origin = SITE): Promise<Response> {
  const body = new URLSearchParams(fields);
  return POST(new Request(`${SITE}/sign-out`, { method: 'POST', headers: { origin }, body }));
}

async function signedIn(): Promise<readonly string[]> {
  return (await database.owner.select().from(sessions)).map(({ userId }) => userId).toSorted();
}

test('signing out ends the session of this device alone, and clears what it kept', async () => {
  const reply = await send({});
  expect([reply.status, reply.headers.get('location')]).toEqual([303, '/sign-in?signed-out=yes']);
  expect(reply.headers.get('clear-site-data')).toBe('"storage"');
  expect(signOut).toHaveBeenCalledOnce();
  expect(await signedIn()).toEqual(['priya', 'priya', 'tom']);
});

test('signing out everywhere ends every session of the person, and of nobody else', async () => {
  expect((await send({ everywhere: 'yes' })).status).toBe(303);
  expect(await signedIn()).toEqual(['tom']);
});

test('signing out everywhere ends none where nobody is signed in', async () => {
  findSignedIn.mockResolvedValue(null);
  expect((await send({ everywhere: 'yes' })).status).toBe(303);
  expect(await signedIn()).toHaveLength(3);
});

test('signing out without any form is signing out', async () => {
  const headers = { origin: SITE };
  const reply = await POST(new Request(`${SITE}/sign-out`, { method: 'POST', headers }));
  expect(reply.status).toBe(303);
  expect(await signedIn()).toHaveLength(3);
});

test('nobody is signed out from another site', async () => {
  expect((await send({ everywhere: 'yes' }, 'https://elsewhere.example')).status).toBe(403);
  expect(signOut).not.toHaveBeenCalled();
  expect(await signedIn()).toHaveLength(3);
});
