import type { LinkedFigures } from './linked-figures';
import { isSmallCount } from './small-counts';

/** A number that somebody can read or work out: it counts a group, or only some people of it (`isSome`). */
export type KnownCount = { readonly group: string; readonly value: number; readonly isSome?: boolean };

/**
 * Whether a number of 1 to 5 people comes out of these counts, by reading or subtracting: a count itself, a rest that
 * a sum leaves, or the people in one group and not in a group within it. Two different counts of one group are taken
 * for a group within a group, since that is what a reader would take them for.
 * Source: framework guide, part 8, rules 3 and 6.
 */
export function smallCountComesOut(links: LinkedFigures, shown: readonly KnownCount[]): boolean {
  const known = withRests(links, shown);
  if (known.some(({ value }) => isSmallCount(value))) return true;
  const around = outerGroups(links);
  return known.some((inner) => known.some((outer) => isRestSmall(inner, outer, around)));
}

type Around = ReadonlyMap<string, ReadonlySet<string>>;

function isRestSmall(inner: KnownCount, outer: KnownCount, around: Around): boolean {
  const isWithin = inner.group === outer.group || around.get(inner.group)?.has(outer.group) === true;
  return isWithin && outer.isSome !== true && isSmallCount(outer.value - inner.value);
}

/** What is known, with every whole or part that the sums give for it, and what they give for those, to the end. */
function withRests(
  { sums }: Pick<LinkedFigures, 'sums'>,
  known: readonly KnownCount[],
): readonly KnownCount[] {
  const full = known.filter(({ isSome }) => isSome !== true);
  const valueOf = (group: string) => full.find((count) => count.group === group)?.value;
  const rests = sums.flatMap(({ whole, parts }): readonly KnownCount[] => {
    const all = valueOf(whole);
    const unknown = parts.filter((part) => valueOf(part) === undefined);
    const rest = parts.reduce((sum, part) => sum + (valueOf(part) ?? 0), 0);
    const [only] = unknown;
    if (only === undefined) return [{ group: whole, value: rest }];
    return all === undefined || unknown.length > 1 ? [] : [{ group: only, value: all - rest }];
  });
  const found = rests.filter(
    (rest) => !full.some(({ group, value }) => group === rest.group && value === rest.value),
  );
  return found.length === 0 ? known : withRests({ sums }, [...known, ...found]);
}

/** For each group, every group that it lies within, however many steps away. */
function outerGroups({ groups, within }: LinkedFigures): Around {
  const next = (group: string) => within.filter(({ inner }) => inner === group).map(({ outer }) => outer);
  const climb = (group: string): readonly string[] =>
    next(group).flatMap((outer) => [outer, ...climb(outer)]);
  return new Map(Object.keys(groups).map((group) => [group, new Set(climb(group))]));
}
