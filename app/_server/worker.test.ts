import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Database } from '@/db/engine';
import { openSession } from '@/db/queries/session.testing';
import { sessions, signInMails, signInTurns } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { startWorker } from './worker';

const { deliverDueMail, sendDueReminders, sendConversationDigests, checkpoint, vacuum } = vi.hoisted(() => ({
  sendDueReminders: vi.fn<(...of: readonly unknown[]) => Promise<void>>(),
  deliverDueMail: vi.fn<() => Promise<void>>(),
  sendConversationDigests: vi.fn<() => Promise<void>>(),
  checkpoint: vi.fn<() => Promise<void>>(),
  vacuum: vi.fn<() => Promise<void>>(),
}));
vi.mock('@/app/_server/mail/mail', () => ({ deliverDueMail }));
vi.mock('@/app/_server/mail/remind', () => ({ sendDueReminders }));
vi.mock('@/app/_server/mail/conversation-digest', () => ({ sendConversationDigests }));
vi.mock('@/db/maintenance', () => ({ checkpoint, vacuum }));

const HOUR_MS = 3_600_000;

let database: Database;
let stop: () => void;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(() => {
  vi.useFakeTimers();
  const jobs = [deliverDueMail, sendDueReminders, sendConversationDigests, checkpoint, vacuum];
  for (const job of jobs) job.mockReset().mockResolvedValue(undefined);
  stop = startWorker(database);
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

test('delivers mail every ten seconds, tells people every minute what others wrote, and keeps the database small now and then', async () => {
  await vi.advanceTimersByTimeAsync(HOUR_MS);
  expect(deliverDueMail).toHaveBeenCalledTimes(360);
  expect(sendConversationDigests).toHaveBeenCalledTimes(60);
  expect(checkpoint).toHaveBeenCalledTimes(12);
  expect(vacuum).toHaveBeenCalledTimes(1);
});

test('looks every five minutes for whom to remind, on the day that it is then', async () => {
  const start = Date.now();
  await vi.advanceTimersByTimeAsync(HOUR_MS);
  expect(sendDueReminders).toHaveBeenCalledTimes(12);
  const moments = sendDueReminders.mock.calls.map(([, , now]) => Number(now) - start);
  expect([moments.at(0), moments.at(-1)]).toEqual([300_000, HOUR_MS]);
});

test('forgets what sign-in kept, a minute after its time', async () => {
  const past = new Date(Date.now() - HOUR_MS);
  const secrets = { emailHash: 'a', linkHash: 'b', codeHash: 'c', expiresAt: past };
  await database.owner.insert(signInMails).values(secrets);
  await database.owner.insert(signInTurns).values({ act: 'mail-to-address', byHash: 'a', takenAt: past });
  await openSession(database, 'priya', -1);
  await vi.advanceTimersByTimeAsync(60_000);
  vi.useRealTimers();
  await vi.waitFor(async () => {
    expect(await database.owner.$count(signInMails)).toBe(0);
    expect(await database.owner.$count(signInTurns)).toBe(0);
    expect(await database.owner.$count(sessions)).toBe(0);
  });
});

test('delivery that takes for ever is not begun twice, and holds up nothing else', async () => {
  deliverDueMail.mockReturnValue(new Promise(() => undefined));
  await vi.advanceTimersByTimeAsync(HOUR_MS);
  expect(deliverDueMail).toHaveBeenCalledTimes(1);
  expect(checkpoint).toHaveBeenCalledTimes(12);
});

test('a failure is logged by its kind, without its words, and the job is done again', async () => {
  const logged = vi.spyOn(console, 'log').mockReturnValue(undefined);
  deliverDueMail.mockRejectedValueOnce(new TypeError('priya@council.example'));
  await vi.advanceTimersByTimeAsync(20_000);
  expect(deliverDueMail).toHaveBeenCalledTimes(2);
  const lines = logged.mock.calls.flat().join('\n');
  expect(lines).toContain('"job":"mail","outcome":"failed","kind":"TypeError"');
  expect(lines).not.toContain('priya');
});

test('nothing is done after it was stopped', async () => {
  stop();
  await vi.advanceTimersByTimeAsync(HOUR_MS);
  expect(deliverDueMail).not.toHaveBeenCalled();
  expect(checkpoint).not.toHaveBeenCalled();
});
