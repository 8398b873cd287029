import 'server-only';
import { closeSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import path from 'node:path';

/** Another process has the embedded database open. */
export class FolderTakenError extends Error {
  override readonly name = 'FolderTakenError';
  constructor(folder: string, pid: number) {
    super(
      `The database in ${folder} is in use by process ${pid}. Stop that process first, or set DATA_DIR to another folder.`,
    );
  }
}

/**
 * Takes a folder for this process alone and returns the function that gives it back. A file left by a process that
 * was killed is taken over. Throws `FolderTakenError` while the owner lives.
 */
export function takeFolder(folder: string): () => void {
  const file = path.join(folder, 'owner');
  if (!writeOwner(file)) {
    const owner = readOwner(file);
    if (owner !== null && isAlive(owner)) throw new FolderTakenError(folder, owner);
    removeIfThere(file);
    if (!writeOwner(file)) throw new FolderTakenError(folder, readOwner(file) ?? 0);
  }
  return () => {
    removeIfThere(file);
  };
}

function writeOwner(file: string): boolean {
  try {
    const handle = openSync(file, 'wx');
    writeSync(handle, `${process.pid} ${startOf(process.pid) ?? ''}`);
    closeSync(handle);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function readOwner(file: string): number | null {
  try {
    const [pid, start] = readFileSync(file, 'utf8').split(' ');
    const owner = Number(pid);
    // A process number is used again after a restart: the start time tells whether it is the same process.
    const same = start === undefined || start === '' || startOf(owner) === start;
    return Number.isInteger(owner) && owner > 0 && same ? owner : null;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function startOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19];
  } catch {
    return undefined; // No /proc on this system: the process number alone must do.
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

function removeIfThere(file: string): void {
  try {
    unlinkSync(file);
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
