import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { loadDemonstration } from '@/db/demo/load-demonstration';
import { DAY, readFrameworks } from '@/db/demo/testing';
import type { Database } from '@/db/engine';
import { loadReference } from '@/db/load-reference';
import { REFERENCE_FOLDER } from '@/db/reference-files';
import { listReminderMails } from '@/db/queries/reminders.testing';
import { listAddressesWanting } from '@/db/queries/own-emails';
import { reminders } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { sendDueReminders } from './remind';

let database: Database;

beforeAll(async () => {
  vi.spyOn(console, 'log').mockReturnValue(undefined);
  database = await openTestDatabase();
  await loadReference(database, REFERENCE_FOLDER);
  await database.owner.transaction((tx) =>
    loadDemonstration(tx, { today: DAY, frameworks: readFrameworks() }),
  );
});

afterAll(() => database.close());

async function mailsAfter(day: string) {
  const addressesOf = (ids: readonly string[]) => listAddressesWanting(database.owner, 'reminders', ids);
  const now = new Date(`${day}T09:00:00Z`);
  await sendDueReminders(database, { publicUrl: 'https://toolkit.example', addressesOf }, now);
  return listReminderMails(database);
}

test('a demonstration begins without a heap of mail: its reminders of last month are recorded', async () => {
  expect(await database.owner.$count(reminders)).toBeGreaterThan(10);
  expect(await mailsAfter(DAY)).toEqual([]);
});

test('a week before its round closes, whoever has something left gets one mail, and nobody else', async () => {
  const mails = await mailsAfter('2026-12-11');
  const recipients = mails.map(({ recipient }) => recipient);
  expect(new Set(recipients).size).toBe(recipients.length);
  const priya = mails.find(({ recipient }) => recipient === 'priya.nair@elmshire.example');
  expect(priya?.subject).toBe(
    'Elmshire (demonstration): 2 assessments, the first closes on 18 December 2026',
  );
  expect(priya?.body).toMatch(/\d+ of 45 questions are answered/);
  // Hartlow has begun nothing, and never took part.
  expect(recipients).not.toContain('owen.pryce@hartlow.example');
});
