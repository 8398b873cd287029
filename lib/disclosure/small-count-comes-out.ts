import type { LinkedFigures } from './linked-figures';
import { isSmallCount } from './small-counts';

/** A number that somebody can read or work out: it counts a group, or only some people of it (`isSome`). */
export type KnownCount = { readonly group: string; readonly value: number; readonly isSome?: boolean };

/**
 * The numbers of 1 to 5 people that come out of these counts, by reading or subtracting: a count itself, a rest that
 * a sum leaves, or the people in one group and not in a group within it. Two different counts of one group are taken
 * for a group within a group, since that is what a reader would take them for. Each is named by the counts that it comes
 * out of, so that what comes out already can be told from what comes out anew.
 * Source: framework guide, part 8, rules 3, 6 and 7.
 */
export function smallCounts(links: LinkedFigures, shown: readonly KnownCount[]): ReadonlySet<string> {
  const known = withRests(links, shown);
  const around = outerGroups(links);
  const small = known.filter(({ value }) => isSmallCount(value)).map(nameOf);
  const rests = known.flatMap((inner) =>
    known
      .filter((outer) => isRestSmall(inner, outer, around))
      .map((outer) => `${nameOf(outer)} less ${nameOf(inner)}`),
  );
  return new Set([...small, ...rests]);
}

function nameOf({ group, value, isSome }: KnownCount): string {
  return `${value}${isSome === true ? ' of some' : ''} in ${group}`;
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
  // A group can be counted more than once, and not alike: each count is a number that somebody may take for it.
  const valuesOf = (group: string) => full.filter((count) => count.group === group).map(({ value }) => value);
  const rests = sums.flatMap(({ whole, parts }): readonly KnownCount[] => {
    const unknown = parts.filter((part) => valuesOf(part).length === 0);
    const totals = totalsOf(parts.map(valuesOf).filter((values) => values.length > 0));
    const [only] = unknown;
    if (only === undefined) return totals.map((value) => ({ group: whole, value }));
    if (unknown.length > 1) return [];
    return valuesOf(whole).flatMap((all) => totals.map((total) => ({ group: only, value: all - total })));
  });
  const found = rests.filter(
    (rest) => !full.some(({ group, value }) => group === rest.group && value === rest.value),
  );
  return found.length === 0 ? known : withRests({ sums }, [...known, ...found]);
}

/** Every total that one value of each of these lists can make. */
function totalsOf(lists: readonly (readonly number[])[]): readonly number[] {
  return lists.reduce<readonly number[]>(
    (totals, values) => [...new Set(totals.flatMap((total) => values.map((value) => total + value)))],
    [0],
  );
}

/** For each group, every group that it lies within, however many steps away. */
function outerGroups({ groups, within }: LinkedFigures): Around {
  const next = (group: string) => within.filter(({ inner }) => inner === group).map(({ outer }) => outer);
  const climb = (group: string): readonly string[] =>
    next(group).flatMap((outer) => [outer, ...climb(outer)]);
  return new Map(Object.keys(groups).map((group) => [group, new Set(climb(group))]));
}
