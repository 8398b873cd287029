import { remember, seal, type OpenMemory } from './memory';
import { copiesOf, proposeParts, type PartsContext, type Proposal } from './propose-parts';
import { countOf, countUnknown, READERS, readersOf, type Reader } from './readers';
import type { SharedCopy } from './shared-copy';

/** How the values of a part must differ, in points, and the value of any copy at the figure in hand. */
export type SpreadRule = {
  readonly minimumSpread: number;
  readonly valueAt: (copy: SharedCopy) => number;
};

/** Left out of the values before they must still differ: the one that looks, and one that it could be exchanged with. */
const SPARE = 2;

/**
 * The copies of a group that stand behind one figure, and writes into the memory what showing it gives away. Without
 * `spread` only numbers are looked at. With it, what each kind of reader does not know by name must also differ: where it does not, the
 * copies are sealed and left out. The reasoning is in docs/disclosure.md.
 */
export function carve(
  context: PartsContext,
  guarded: readonly SharedCopy[],
  spread?: SpreadRule,
): readonly SharedCopy[] {
  const proposals = proposeParts(context, guarded);
  const alike =
    spread === undefined ? [] : proposals.flatMap((proposal) => alikeIn(context, proposal, spread));
  if (alike.length > 0) {
    const out = new Set(alike);
    seal(context.memory, out);
    return carve(
      context,
      guarded.filter(({ id }) => !out.has(id)),
      spread,
    );
  }
  for (const proposal of proposals) keep(context.memory, proposal);
  return proposals.flatMap(({ stand }) => stand);
}

function keep(memory: OpenMemory, { stand, rest, part }: Proposal): void {
  if (part !== null && rest.length === 0) return;
  const ids = idsOf(stand);
  if (part !== null) {
    const standing = new Set(ids);
    remember(
      memory,
      part.filter((id) => !standing.has(id)),
    );
  }
  remember(memory, ids);
}

/**
 * What is sealed because it is too alike: what would stand, or what would be left. Looked at as the whole that it is told
 * apart as, with so many more left out as a reader knows by name. What the reader does not know then differs, and whether
 * something is sealed says nothing of who of the whole has which value.
 */
function alikeIn(
  context: PartsContext,
  { stand, rest, part }: Proposal,
  rule: SpreadRule,
): readonly string[] {
  const whole = part !== null && rest.length === 0 ? copiesOf(context, part) : stand;
  // Either side of a cut may be shown to others later, who find out the other by it.
  const readers = rest.length === 0 ? readersOf(context.audience) : READERS;
  return isAlike(readers, whole, rule) || isAlike(readers, rest, rule) ? (part ?? idsOf(stand)) : [];
}

function isAlike(readers: readonly Reader[], copies: readonly SharedCopy[], rule: SpreadRule): boolean {
  const counts = countUnknown(copies);
  // Whoever certainly knows them all has nothing to find out. Of anybody else, whatever may be known is taken as known.
  const known = readers
    .map((reader) => countOf(counts, reader))
    .flatMap(({ unknown, uncertain }) => (uncertain === 0 ? [] : [copies.length - unknown]));
  const most = Math.max(...known, -1);
  return most >= 0 && spreadWithout(copies.map(rule.valueAt), SPARE + most) < rule.minimumSpread;
}

/** The least by which values differ when any `spare` of them are left out. */
function spreadWithout(values: readonly number[], spare: number): number {
  const sorted = Float64Array.from(values).sort();
  const kept = Math.max(sorted.length - spare, 1);
  const spreads = Array.from(
    { length: sorted.length - kept + 1 },
    (_, lowest) => (sorted[lowest + kept - 1] ?? 0) - (sorted[lowest] ?? 0),
  );
  return Math.min(...spreads);
}

function idsOf(copies: readonly SharedCopy[]): readonly string[] {
  return copies.map(({ id }) => id);
}
