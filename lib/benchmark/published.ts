import { BATCH_LIMITS } from '@/lib/batches/limits';
import type { LevelCounts } from './level-counts';
import type { Quartiles } from './quartiles';

/** A figure as the last batch stored it, 0 to 100. Without quartiles it is hidden: too many would be left out. */
export type PublishedFigure = {
  /** Councils that it is made of. */
  readonly behind: number;
  readonly anonymous: number;
  /** Councils that share and have a score here, and are left out so that nobody can be worked out. */
  readonly leftOut: number;
  readonly rounded: boolean;
  readonly quartiles: Quartiles | null;
  /** Councils behind it by the level that they are nearest to. Null where it is hidden, or no score. */
  readonly levels: LevelCounts | null;
};

export type PublishedGroup = {
  /** A council that stood in it has changed its choice since: nothing of it is shown until the next batch. */
  readonly isTakenBack: boolean;
  /** Whether any of its figures is shown: known also of a group whose figures were not read. */
  readonly holds: 'shown' | 'hidden' | 'nothing';
  /** By figure key. What too few have is not among them. */
  readonly figures: ReadonlyMap<string, PublishedFigure>;
};

/** A group with all that was worked out of it. */
export function publishedGroup(
  figures: PublishedGroup['figures'],
  { isTakenBack }: Pick<PublishedGroup, 'isTakenBack'>,
): PublishedGroup {
  const isAnyShown = [...figures.values()].some(({ quartiles }) => quartiles !== null);
  return { isTakenBack, figures, holds: isAnyShown ? 'shown' : figures.size > 0 ? 'hidden' : 'nothing' };
}

/** What the last batch of a framework shows to one audience, the same for everybody in it. */
export type Published = {
  /** When it was worked out, YYYY-MM-DD; null before the first time. */
  readonly day: string | null;
  /** By the id of the group. */
  readonly groups: ReadonlyMap<string, PublishedGroup>;
};

export const NOTHING_PUBLISHED: Published = { day: null, groups: new Map() };

/**
 * Why a figure is not shown: too few councils share and have a score; too many would be left out; a council changed its
 * choice; or they came since the last time that figures were worked out.
 */
export type HiddenReason = 'too-few' | 'left-out' | 'taken-back' | 'not-yet';

type Shown = { readonly rounded: boolean; readonly levels: LevelCounts | null } & Quartiles;

/** `others` counts the other councils that share and have a score here. */
export type Statistic = { readonly others: number; readonly leftOut: number } & (
  ({ readonly shown: true } & Shown) | { readonly shown: false; readonly reason: HiddenReason }
);

type Asked = {
  readonly groupId: string;
  readonly key: string;
  /** Other councils that share and have a score here today. */
  readonly others: number;
  /** Whether the reader's own council is one of those that are named behind the figure. */
  readonly isOwnNamed: boolean;
};

/** The figure of a group as one reader is shown it: what was published, or why there is none. */
export function statisticAt(published: Published, asked: Asked): Statistic {
  const group = published.groups.get(asked.groupId);
  const figure = group?.figures.get(asked.key);
  const counts = { others: asked.others, leftOut: figure?.leftOut ?? 0 };
  const found = group?.isTakenBack === true ? 'taken-back' : shownOf(figure, asked);
  return typeof found === 'string'
    ? { ...counts, shown: false, reason: found }
    : { ...counts, shown: true, ...found };
}

function shownOf(figure: PublishedFigure | undefined, asked: Asked): Shown | HiddenReason {
  if (figure === undefined) return asked.others < BATCH_LIMITS.minimumOthers ? 'too-few' : 'not-yet';
  if (figure.quartiles === null) return 'left-out';
  if (othersBehind(figure, asked) < BATCH_LIMITS.minimumOthers) {
    return asked.others < BATCH_LIMITS.minimumOthers ? 'too-few' : 'left-out';
  }
  return { rounded: figure.rounded, levels: figure.levels, ...figure.quartiles };
}

/** Whoever is named behind five sees four others. An anonymous part has six, so each of it sees five. */
function othersBehind({ behind }: PublishedFigure, { isOwnNamed }: Asked): number {
  return isOwnNamed ? behind - 1 : behind;
}

const VERDICTS = { shown: 'shown', hidden: 'left-out', nothing: 'not-yet' } as const;

/** Whether anything of a group is shown, or else why nothing is. `others` counts who shares in it today. */
export function groupVerdict(
  published: Published,
  { groupId, others }: Pick<Asked, 'groupId' | 'others'>,
): 'shown' | HiddenReason {
  const group = published.groups.get(groupId);
  if (group?.isTakenBack === true) return 'taken-back';
  if (others < BATCH_LIMITS.minimumOthers) return 'too-few';
  return group === undefined ? 'not-yet' : VERDICTS[group.holds];
}
