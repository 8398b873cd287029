import { remember, type OpenMemory } from './memory';
import { proposeParts, type PartsContext, type Proposal } from './propose-parts';
import type { SharedCopy } from './shared-copy';

/** How the values of a part must differ, in points, and the value of any copy at the figure in hand, by its id. */
export type SpreadRule = {
  readonly minimumSpread: number;
  readonly valueAt: (id: string) => number;
};

/**
 * The copies of a group that stand behind one figure, and writes into the memory what showing it gives away. Without
 * `spread` only numbers are looked at. With it, the values of every new part must also differ: where they do not, the
 * copies are sealed and left out. The reasoning is in docs/disclosure.md.
 */
export function carve(
  context: PartsContext,
  guarded: readonly SharedCopy[],
  spread?: SpreadRule,
): readonly SharedCopy[] {
  const { memory } = context;
  const proposals = proposeParts(context, guarded);
  const alike = spread === undefined ? [] : proposals.filter((proposal) => !differs(proposal, spread));
  for (const { stand, cut } of alike) {
    for (const id of cut?.part ?? idsOf(stand)) memory.sealed.add(id);
  }
  if (alike.length > 0) return carve(context, guarded, spread);
  for (const proposal of proposals) keep(memory, proposal);
  return proposals.flatMap(({ stand }) => stand);
}

function keep(memory: OpenMemory, { stand, cut, isNew }: Proposal): void {
  const ids = idsOf(stand);
  if (cut !== undefined) {
    remember(
      memory,
      cut.part.filter((id) => !ids.includes(id)),
    );
  }
  if (cut !== undefined || isNew === true) remember(memory, ids);
}

function differs({ stand, cut, isNew }: Proposal, { valueAt, minimumSpread }: SpreadRule): boolean {
  const differWithout = (ids: readonly string[], spare: number): boolean =>
    spreadWithout(ids.map(valueAt), spare) >= minimumSpread;
  if (cut !== undefined) return differWithout(idsOf(stand), 2) && differWithout(cut.unknown, 2);
  return isNew === undefined || differWithout(idsOf(stand), 1);
}

/** The least by which values differ when any `spare` of them are left out. None differ by nothing. */
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
