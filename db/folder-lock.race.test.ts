import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const RACERS = 8;
const ROUNDS = 60;
const LOADER = path.join(process.cwd(), 'node_modules/tsx/dist/loader.mjs');
const LOCK = path.join(import.meta.dirname, 'folder-lock.ts');

/**
 * Each racer stands ready with every folder it is told of, one a round, and says what came of it. It looks at the clock
 * until the moment that all were told, so that they reach for the folder together and not in the order of their mail.
 */
const RACER = `
  import { takeFolder } from ${JSON.stringify(LOCK)};
  process.on('message', ({ folder, at }) => {
    while (Date.now() < at);
    try {
      takeFolder(folder);
      process.send('taken');
    } catch (error) {
      process.send(error.name === 'FolderTakenError' ? 'refused' : String(error));
    }
  });
  process.send('ready');`;

let folders: string;
const racers: ChildProcess[] = [];

beforeAll(async () => {
  folders = mkdtempSync(path.join(tmpdir(), 'toolkit-race-'));
  for (let racer = 0; racer < RACERS; racer += 1) {
    racers.push(
      spawn(
        process.execPath,
        ['--conditions=react-server', '--import', LOADER, '--input-type=module', '-e', RACER],
        { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
      ),
    );
  }
  expect(await repliesOfAll()).toEqual(racers.map(() => 'ready'));
}, 120_000);

afterAll(() => {
  for (const racer of racers) racer.kill('SIGKILL');
  rmSync(folders, { recursive: true, force: true });
});

async function repliesOfAll(): Promise<readonly string[]> {
  const replies = await Promise.all(racers.map((racer) => once(racer, 'message')));
  return replies.map(([said]) => String(said));
}

/** What the folder holds when a round begins. */
const FOUND = {
  'a process that was killed': { owner: '99999999 1 gone' },
  'a process that wrote nothing': { owner: '' },
  'a process whose number another one has now': { owner: `${process.pid} 1` },
  nobody: {},
} as const;

async function race(round: string, files: Readonly<Record<string, string>>): Promise<void> {
  const folder = path.join(folders, round);
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  const replies = repliesOfAll();
  const at = Date.now() + 3;
  for (const racer of racers) racer.send({ folder, at });
  const said = await replies;
  expect(said.toSorted()).toEqual([...Array<string>(RACERS - 1).fill('refused'), 'taken']);
  const winner = racers[said.indexOf('taken')];
  expect(readFileSync(path.join(folder, 'owner'), 'utf8')).toMatch(new RegExp(`^${winner?.pid ?? '?'} `));
  expect(readdirSync(folder)).toEqual(['owner']);
}

describe('of many processes that reach for one folder together', () => {
  it.each(Object.entries(FOUND))(
    'one gets it, every time: left by %s',
    async (left, files) => {
      for (let round = 0; round < ROUNDS; round += 1) await race(`${left} ${round}`, files);
    },
    60_000,
  );
});
