import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FolderTakenError, takeFolder } from './folder-lock';

let folder: string;
let owner: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'toolkit-lock-'));
  owner = path.join(folder, 'owner');
});

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const LOADER = path.join(process.cwd(), 'node_modules/tsx/dist/loader.mjs');
const LOCK = path.join(import.meta.dirname, 'folder-lock.ts');

/** Another process that takes the folder, says so, and holds it until it is ended. Or says why it cannot. */
async function startOther(): Promise<{ readonly child: ChildProcess; readonly said: string }> {
  const script = `
    import { takeFolder } from ${JSON.stringify(LOCK)};
    try {
      takeFolder(process.argv[1]);
      console.log('taken');
      setInterval(() => undefined, 1000);
    } catch (error) {
      console.log(error.name + ': ' + error.message);
    }`;
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', LOADER, '--input-type=module', '-e', script, folder],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  children.push(child);
  const said: unknown = (await once(child.stdout, 'data'))[0];
  return { child, said: String(said).trim() };
}

/** Nobody has this number: it is above what a system gives. */
const DEAD = '99999999 1 gone';
const ALSO_DEAD = '99999998 1 gone';

/** The file in which a process says that it takes over from the one with this content. */
function claimBehind(content: string): string {
  const name = createHash('sha256').update(content).digest('hex').slice(0, 32);
  return path.join(folder, `owner.behind-${name}`);
}

function refusal(): FolderTakenError {
  try {
    takeFolder(folder);
  } catch (error) {
    if (error instanceof FolderTakenError) return error;
    throw error;
  }
  throw new Error('It was given');
}

describe('the folder of an embedded database', () => {
  it('is one process’s alone, and free again when given back', () => {
    const giveBack = takeFolder(folder);
    expect(readFileSync(owner, 'utf8')).toMatch(new RegExp(`^${process.pid} `));
    expect(refusal().message).toContain(`in use by process ${process.pid}`);
    giveBack();
    expect(existsSync(owner)).toBe(false);
    takeFolder(folder)();
  });

  it('is refused to a second process, which is told who has it and what to do', async () => {
    const giveBack = takeFolder(folder);
    const { said } = await startOther();
    expect(said).toBe(
      `FolderTakenError: The database in ${folder} is in use by process ${process.pid}. ` +
        'Stop that process first, or set DATA_DIR to another folder.',
    );
    giveBack();
  });

  it('is refused to us while another process lives, and ours when that one was killed', async () => {
    const { child, said } = await startOther();
    expect(said).toBe('taken');
    expect(refusal().message).toContain(`process ${child.pid ?? '?'}.`);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(existsSync(owner)).toBe(true);
    takeFolder(folder)();
    expect(existsSync(owner)).toBe(false);
  });

  it('is taken over from a process whose number another one has now', () => {
    writeFileSync(owner, `${process.pid} 1`);
    takeFolder(folder)();
  });

  it.each([['nothing'], ['-5'], ['0'], ['1.5']])(
    'is taken over from a file that names no process: %s',
    (text) => {
      writeFileSync(owner, text === 'nothing' ? '' : text);
      takeFolder(folder)();
    },
  );

  it('is taken over from a process that was killed while it took over, and nothing of it is left', () => {
    writeFileSync(owner, DEAD);
    writeFileSync(claimBehind(DEAD), ALSO_DEAD);
    writeFileSync(path.join(folder, `owner.new ${DEAD}`), '');
    const giveBack = takeFolder(folder);
    expect(readdirSync(folder)).toEqual(['owner']);
    giveBack();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is refused while a living process takes it over', async () => {
    const { child } = await startOther();
    const living = readFileSync(owner, 'utf8');
    writeFileSync(owner, DEAD);
    writeFileSync(claimBehind(DEAD), living);
    expect(refusal().message).toContain(`process ${child.pid ?? '?'}.`);
    expect(readFileSync(owner, 'utf8')).toBe(DEAD);
  });

  it('is left alone by an owner whose place another has taken', () => {
    const giveBack = takeFolder(folder);
    writeFileSync(owner, `${process.pid} of another`);
    giveBack();
    expect(existsSync(owner)).toBe(true);
  });

  it('is given back twice without harm', () => {
    const giveBack = takeFolder(folder);
    giveBack();
    giveBack();
    expect(existsSync(owner)).toBe(false);
  });

  it('is not given when it cannot be written', () => {
    expect(() => takeFolder(path.join(folder, 'not-there'))).toThrow('ENOENT');
  });
});
