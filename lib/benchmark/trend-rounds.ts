import type { OwnEntry } from './entry';
import type { PublishedGroup } from './published';

/** A round of a framework. Days are YYYY-MM-DD. */
export type FrameworkRound = {
  readonly name: string;
  readonly opensOn: string;
  readonly publishesOn: string;
  readonly frameworkVersion: string;
};

/** A working-out of figures, as far as a trend must know it. */
export type BatchDay = {
  readonly id: string;
  readonly day: string;
  readonly reason: 'first' | 'weekly' | 'publication';
};

/** One round of a trend: what the reader's council sent in it, and what was shown of its group. */
export type TrendRound = {
  readonly name: string;
  readonly frameworkVersion: string;
  readonly publishesOn: string;
  readonly own: OwnEntry | undefined;
  /** The day of the batch, and its group; undefined where nothing of the group was worked out then. */
  readonly shown: { readonly day: string; readonly group: PublishedGroup | undefined } | undefined;
};

/** Older rounds than these are not shown. */
const ROUNDS_AT_MOST = 6;

/** The rounds that have begun by `today`, the earliest first. */
export function begunRounds(rounds: readonly FrameworkRound[], today: string): readonly FrameworkRound[] {
  return rounds
    .filter(({ opensOn }) => opensOn <= today)
    .sort((one, other) => (one.opensOn < other.opensOn ? -1 : 1));
}

/**
 * The batch that a round is remembered by: the one of its publication; where that is not kept or has not come, the last one before the
 * next round began. What was shown then is shown again, and never worked out anew from who shares today.
 */
export function batchOf(
  round: FrameworkRound,
  next: FrameworkRound | undefined,
  batches: readonly BatchDay[],
): BatchDay | undefined {
  const inOrder = [...batches].sort((one, other) => (one.day < other.day ? -1 : 1));
  const ends = next?.publishesOn;
  const published = inOrder.find(
    ({ day, reason }) =>
      reason !== 'weekly' && day >= round.publishesOn && (ends === undefined || day < ends),
  );
  return (
    published ??
    inOrder.findLast(({ day }) => day >= round.opensOn && (next === undefined || day < next.opensOn))
  );
}

/** The batch of each round that has one, by the round's name. */
export function batchesOfRounds(
  rounds: readonly FrameworkRound[],
  batches: readonly BatchDay[],
): ReadonlyMap<string, BatchDay> {
  return new Map(
    rounds.flatMap((round, index) => {
      const batch = batchOf(round, rounds[index + 1], batches);
      return batch === undefined ? [] : [[round.name, batch] as const];
    }),
  );
}

type Found = {
  readonly rounds: readonly FrameworkRound[];
  /** Everything that the reader's council sent, however old. */
  readonly own: readonly OwnEntry[];
  /** By the name of the round. */
  readonly batches: ReadonlyMap<string, BatchDay>;
  /** By the id of the batch. */
  readonly groups: ReadonlyMap<string, PublishedGroup>;
};

/** The rounds of a trend, the earliest first: those in which the reader's council sent something, or a batch remembers. */
export function trendRounds({ rounds, own, batches, groups }: Found): readonly TrendRound[] {
  return rounds
    .map((round): TrendRound => {
      const entry = own.find(({ roundName }) => roundName === round.name);
      const batch = batches.get(round.name);
      return {
        name: round.name,
        frameworkVersion: entry?.frameworkVersion ?? round.frameworkVersion,
        publishesOn: round.publishesOn,
        own: entry,
        shown: batch && { day: batch.day, group: groups.get(batch.id) },
      };
    })
    .filter((round) => round.own !== undefined || round.shown?.group !== undefined)
    .slice(-ROUNDS_AT_MOST);
}
