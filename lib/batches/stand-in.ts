import { proposeParts, type PartsContext } from './propose-parts';
import type { SharedCopy } from './shared-copy';

/** A council's copies that are shared with the audience, the newest first. */
type CouncilCopies = readonly SharedCopy[];

/**
 * One copy of each council for a group: its newest, or while that one has to wait for others, the one before it,
 * which stands behind figures already. Copies that cannot stand at all are still among them. Looks at numbers only.
 */
export function chooseCopies(
  context: PartsContext,
  councils: readonly CouncilCopies[],
): readonly SharedCopy[] {
  const chosen = councils.flatMap((copies) => copies.slice(0, 1));
  const guarded = chosen.filter(({ sharing }) => sharing[context.audience] !== 'named');
  const stands = new Set(proposeParts(context, guarded).flatMap(({ stand }) => stand));
  const waiting = new Set(guarded.filter((copy) => !stands.has(copy)));
  const older = councils.map((copies) =>
    copies.length > 1 && copies.slice(0, 1).some((copy) => waiting.has(copy)) ? copies.slice(1) : copies,
  );
  return older.some((copies, n) => copies !== councils[n]) ? chooseCopies(context, older) : chosen;
}
