import type { Audience } from '@/lib/access/roles';
import { grouped } from './grouped';
import type { OpenMemory, Part } from './memory';
import { circleOf, isKnownTo, type SharedCopy } from './shared-copy';

/**
 * What showing a group would do to one part. `cut` are those that stand and those that are left of a part that is told
 * apart by it; `isNew` says that they were in no part. With neither, a part stands whole.
 */
export type Proposal = {
  readonly stand: readonly SharedCopy[];
  readonly cut?: {
    readonly part: Part;
    /** Those left that some reader of the audience does not know by name. */
    readonly unknown: readonly string[];
  };
  readonly isNew?: true;
};

export type PartsContext = {
  readonly memory: OpenMemory;
  /** Every copy that the memory knows, by its id. */
  readonly copies: ReadonlyMap<string, SharedCopy>;
  readonly audience: Audience;
  /** Fewest copies of one circle that stand, and that are left. */
  readonly minimum: number;
};

/**
 * Which of a group's copies that are not shown by name can stand behind a statistic, as far as numbers say. Copies are taken part by
 * part: a part stands whole, or is cut so that of each circle at least `minimum` or none stand and are left, or stands not at all. Which
 * ones a cut leaves out does not depend on what they answered: those with the lowest ids, which are drawn at random.
 * Copies that are new wait until `minimum` of one circle have come.
 */
export function proposeParts(context: PartsContext, guarded: readonly SharedCopy[]): readonly Proposal[] {
  const byPart = grouped(guarded, (copy) => context.memory.partOf.get(copy.id) ?? circleOf(copy));
  const proposals = [...byPart].flatMap(([part, taken]) =>
    typeof part === 'string' ? proposeNew(context, taken) : proposeOf(context, part, taken),
  );
  return withoutSmallCircles(proposals, context.minimum);
}

function proposeNew({ memory, minimum }: PartsContext, taken: readonly SharedCopy[]): readonly Proposal[] {
  const stand = taken.filter(({ id }) => !memory.sealed.has(id));
  return stand.length < minimum ? [] : [{ stand, isNew: true }];
}

function proposeOf(context: PartsContext, part: Part, taken: readonly SharedCopy[]): readonly Proposal[] {
  if (taken.length === part.length) return [{ stand: taken }];
  const rest = unknownLeft(context, part, taken);
  if (rest.length === 0) return [{ stand: taken }];
  if (taken.length < context.minimum || part.some((id) => context.memory.sealed.has(id))) return [];
  const stand = [...grouped(taken, circleOf)].flatMap(([circle, those]) =>
    trimmed(context, those, countOf(rest, circle)),
  );
  const left = unknownLeft(context, part, stand);
  const isLeftAlone = [...grouped(left, circleOf).values()].some(({ length }) => length < context.minimum);
  return stand.length === 0 || isLeftAlone
    ? []
    : [{ stand, cut: { part, unknown: left.map(({ id }) => id) } }];
}

/** Those of a part that do not stand, and whose names some reader of the audience was never told. */
function unknownLeft(
  { copies, audience }: PartsContext,
  part: Part,
  stand: readonly SharedCopy[],
): readonly SharedCopy[] {
  const standing = new Set(stand.map(({ id }) => id));
  return part
    .filter((id) => !standing.has(id))
    .flatMap((id) => copies.get(id) ?? [])
    .filter((copy) => !isKnownTo(copy, audience));
}

/** Those of one circle that stand once enough of it are left, or none where that leaves too few. */
function trimmed(
  { minimum }: PartsContext,
  those: readonly SharedCopy[],
  left: number,
): readonly SharedCopy[] {
  const missing = left === 0 ? 0 : Math.max(0, minimum - left);
  const stand = [...those].sort((a, b) => (a.id < b.id ? -1 : 1)).slice(missing);
  return stand.length < minimum ? [] : stand;
}

function countOf(copies: readonly SharedCopy[], circle: string): number {
  return copies.filter((copy) => circleOf(copy) === circle).length;
}

/** Behind the statistic as a whole, too, a circle has enough or none. */
function withoutSmallCircles(proposals: readonly Proposal[], minimum: number): readonly Proposal[] {
  const circles = grouped(
    proposals.flatMap(({ stand }) => stand),
    circleOf,
  );
  const small = new Set([...circles].flatMap(([circle, { length }]) => (length < minimum ? [circle] : [])));
  if (small.size === 0) return proposals;
  return withoutSmallCircles(
    proposals.filter(({ stand }) => !stand.some((copy) => small.has(circleOf(copy)))),
    minimum,
  );
}
