import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { MockInstance } from 'vitest';
import type { Database } from '@/db/engine';
import { decideInstallation } from '@/db/queries/installation';
import { queueMail } from '@/db/queries/outbox';
import { installation, outboxMessages } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import { deliverBy, deliverDueMail } from './mail';
import { openMailServer } from './mail-carriers';
import type { MailCarrier } from './mail-carriers';
import { startMailServer, startSilentServer } from './mail-server.testing';

const MAIL = {
  kind: 'sign-in',
  recipient: 'priya@council.example',
  subject: 'Sign in',
  body: 'Open this link or type 123456',
  validMinutes: 15,
} as const;
const FROM = 'toolkit@mail.example';
const AN_HOUR_AGO = new Date(Date.now() - 3_600_000);

let database: Database;
let dataDir: string;
let logged: MockInstance<typeof console.log>;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(() => {
  logged = vi.spyOn(console, 'log').mockReturnValue(undefined);
  dataDir = mkdtempSync(path.join(tmpdir(), 'mail-'));
});

afterEach(async () => {
  await database.owner.delete(installation);
  await database.owner.delete(outboxMessages);
  rmSync(dataDir, { recursive: true });
});

function inSystem<T>(work: Parameters<typeof withScope<T>>[2]): Promise<T> {
  return withScope(database, systemScope(), work);
}

function queue(recipient: string = MAIL.recipient): Promise<void> {
  return inSystem((tx) => queueMail(tx, systemScope(), { ...MAIL, recipient }));
}

async function installedAs({ demonstration }: { readonly demonstration: boolean }): Promise<void> {
  await inSystem((tx) => decideInstallation(tx, systemScope(), { demonstration, authSecret: 'secret' }));
  await queue();
}

function deliver(smtpUrl?: string): Promise<void> {
  const mail = smtpUrl === undefined ? undefined : { smtpUrl, from: FROM };
  return deliverDueMail(database, { mail, dataDir });
}

function mails() {
  return inSystem((tx) => tx.select().from(outboxMessages).orderBy(outboxMessages.id));
}

async function onlyMail() {
  const [mail] = await mails();
  if (mail === undefined) throw new Error('The outbox is empty');
  return mail;
}

/** Makes every mail look as if that much time had passed. */
function change(values: Partial<typeof outboxMessages.$inferInsert>) {
  return inSystem((tx) => tx.update(outboxMessages).set(values));
}

function filesKept(): readonly string[] {
  return readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'));
}

function log(): string {
  return logged.mock.calls.flat().join('\n');
}

describe('without a mail server', () => {
  test('a mail goes into a folder that only its owner can read', async () => {
    await installedAs({ demonstration: false });
    await deliver();
    const { id, outcome, body } = await onlyMail();
    const file = path.join(dataDir, 'outbox', `${id}.txt`);
    expect(readFileSync(file, 'utf8')).toBe(
      'To: priya@council.example\nSubject: Sign in\n\nOpen this link or type 123456\n',
    );
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
    expect({ outcome, body }).toEqual({ outcome: 'kept', body: '' });
  });

  test('the log says what became of it, and neither who nor what', async () => {
    await installedAs({ demonstration: false });
    await deliver();
    expect(log()).toContain('"outcome":"kept"');
    expect(log()).not.toMatch(/priya|123456|Open this link/);
  });

  test('a mail is written once, and its file goes when what is in it no longer works', async () => {
    await installedAs({ demonstration: false });
    await deliver();
    await deliver();
    const [name = ''] = filesKept();
    expect(filesKept()).toHaveLength(1);
    utimesSync(path.join(dataDir, name), AN_HOUR_AGO, AN_HOUR_AGO);
    await deliver();
    expect(filesKept()).toEqual([]);
  });

  test('a demonstration keeps its mail for its own page, as long as it is of use', async () => {
    await installedAs({ demonstration: true });
    await deliver();
    expect(filesKept()).toEqual([]);
    expect(await onlyMail()).toMatchObject({ outcome: null, body: MAIL.body });
    await change({ validUntil: AN_HOUR_AGO });
    await deliver();
    expect(await onlyMail()).toMatchObject({ outcome: 'shown', subject: 'Sign in', body: '' });
  });

  test('nothing happens before anybody has decided what the installation is', async () => {
    await queue();
    await deliver();
    expect(filesKept()).toEqual([]);
    expect(await onlyMail()).toMatchObject({ outcome: null, attempts: 0 });
  });
});

