import { AUDIENCES, type Audience } from '@/lib/access/roles';
import { hasLevels, levelCounts, type LevelCounts } from '@/lib/benchmark/level-counts';
import { quartiles, roundToStep, type Quartiles } from '@/lib/benchmark/quartiles';
import { carve } from './carve';
import { grouped } from './grouped';
import { BATCH_LIMITS, type BatchLimits } from './limits';
import { closeMemory, NOTHING_SHOWN, openMemory, type Memory, type OpenMemory } from './memory';
import type { PartsContext } from './propose-parts';
import { oneCopyEach } from './one-copy';
import type { SharedCopy } from './shared-copy';
import { chooseCopies } from './stand-in';

/** A ready-made group: a list of councils with a stable id. */
export type BatchGroup = { readonly id: string; readonly codes: ReadonlySet<string> };

/** What batches gave away: by figure, and of who stands behind a group at all. */
export type BatchMemory = {
  readonly memberships: Memory;
  readonly figures: Readonly<Record<string, Memory>>;
};

export const NO_BATCH_YET: BatchMemory = { memberships: NOTHING_SHOWN, figures: {} };

/**
 * The figure of a group for an audience. `behind` are the submissions that it is made of, `anonymous` counts those of
 * them that are not named to the audience, `leftOut` those that share, have a value, and are left out so that nobody can
 * be worked out. Values are 0 to 100: exact where all behind are named, else rounded. `levels` counts those behind by the level that
 * they are nearest to; null where figures are no scores.
 */
export type BatchStatistic = {
  readonly key: string;
  readonly behind: readonly string[];
  readonly anonymous: number;
  readonly leftOut: number;
} & (
  | ({ readonly shown: true; readonly rounded: boolean; readonly levels: LevelCounts | null } & Quartiles)
  | { readonly shown: false; readonly reason: 'too-few' | 'left-out' }
);

export type GroupInBatch = {
  readonly audience: Audience;
  readonly groupId: string;
  /** Submissions that stand behind the group's figures. */
  readonly standing: readonly string[];
  /** Councils of the group that share with the audience, whether or not they stand behind its figures. */
  readonly sharing: number;
  readonly statistics: readonly BatchStatistic[];
};

export type BatchInput = {
  /** Every copy that is shared with anybody or that the memory knows. */
  readonly copies: readonly SharedCopy[];
  readonly groups: readonly BatchGroup[];
  readonly keys: readonly string[];
  /** Those of the keys that nobody without a name stands behind, whoever else shares. */
  readonly namedOnly?: ReadonlySet<string>;
  readonly memory: BatchMemory;
  readonly limits?: BatchLimits;
};

/**
 * Works out every statistic of one framework for every audience, once for everybody, and what has been given away by
 * then. Groups are taken from the widest to the narrowest, so that what is worth most to most is shown. Nothing else decides what may be
 * shown of councils that are not named. Rules and reasoning: docs/disclosure.md.
 */
export function planBatch(input: BatchInput): {
  readonly groups: readonly GroupInBatch[];
  readonly memory: BatchMemory;
} {
  const { copies, keys, namedOnly = NO_KEYS, memory, limits = BATCH_LIMITS } = input;
  const byId = new Map(copies.map((copy) => [copy.id, copy]));
  const memberships = openMemory(memory.memberships);
  const counted: PartsContext['counted'] = new WeakMap();
  const contextOf = (open: OpenMemory, audience: Audience): PartsContext => {
    return { memory: open, copies: byId, counted, audience, minimum: limits.minimumPart };
  };
  const single = oneCopyEach(copies, (id) => memberships.partOf.has(id));
  const candidates = candidatesOf(single, input.groups).map((candidate) =>
    standing(candidate, contextOf(memberships, candidate.audience)),
  );
  const figures = keys.map((key) => {
    const open = openMemory(memory.figures[key] ?? NOTHING_SHOWN);
    const valueAt = ({ figures: each }: SharedCopy): number => each[key] ?? 0;
    const statistics = candidates.map((candidate) =>
      statisticOf(candidate, {
        key,
        limits,
        valueAt,
        isNamedOnly: namedOnly.has(key),
        parts: contextOf(open, candidate.audience),
      }),
    );
    return { key, statistics, memory: closeMemory(open) };
  });
  return {
    groups: candidates.map(({ audience, groupId, stands, councils }, n) => ({
      audience,
      groupId,
      standing: stands.map(({ id }) => id),
      sharing: councils.length,
      statistics: figures.flatMap(({ statistics }) => statistics.slice(n, n + 1)),
    })),
    memory: {
      memberships: closeMemory(memberships),
      figures: { ...memory.figures, ...Object.fromEntries(figures.map((each) => [each.key, each.memory])) },
    },
  };
}

