import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '@/db/engine';
import { takeFolder } from '@/db/folder-lock';
import { decideInstallation } from '@/db/queries/installation';
import { findSession } from '@/db/queries/members';
import { findUserWithPlace } from '@/db/queries/sign-in';
import { openSession } from '@/db/queries/session.testing';
import { openEmptyDatabase, openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import { parseConfig } from '@/lib/config/config';
import { makeAdministrator, nextSteps, NOT_PREPARED, readPerson, USAGE } from './administrator';

const PRIYA = { email: 'priya.nair@council.gov.uk', name: 'Priya Nair' };

describe('who the command line names', () => {
  test.each([
    [['priya.nair@council.gov.uk'], PRIYA],
    [['Priya.Nair@Council.gov.uk', ' Priya Nair '], PRIYA],
    [['p_o-brien@council.gov.uk'], { email: 'p_o-brien@council.gov.uk', name: 'P O Brien' }],
  ])('%j', (words, person) => {
    expect(readPerson(words)).toEqual(person);
  });

  test.each([[[]], [['Priya Nair']], [['priya@']], [['', 'Priya Nair']]])('%j is nobody', (words) => {
    expect(readPerson(words)).toBeNull();
  });
});

describe('a database that is not ready', () => {
  test('is refused when it was never prepared', async () => {
    const empty = await openEmptyDatabase();
    expect(await makeAdministrator(empty, PRIYA)).toEqual({ ok: false, message: NOT_PREPARED });
    await empty.close();
  });

  test('is refused when nobody has decided yet what it is', async () => {
    const undecided = await openTestDatabase();
    expect(await makeAdministrator(undecided, PRIYA)).toEqual({ ok: false, message: NOT_PREPARED });
    expect(await findUserWithPlace(undecided.owner, PRIYA.email)).toBeUndefined();
    await undecided.close();
  });
});

describe('the first administrator', () => {
  let database: Database;

  beforeAll(async () => {
    database = await openTestDatabase();
    await withScope(database, systemScope(), (tx) =>
      decideInstallation(tx, systemScope(), { demonstration: false, authSecret: 'secret' }),
    );
  });

  afterAll(() => database.close());

  test('can ask for a sign-in mail from then on, and holds one place, in the lab', async () => {
    expect(await makeAdministrator(database, PRIYA)).toEqual({ ok: true, demonstration: false });
    expect(await findUserWithPlace(database.owner, PRIYA.email)).toBeDefined();
    const [user] = await database.owner.query.users.findMany();
    const session = await findSession(database.owner, await openSession(database, user?.id ?? ''));
    expect(session?.places).toMatchObject([
      { displayName: 'Priya Nair', authorityName: null, member: { kind: 'lab', role: 'lab-admin' } },
    ]);
  });

  test('is not made twice', async () => {
    expect(await makeAdministrator(database, PRIYA)).toEqual({
      ok: false,
      message: 'priya.nair@council.gov.uk already holds a place in the lab. Nothing was changed.',
    });
  });
});

describe('what the command says to do next', () => {
  function stepsWith(environment: Readonly<Record<string, string>>, demonstration = false): string {
    const result = parseConfig(environment);
    if (!result.ok) throw new Error(result.faults.join());
    return nextSteps(PRIYA, demonstration, result.config).join('\n');
  }

  test('names the person, the address to open and where rounds and people are set', () => {
    const steps = stepsWith({ PUBLIC_URL: 'https://toolkit.example' });
    expect(steps).toContain('Priya Nair (priya.nair@council.gov.uk) is now a lab administrator.');
    expect(steps).toContain('Open https://toolkit.example/sign-in');
    expect(steps).toContain('https://toolkit.example/lab/rounds');
    expect(steps).toContain('https://toolkit.example/lab/people');
  });

  test.each([
    ['the folder', {}, false, `${path.join('.data', 'outbox')} within ten seconds`],
    ['another folder', { DATA_DIR: '/srv/toolkit' }, false, '/srv/toolkit/outbox'],
    ['the page of the demonstration', {}, true, 'http://127.0.0.1:3000/demonstration/outbox'],
    [
      'a mailbox',
      { SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'toolkit@mail.example' },
      false,
      'by email from toolkit@mail.example',
    ],
  ])('says that the code is in %s', (...[, environment, demonstration, words]) => {
    expect(stepsWith(environment, demonstration)).toContain(words);
  });

  test('says to start the product only where it had to be stopped', () => {
    expect(stepsWith({})).toContain('1. Start the product: npm start');
    expect(stepsWith({ DATABASE_URL: 'postgres://db.example/toolkit' })).not.toContain('npm start');
  });
});

describe('the command', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'admin-create-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  function run(words: readonly string[], dataDir: string) {
    const { PATH } = process.env;
    return spawnSync(
      process.execPath,
      ['--conditions=react-server', '--import', 'tsx', 'bin/admin-create.ts', ...words],
      { encoding: 'utf8', env: { PATH, DATA_DIR: dataDir, NODE_ENV: 'test' } },
    );
  }

  test('says how it is used', () => {
    expect(run([], folder)).toMatchObject({ status: 1, stdout: '', stderr: `${USAGE}\n` });
  });

  test('leaves nothing behind where no database is', () => {
    const nowhere = path.join(folder, 'nowhere');
    expect(run([PRIYA.email], nowhere)).toMatchObject({ status: 1, stdout: '', stderr: `${NOT_PREPARED}\n` });
    expect(existsSync(nowhere)).toBe(false);
  });

  test('says which process has the database open', () => {
    mkdirSync(path.join(folder, 'database'), { recursive: true });
    const release = takeFolder(folder);
    const { status, stderr } = run([PRIYA.email], folder);
    release();
    expect(status).toBe(1);
    expect(stderr).toContain(`is in use by process ${process.pid}. Stop that process first`);
  });
});
