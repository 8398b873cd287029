import type { PieceFile } from './piece';

/** Whether the file of a piece can be opened, and if not, why. */
export type FileAccess = 'open' | 'waiting' | 'infected' | 'withdrawn';

/**
 * Whether a file can be opened. Where a virus scanner is set up nothing can before its verdict, also what was added
 * before it was set up. What was infected, or withdrawn, has gone. Source: issue 3, part 5.
 */
export function fileAccess(
  { verdict }: Pick<PieceFile, 'verdict'>,
  { hasScanner, isWithdrawn }: { readonly hasScanner: boolean; readonly isWithdrawn: boolean },
): FileAccess {
  if (verdict === 'infected') return 'infected';
  if (isWithdrawn) return 'withdrawn';
  return hasScanner && verdict === null ? 'waiting' : 'open';
}

/** Why a file cannot be opened, what happens next and who can do what. */
export const NOT_OPEN: Readonly<Record<Exclude<FileAccess, 'open'>, string>> = {
  waiting:
    'Waiting for the virus scan. It runs by itself, mostly within a minute: then load this page again. If it still waits after an hour, tell whoever runs this installation',
  infected:
    'The virus scan found something in this file, so it was removed and nobody can open it. Whoever added it checks their own copy and adds a clean one',
  withdrawn: 'This piece was withdrawn, and its file was removed',
};
