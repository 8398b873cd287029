import { printedScore } from '@/lib/benchmark/compared-figure';
import { eligibleOthers, type CouncilCount } from '@/lib/benchmark/eligible-others';
import type { LevelCounts } from '@/lib/benchmark/level-counts';
import type { PeerGroup } from '@/lib/benchmark/peer-group';
import { groupVerdict, statisticAt, type Published } from '@/lib/benchmark/published';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import { figureSubjects, type FigureSubject } from './figure-subjects';
import type { RoundResults } from './round-results';
import type { REASONS, StatisticRow } from './rows';

/** What the statistics of a round are made from. */
export type StatisticsBasis = {
  readonly results: RoundResults;
  /** The version that the round asks. */
  readonly definition: FrameworkDefinition;
  /** What was worked out for the public. */
  readonly published: Published;
  readonly counts: readonly CouncilCount[];
};

/** Where nobody looks from a council, who shares today does not decide whether a figure is shown. */
const NOBODY = { others: 0, isOwnNamed: false };

/**
 * A row for each theme, lens and question of the framework and for the whole of it, group by group, each with its figures or
 * the reason why there are none. Empty while nothing is worked out. Figures are rounded as pages print them.
 */
export function statisticRows(basis: StatisticsBasis, groups: readonly PeerGroup[]): readonly StatisticRow[] {
  const { results, definition, published } = basis;
  const workedOutOn = published.day;
  if (workedOutOn === null) return [];
  const subjects = figureSubjects(definition);
  return groups.flatMap((group) => {
    const eligible = eligibleOthers(basis.counts, group, undefined);
    return subjects.map((subject): StatisticRow => {
      const { level, key, label } = subject;
      return {
        round: results.roundId,
        framework: results.frameworkId,
        frameworkVersion: results.frameworkVersion,
        workedOutOn,
        group: group.id,
        level,
        key,
        label,
        eligible,
        ...figuresOf(published, group, subject),
      };
    });
  });
}

function figuresOf(published: Published, { id }: PeerGroup, { figureKey }: FigureSubject) {
  const statistic = statisticAt(published, { groupId: id, key: figureKey, ...NOBODY });
  if (!statistic.shown) return { ...NOTHING, reason: publicReason(statistic.reason) };
  const print = statistic.rounded ? Number : printedNumber;
  return {
    shown: true,
    reason: null,
    behind: published.groups.get(id)?.figures.get(figureKey)?.behind ?? 0,
    leftOut: statistic.leftOut,
    lower: print(statistic.lower),
    median: print(statistic.median),
    upper: print(statistic.upper),
    rounded: statistic.rounded,
    ...nearLevels(statistic.levels),
  } as const;
}

const NEAR_NONE = {
  nearLevel0: null,
  nearLevel1: null,
  nearLevel2: null,
  nearLevel3: null,
  nearLevel4: null,
} as const;

/** All five counts, or none. */
function nearLevels(counts: LevelCounts | null) {
  const [none, first, second, third, fourth] = counts ?? [];
  if (fourth === undefined) return NEAR_NONE;
  return {
    nearLevel0: none ?? null,
    nearLevel1: first ?? null,
    nearLevel2: second ?? null,
    nearLevel3: third ?? null,
    nearLevel4: fourth,
  };
}

/** The councils nearest to each level, from 0 to 4, as a row has them; null where it has none. */
export function nearCounts(row: StatisticRow): LevelCounts | null {
  const { nearLevel0, nearLevel1, nearLevel2, nearLevel3, nearLevel4 } = row;
  const counts = [nearLevel0, nearLevel1, nearLevel2, nearLevel3, nearLevel4];
  const known = counts.filter((each) => each !== null);
  return known.length === counts.length ? known : null;
}

const NOTHING = {
  shown: false,
  behind: null,
  leftOut: null,
  lower: null,
  median: null,
  upper: null,
  rounded: null,
  ...NEAR_NONE,
} as const;

/** A score as pages print it, to one decimal place. */
export function printedNumber(score: number): number {
  return Number(printedScore(score));
}

type Reason = (typeof REASONS)[number];

/** Of figures that were worked out once, what has no row had too few. */
function publicReason(reason: Reason | 'not-yet'): Reason {
  return reason === 'not-yet' ? 'too-few' : reason;
}

/** Whether anything is to be told of a group: a figure, or that they were taken back. */
export function isTold(published: Published, { id }: PeerGroup): boolean {
  const verdict = groupVerdict(published, { groupId: id, others: Infinity });
  return verdict === 'shown' || verdict === 'taken-back';
}