describe('with a mail server', () => {
  test('a mail is handed over, and its text is not kept', async () => {
    const server = await startMailServer();
    await installedAs({ demonstration: false });
    await deliver(server.url);
    server.stop();
    expect(server.received()).toContain('RCPT TO:<priya@council.example>');
    expect(server.received()).toContain(`From: ${FROM}`);
    expect(server.received()).toContain('type 123456');
    expect(await onlyMail()).toMatchObject({ outcome: 'sent', subject: 'Sign in', body: '', attempts: 1 });
    expect(filesKept()).toEqual([]);
  });

  test('a mail that goes twice, because its sender died, can be told by its Message-ID', async () => {
    const server = await startMailServer();
    await queue();
    const { createdAt, id } = await onlyMail();
    await deliver(server.url);
    await change({ outcome: null, endedAt: null, leasedUntil: AN_HOUR_AGO, body: MAIL.body });
    await deliver(server.url);
    server.stop();
    const ids = server.received().match(/^Message-ID: .*$/gm) ?? [];
    expect(ids.map((line) => line.trim())).toEqual(
      Array<string>(2).fill(`Message-ID: <${id}.${createdAt.getTime()}@mail.example>`),
    );
  });

  test('a mail that cannot be handed over waits, whole, for another try, and the others with it', async () => {
    const server = await startMailServer();
    server.stop();
    await queue();
    await queue('tom@council.example');
    await deliver(server.url);
    const [first, second] = await mails();
    expect(first).toMatchObject({ outcome: null, attempts: 1, body: MAIL.body, lastError: 'ESOCKET' });
    expect(first?.nextAttemptAt.getTime()).toBeGreaterThan(first?.createdAt.getTime() ?? 0);
    expect(second).toMatchObject({ outcome: null, attempts: 0, lastError: null });
    expect(log()).toMatch(/"outcome":"failed","code":"ESOCKET"/);
    expect(log()).not.toMatch(/priya|123456/);
  });

  test('a mail that the server refuses does not hold up the next one, nor is the refusal quoted', async () => {
    const server = await startMailServer({ refuse: 'priya@council.example' });
    await queue();
    await queue('tom@council.example');
    await deliver(server.url);
    server.stop();
    expect(await mails()).toMatchObject([
      { outcome: null, attempts: 1, lastError: 'EENVELOPE 550' },
      { recipient: 'tom@council.example', outcome: 'sent' },
    ]);
    expect(log()).not.toMatch(/priya|no such/i);
  });

  test('a mail that is given up is named in the log by its id, and its text goes', async () => {
    const server = await startMailServer();
    await queue();
    await change({ attempts: 8 });
    await deliver(server.url);
    server.stop();
    const { id, outcome, body } = await onlyMail();
    expect({ outcome, body }).toEqual({ outcome: 'failed', body: '' });
    expect(log()).toContain(`"id":${id},"outcome":"given-up"`);
    expect(server.received()).toBe('');
  });
});

describe('a mail server that never answers', () => {
  test('holds up no query, also on the one connection of the embedded database', async () => {
    const server = await startSilentServer();
    await queue();
    let isOver = false;
    const delivery = deliver(server.url).finally(() => {
      isOver = true;
    });
    await server.connected;
    expect(await inSystem((tx) => tx.$count(outboxMessages))).toBe(1);
    expect(isOver).toBe(false);
    server.stop();
    await delivery;
    expect(await onlyMail()).toMatchObject({ outcome: null, attempts: 1, leasedUntil: null });
  });

  test.each([
    ['says nothing at all', { stepMs: 20, wholeMs: 10_000 }, 'ETIMEDOUT'],
    ['has not taken the mail in good time', { stepMs: 10_000, wholeMs: 20 }, 'EABORT'],
  ])('is left when it %s', async (_, patience, code) => {
    const server = await startSilentServer();
    await queue();
    await deliverBy(database, openMailServer({ smtpUrl: server.url, from: FROM }, patience));
    server.stop();
    expect(await onlyMail()).toMatchObject({ attempts: 1, lastError: code, body: MAIL.body });
  });
});

describe('two workers', () => {
  test('send each mail once between them', async () => {
    const recipients = Array.from({ length: 12 }, (_, index) => `person-${index}@council.example`);
    for (const recipient of recipients) await queue(recipient);
    const carried: string[] = [];
    const carrier: MailCarrier = {
      outcome: 'sent',
      carry: async ({ recipient }) => {
        carried.push(recipient);
        await inSystem((tx) => tx.$count(outboxMessages));
      },
    };
    await Promise.all([deliverBy(database, carrier), deliverBy(database, carrier)]);
    expect(carried.toSorted()).toEqual(recipients.toSorted());
    expect((await mails()).map(({ attempts }) => attempts)).toEqual(recipients.map(() => 1));
  });

  test('leave a mail to the one that has begun, and take it over when that one has died', async () => {
    await queue();
    const seen: number[] = [];
    const other: MailCarrier = {
      outcome: 'sent',
      carry: ({ attempt }) => Promise.resolve(void seen.push(attempt)),
    };
    const dying: MailCarrier = {
      outcome: 'sent',
      carry: async () => {
        await deliverBy(database, other);
        expect(seen).toEqual([]);
        await change({ leasedUntil: AN_HOUR_AGO });
        await deliverBy(database, other);
        throw new Error('It died');
      },
    };
    await deliverBy(database, dying);
    expect(seen).toEqual([2]);
    expect(await onlyMail()).toMatchObject({ outcome: 'sent', attempts: 2, lastError: null });
  });
});
