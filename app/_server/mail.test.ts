import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { MockInstance } from 'vitest';
import type { Database } from '@/db/engine';
import { decideInstallation } from '@/db/queries/installation';
import { listMail, queueMail } from '@/db/queries/outbox';
import { installation, outboxMessages } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import { deliverDueMail } from './mail';

const MAIL = { recipient: 'priya@council.example', subject: '123456 is your code', body: 'Open this link' };

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

async function installedAs({ demonstration }: { readonly demonstration: boolean }): Promise<void> {
  await inSystem((tx) => decideInstallation(tx, systemScope(), { demonstration, authSecret: 'secret' }));
  await inSystem((tx) => queueMail(tx, systemScope(), MAIL));
}

function deliver(smtpUrl?: string): Promise<void> {
  const mail = smtpUrl === undefined ? undefined : { smtpUrl, from: 'toolkit@mail.example' };
  return inSystem((tx) => deliverDueMail(tx, systemScope(), { mail, dataDir }));
}

async function onlyMail() {
  const [mail] = await inSystem((tx) => listMail(tx, systemScope(), 10));
  if (mail === undefined) throw new Error('The outbox is empty');
  return mail;
}

function filesKept(): readonly string[] {
  return readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'));
}

describe('without a mail server', () => {
  test('a mail goes into a folder that only its owner can read', async () => {
    await installedAs({ demonstration: false });
    await deliver();
    const { id, sentAt, body } = await onlyMail();
    const file = path.join(dataDir, 'outbox', `${id}.txt`);
    expect(readFileSync(file, 'utf8')).toBe(
      'To: priya@council.example\nSubject: 123456 is your code\n\nOpen this link\n',
    );
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
    expect(sentAt).not.toBeNull();
    expect(body).toBe('');
  });

  test('the log says what became of it, and neither who nor what', async () => {
    await installedAs({ demonstration: false });
    await deliver();
    const lines = logged.mock.calls.flat().join('\n');
    expect(lines).toContain('"outcome":"kept-in-folder"');
    expect(lines).not.toMatch(/priya|123456|Open this link/);
  });

  test('a mail is written once', async () => {
    await installedAs({ demonstration: false });
    await deliver();
    rmSync(path.join(dataDir, 'outbox'), { recursive: true });
    await deliver();
    expect(filesKept()).toEqual([]);
  });

  test('a demonstration keeps its mail for its own page', async () => {
    await installedAs({ demonstration: true });
    await deliver();
    expect(filesKept()).toEqual([]);
    expect(await onlyMail()).toMatchObject({ sentAt: null, body: 'Open this link' });
  });

  test('nothing happens before anybody has decided what the installation is', async () => {
    await inSystem((tx) => queueMail(tx, systemScope(), MAIL));
    await deliver();
    expect(filesKept()).toEqual([]);
    expect((await onlyMail()).sentAt).toBeNull();
  });
});

describe('with a mail server', () => {
  let server: Server | undefined;
  afterEach(() => server?.close());

  /** As much of SMTP as one mail needs. Returns its address, and what it was sent. */
  async function startMailServer(): Promise<{ readonly url: string; readonly received: () => string }> {
    let text = '';
    const started = createServer((socket) => {
      let isData = false;
      socket.write('220 ready\r\n');
      socket.on('data', (chunk) => {
        text += chunk.toString();
        if (isData && !text.endsWith('\r\n.\r\n')) return;
        const isCommand = !isData && /DATA\r\n$/.test(text);
        socket.write(isCommand ? '354 go on\r\n' : '250 ok\r\n');
        isData = isCommand;
      });
      socket.on('error', () => socket.destroy());
    });
    server = started;
    await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
    const { port } = addressOf(started);
    return { url: `smtp://127.0.0.1:${port}`, received: () => text };
  }

  test('a mail is handed over, and its text is not kept', async () => {
    const { url, received } = await startMailServer();
    await installedAs({ demonstration: false });
    await deliver(url);
    expect(received()).toContain('RCPT TO:<priya@council.example>');
    expect(received()).toContain('From: toolkit@mail.example');
    expect(received()).toContain('Open this link');
    expect(await onlyMail()).toMatchObject({ body: '', attempts: 0 });
    expect(filesKept()).toEqual([]);
  });

  test('a mail that cannot be handed over waits, whole, for another try', async () => {
    const { url } = await startMailServer();
    server?.close();
    await installedAs({ demonstration: false });
    await deliver(url);
    const mail = await onlyMail();
    expect(mail).toMatchObject({ sentAt: null, attempts: 1, body: 'Open this link' });
    expect(mail.nextAttemptAt.getTime()).toBeGreaterThan(mail.createdAt.getTime());
  });
});

function addressOf(server: Server): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port');
  return address;
}
