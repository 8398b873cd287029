import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Database } from '@/db/engine';
import { signInTurns } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { CEILING, SLOWED } from '@/lib/access/sign-in-limits';
import { forgiveCode, refuseToTryCode } from './sign-in-gates';

let database: Database;

const { request, waits } = vi.hoisted(() => {
  const waits: number[] = [];
  return { request: { from: '203.0.113.1' }, waits };
});

vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers({ 'x-forwarded-for': request.from })),
}));
vi.mock('node:timers/promises', () => ({
  setTimeout: (wait: number) => {
    waits.push(wait);
    return Promise.resolve();
  },
}));
vi.mock('@/app/_server/database', () => ({ getDatabase: () => Promise.resolve(database) }));
vi.mock('./sign-in-secrets', () => ({
  getScrambler: () => Promise.resolve((kind: string, text: string) => `${kind} ${text}`),
}));

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  waits.length = 0;
  await database.owner.delete(signInTurns);
});

async function wrongCodesElsewhere(number: number): Promise<void> {
  const turns = Array.from({ length: number }, () => ({ act: 'wrong-code' as const, byHash: 'elsewhere' }));
  await database.owner.insert(signInTurns).values(turns);
}

/** What is said to some people who try a code now, each at an address of their own. */
async function tryAsMany(people: number): Promise<readonly (string | null)[]> {
  const said = [];
  for (let person = 0; person < people; person += 1)
    said.push(await refuseToTryCode(`person-${person}@council.example`));
  return said;
}

describe('trying a code while very many wrong ones are tried everywhere', () => {
  it('is as quick as ever up to the ceiling', async () => {
    await wrongCodesElsewhere(CEILING.wrongCodes - 1);
    expect(await tryAsMany(1)).toEqual([null]);
    expect(waits).toEqual([]);
  });

  it('is slower above it, one code after the other, and goes on', async () => {
    await wrongCodesElsewhere(CEILING.wrongCodes);
    expect(await tryAsMany(4)).toEqual([null, null, null, null]);
    expect(waits).toHaveLength(4);
    expect(waits.toSorted((a, b) => a - b)).toEqual(waits);
    const [first = -1, ...later] = waits.map((wait) => wait / 1000 / SLOWED.everySeconds);
    expect(first).toBe(0);
    expect(later.map((turns) => Math.ceil(turns))).toEqual([1, 2, 3]);
  });

  it('is put off rather than kept waiting for long', async () => {
    await wrongCodesElsewhere(CEILING.wrongCodes);
    const takenAt = new Date(Date.now() + SLOWED.mostWaitSeconds * 1000);
    await database.owner.insert(signInTurns).values({ act: 'slowed-code', byHash: '', takenAt });
    expect(await tryAsMany(1)).toEqual(['busy']);
    expect(waits).toEqual([]);
  });

  it('is quick again when they were right after all, or an hour has passed', async () => {
    await wrongCodesElsewhere(CEILING.wrongCodes - 1);
    await tryAsMany(1);
    await forgiveCode('person-0@council.example');
    await tryAsMany(1);
    expect(waits).toEqual([]);
    const takenAt = new Date(Date.now() - CEILING.minutes * 60_000);
    await database.owner.update(signInTurns).set({ takenAt });
    await tryAsMany(3);
    expect(waits).toEqual([]);
  });
});
