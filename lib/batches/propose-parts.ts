import type { Audience } from '@/lib/access/roles';
import type { OpenMemory, Part } from './memory';
import { grouped } from './grouped';
import {
  countOf,
  countUnknown,
  countWithout,
  isUnknownTo,
  READERS,
  readersOf,
  whatIsKnown,
  type Reader,
  type UnknownCount,
  type UnknownCounts,
} from './readers';
import type { SharedCopy } from './shared-copy';

/** What showing a group would do to one part, or to copies that are in none yet. */
export type Proposal = {
  readonly stand: readonly SharedCopy[];
  /** Those that would be left of the part. None where it stands whole, or is new. */
  readonly rest: readonly SharedCopy[];
  /** The part as it is; null where the copies are new to what is shown. */
  readonly part: Part | null;
};

export type PartsContext = {
  readonly memory: OpenMemory;
  /** Every copy that the memory knows, by its id. */
  readonly copies: ReadonlyMap<string, SharedCopy>;
  /** What was counted of parts as they are. A group of ten asks of a part of thousands. */
  readonly counted: WeakMap<Part, UnknownCounts>;
  readonly audience: Audience;
  /** Fewest copies, unknown to a kind of reader, that stand or are left together. */
  readonly minimum: number;
};

/**
 * Which of a group's copies that are not shown by name can stand behind a statistic, as far as numbers say. Copies are
 * taken part by part: a part stands whole, or is cut, or stands not at all. Of those that stand, every kind of
 * reader who sees the audience certainly knows all by name, or was never told of at least `minimum`. Of both sides of a cut every kind of reader
 * does: either side may be shown whole to another audience, by which its readers find out the other. Whom a cut leaves out beside the rest does not
 * depend on what they answered: those with the lowest ids, which are drawn at random.
 */
export function proposeParts(context: PartsContext, guarded: readonly SharedCopy[]): readonly Proposal[] {
  const byPart = grouped(guarded, ({ id }) => context.memory.partOf.get(id) ?? null);
  return [...byPart].flatMap(([part, taken]) =>
    part === null ? proposeNew(context, taken) : proposeOf(context, part, taken),
  );
}

/** All that are new together, or else those of which readers know the same. */
function proposeNew(context: PartsContext, taken: readonly SharedCopy[]): readonly Proposal[] {
  const fresh = taken.filter(({ id }) => !context.memory.sealed.has(id));
  if (canStand(context, fresh)) return [{ stand: fresh, rest: [], part: null }];
  const known = grouped(fresh, (copy) => whatIsKnown(copy, context.audience));
  return [...known.values()].flatMap((stand) =>
    canStand(context, stand) ? [{ stand, rest: [], part: null }] : [],
  );
}

function proposeOf(context: PartsContext, part: Part, taken: readonly SharedCopy[]): readonly Proposal[] {
  if (taken.length < context.minimum) return [];
  const rest = unknownBeside(context, part, taken);
  if (readersOf(context.audience).every((reader) => rest(reader).uncertain === 0)) {
    return canStand(context, taken) ? [{ stand: taken, rest: [], part }] : [];
  }
  if (context.memory.sealedParts.has(part)) return [];
  const stand = trimmed(context, taken, rest);
  const isCut =
    isEnoughFor(READERS, context, countsOf(stand)) &&
    isEnoughFor(READERS, context, unknownBeside(context, part, stand));
  return isCut && stand.length >= context.minimum
    ? [{ stand, rest: restOf(context, part, stand), part }]
    : [];
}

function restOf({ copies }: PartsContext, part: Part, stand: readonly SharedCopy[]): readonly SharedCopy[] {
  if (stand.length === part.length) return [];
  const standing = new Set(stand.map(({ id }) => id));
  return part.flatMap((id) => (standing.has(id) ? [] : (copies.get(id) ?? [])));
}

/** The copies of a part, whether or not they stand. */
export function copiesOf({ copies }: PartsContext, part: Part): readonly SharedCopy[] {
  return part.flatMap((id) => copies.get(id) ?? []);
}

type CountOf = (reader: Reader) => UnknownCount;

/** How many copies of a part, those that stand left out, each kind of reader does not know by name. */
function unknownBeside(context: PartsContext, part: Part, stand: readonly SharedCopy[]): CountOf {
  const [whole, standing] = [unknownIn(context, part), countUnknown(stand)];
  return (reader) => countWithout(countOf(whole, reader), countOf(standing, reader));
}

function unknownIn(context: PartsContext, part: Part): UnknownCounts {
  const known = context.counted.get(part);
  if (known !== undefined) return known;
  const counts = countUnknown(copiesOf(context, part));
  context.counted.set(part, counts);
  return counts;
}

/** Those that stand once so many more are left out that what is left has enough for every reader. */
function trimmed(context: PartsContext, taken: readonly SharedCopy[], rest: CountOf): readonly SharedCopy[] {
  const stand = [...taken].sort((a, b) => (a.id < b.id ? -1 : 1));
  const before = countUnknown(taken);
  for (const reader of READERS) {
    const isUnknown = (copy: SharedCopy): boolean => isUnknownTo(copy, reader);
    const leftOut = countWithout(countOf(before, reader), countOf(countUnknown(stand), reader));
    const unknown = rest(reader).unknown + leftOut.unknown;
    const uncertain = rest(reader).uncertain + leftOut.uncertain;
    for (let missing = uncertain === 0 ? 0 : context.minimum - unknown; missing > 0; missing -= 1) {
      const next = stand.findIndex(isUnknown);
      if (next < 0) return [];
      stand.splice(next, 1);
    }
  }
  return stand;
}

function canStand(context: PartsContext, stand: readonly SharedCopy[]): boolean {
  if (stand.length < context.minimum) return false;
  return isEnoughFor(readersOf(context.audience), context, countsOf(stand));
}

function countsOf(copies: readonly SharedCopy[]): CountOf {
  const counts = countUnknown(copies);
  return (reader) => countOf(counts, reader);
}

/** Whether each of these kinds of reader certainly knows all by name, or was never told of at least the minimum. */
function isEnoughFor(readers: readonly Reader[], { minimum }: PartsContext, count: CountOf): boolean {
  return readers.every((reader) => {
    const { unknown, uncertain } = count(reader);
    return uncertain === 0 || unknown >= minimum;
  });
}
