import 'server-only';
import { chmodSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/*
 * Other accounts of this machine must not read the database: it holds the installation's secret and its sessions. On
 * Windows modes do not exist and these calls change nothing; a folder of a person's own is theirs alone there.
 */

const OWN_FOLDER = 0o700;
const OWN_FILE = 0o600;
const OF_OTHERS = 0o077;
/** A folder that is meant for everybody, such as the one for temporary files. */
const STICKY = 0o1000;

/**
 * Makes a folder, or takes one that is there, and shuts it to every other account. A folder of another account, or one
 * that is meant for all, is left as it is: what stands in it has to be private by itself.
 */
export function openPrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: OWN_FOLDER });
  const { mode, uid } = statSync(folder);
  if (process.getuid !== undefined && uid !== process.getuid()) return;
  if ((mode & OF_OTHERS) !== 0 && (mode & STICKY) === 0) chmodSync(folder, OWN_FOLDER);
}

/** Shuts a folder and all that it holds to every other account, so that a copy of it is private too. */
export function makePrivate(folder: string): void {
  chmodSync(folder, OWN_FOLDER);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const place = path.join(entry.parentPath, entry.name);
    if (entry.isDirectory()) chmodSync(place, OWN_FOLDER);
    else if (entry.isFile()) chmodSync(place, OWN_FILE);
  }
}
