import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import { linkSync, readFileSync, readdirSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
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

/*
 * The file `owner` names the process that has the folder. A file only ever appears with its whole content: it is
 * written under another name and linked into place, which fails when something is there.
 *
 * Whoever finds a dead owner first links a claim, whose name is made from the dead owner's file. The claim of a process
 * that died over it is claimed in the same way, so claims make a line, each behind a dead one, and only its end counts.
 * As long as `owner` says what it said, nothing of the line is ever removed: so there is one end, and one process that
 * may put its claim in the place of `owner`. A claim that somebody links later stands behind a file that is no longer
 * `owner`, and its maker sees that before it goes on.
 */
const OWNER = 'owner';
const CLAIM = 'owner.behind-';
/** Before its content is whole, a file says in its name whose it is. */
const UNFINISHED = 'owner.new ';

/**
 * Takes a folder for this process alone and returns the function that gives it back. Taken over from a process that was
 * killed; of several that find such a folder at once, one takes it. Throws `FolderTakenError` while the owner lives.
 */
export function takeFolder(folder: string): () => void {
  const mine = `${process.pid} ${startOf(process.pid) ?? ''} ${randomUUID()}`;
  const written = path.join(folder, `${UNFINISHED}${mine}`);
  writeFileSync(written, mine, { flag: 'wx', mode: 0o600 });
  try {
    while (!tryToTake(folder, { written, mine }));
  } finally {
    removeIfThere(written);
  }
  removeLeavings(folder);
  return () => {
    if (read(path.join(folder, OWNER)) === mine) removeIfThere(path.join(folder, OWNER));
  };
}

/** False when another process changed what there was to take: look again. */
function tryToTake(folder: string, own: { readonly written: string; readonly mine: string }): boolean {
  const owner = path.join(folder, OWNER);
  const found = read(owner);
  if (found === null) return linkIfFree(own.written, owner);
  const last = endOfLine(folder, found);
  if (read(owner) !== found) return false;
  const pid = livingProcess(last);
  if (pid !== null) throw new FolderTakenError(folder, pid);
  const claim = claimBehind(folder, last);
  if (!linkIfFree(own.written, claim)) return false;
  if (read(owner) === found) {
    renameSync(claim, owner);
    return true;
  }
  removeIfThere(claim);
  return false;
}

/** The last of the line of claims that begins behind what `owner` says. */
function endOfLine(folder: string, found: string): string {
  let last = found;
  for (;;) {
    const next = read(claimBehind(folder, last));
    if (next === null) return last;
    last = next;
  }
}

function claimBehind(folder: string, content: string): string {
  const name = createHash('sha256').update(content).digest('hex').slice(0, 32);
  return path.join(folder, `${CLAIM}${name}`);
}

/** Files of processes that were killed while they tried. Nobody goes by them: they stand behind no owner of today. */
function removeLeavings(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    const content = name.startsWith(UNFINISHED)
      ? name.slice(UNFINISHED.length)
      : name.startsWith(CLAIM)
        ? read(file)
        : null;
    if (content !== null && livingProcess(content) === null) removeIfThere(file);
  }
}

/** The number of the process that a file names, or null when that is none or it has ended. */
function livingProcess(content: string): number | null {
  const [pid, start] = content.split(' ');
  const owner = Number(pid);
  if (!Number.isInteger(owner) || owner <= 0 || !isAlive(owner)) return null;
  // A process number is used again after a restart: the start time tells whether it is the same process.
  return start === undefined || start === '' || startOf(owner) === start ? owner : null;
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

function linkIfFree(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
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
