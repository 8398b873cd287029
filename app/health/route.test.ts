import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Database } from '@/db/engine';
import { outboxMessages } from '@/db/schema';
import { emptyTables, openEmptyDatabase, openTestDatabase } from '@/db/testing';
import { GET } from './route';

const { getDatabase } = vi.hoisted(() => ({ getDatabase: vi.fn<() => Promise<Database>>() }));
vi.mock('@/app/_server/database', () => ({ getDatabase }));

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  await emptyTables(database);
  getDatabase.mockResolvedValue(database);
});

async function answer() {
  const reply = await GET();
  return { status: reply.status, body: await reply.text() };
}

describe('what the service says of itself', () => {
  test('is that it is well', async () => {
    expect(await answer()).toEqual({ status: 200, body: '{"status":"ok","mail":"ok"}' });
  });

  test('names the start that it belongs to, which another program does not know', async () => {
    vi.stubEnv('START_ID', 'the id of this start');
    expect((await GET()).headers.get('x-start-id')).toBe('the id of this start');
    getDatabase.mockRejectedValue(new Error('down'));
    expect((await GET()).headers.get('x-start-id')).toBe('the id of this start');
    vi.unstubAllEnvs();
  });

  test('is that mail is failing, while it answers all the same', async () => {
    await database.owner.insert(outboxMessages).values({
      kind: 'sign-in',
      recipient: 'priya@council.example',
      subject: 'Sign in',
      body: '',
      validUntil: new Date(),
      outcome: 'failed',
      endedAt: new Date(),
    });
    expect(await answer()).toEqual({ status: 200, body: '{"status":"ok","mail":"failing"}' });
  });

  test('is that its database is of an earlier version', async () => {
    const old = await openEmptyDatabase();
    await old.owner.execute('create table applied_migrations (hash text primary key)');
    getDatabase.mockResolvedValue(old);
    const { status, body } = await answer();
    expect(status).toBe(503);
    expect(body).toMatch(/"unavailable","reason":"\d+ migrations are missing: run npm start"/);
    await old.close();
  });

  test('is that its database does not answer, and not why', async () => {
    getDatabase.mockRejectedValue(new Error('password of postgres://somebody'));
    expect(await answer()).toEqual({
      status: 503,
      body: '{"status":"unavailable","reason":"the database does not answer"}',
    });
  });
});