const NO_KEYS: ReadonlySet<string> = new Set();

type Candidate = {
  readonly audience: Audience;
  readonly groupId: string;
  readonly councils: readonly (readonly SharedCopy[])[];
};
type Standing = Candidate & {
  readonly chosen: readonly SharedCopy[];
  readonly stands: readonly SharedCopy[];
  /** The same by id, as a figure says what it is made of: sorted once, and not for every figure. */
  readonly inOrder: readonly SharedCopy[];
};

/** Every group for every audience, the widest first: an order that depends on who shares and never on what. */
function candidatesOf(copies: readonly SharedCopy[], groups: readonly BatchGroup[]): readonly Candidate[] {
  const newestFirst = [...copies].sort((a, b) => order(b.sentAt, a.sentAt) || order(a.id, b.id));
  return AUDIENCES.flatMap((audience) => {
    const shared = newestFirst.filter(({ sharing }) => sharing[audience] !== 'private');
    const byCouncil = grouped(shared, ({ authorityCode }) => authorityCode);
    return groups.map(({ id, codes }) => ({
      audience,
      groupId: id,
      councils: [...codes].flatMap((code) => {
        const own = byCouncil.get(code);
        return own === undefined ? [] : [own];
      }),
    }));
  }).sort((a, b) => b.councils.length - a.councils.length || order(a.groupId, b.groupId));
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function standing(candidate: Candidate, context: PartsContext): Standing {
  const chosen = chooseCopies(context, candidate.councils);
  const { named, guarded } = byName(chosen, candidate.audience);
  const stands = [...named, ...carve(context, guarded)];
  return { ...candidate, chosen, stands, inOrder: [...stands].sort((a, b) => order(a.id, b.id)) };
}

type FigureContext = {
  readonly key: string;
  readonly parts: PartsContext;
  readonly limits: BatchLimits;
  readonly valueAt: (copy: SharedCopy) => number;
  readonly isNamedOnly: boolean;
};

function statisticOf(
  { audience, chosen, inOrder }: Standing,
  { key, parts, limits, valueAt, isNamedOnly }: FigureContext,
): BatchStatistic {
  const withValue = inOrder.filter((copy) => typeof copy.figures[key] === 'number');
  const { named, guarded } = byName(withValue, audience);
  const unnamed = isNamedOnly ? [] : carve(parts, guarded, { valueAt, minimumSpread: limits.minimumSpread });
  const values = [...named, ...unnamed].map(valueAt);
  const asked = chosen.filter((copy) => typeof copy.figures[key] === 'number').length;
  const counts = {
    key,
    behind: [...named, ...unnamed].map(({ id }) => id).sort(),
    anonymous: unnamed.length,
    leftOut: asked - values.length,
  };
  if (values.length < limits.minimumOthers) {
    return { ...counts, shown: false, reason: asked < limits.minimumOthers ? 'too-few' : 'left-out' };
  }
  const exact = quartiles(values);
  const levels = hasLevels(key) ? levelCounts(values) : null;
  return unnamed.length === 0
    ? { ...counts, shown: true, rounded: false, levels, ...exact }
    : { ...counts, shown: true, rounded: true, levels, ...roundTo(exact, limits.roundTo) };
}

function byName(copies: readonly SharedCopy[], audience: Audience) {
  const isNamed = ({ sharing }: SharedCopy): boolean => sharing[audience] === 'named';
  return { named: copies.filter(isNamed), guarded: copies.filter((copy) => !isNamed(copy)) };
}

function roundTo({ lower, median, upper }: Quartiles, step: number): Quartiles {
  return {
    lower: roundToStep(lower, step),
    median: roundToStep(median, step),
    upper: roundToStep(upper, step),
  };
}
