import { correctForMany, FALSE_SHARE } from './many-comparisons';
import { spearman, spearmanWithin } from './rank-correlation';
import type { Paired } from './rank-correlation';
import { bootstrapInterval, DRAWING, shuffledShare } from './uncertainty';
import type { Drawing, Interval } from './uncertainty';

/**
 * Below this many councils no correlation is worked out. Source: issue 4, part 6. With sixty, a rank correlation is known to
 * about a quarter either way; with twenty-five, to four tenths, and of a hundred pairs several would look strong.
 */
export const FEWEST_COUNCILS = 60;

/** What is known of one council that shares by name. A value that is missing is not known, never 0. */
export type CouncilValues = {
  readonly authorityCode: string;
  /** What it is compared within: its type, and its cluster where it has one. */
  readonly stratum: string;
  readonly values: ReadonlyMap<string, number>;
};

/** Two keys of values that are tried together. */
export type AskedPair = { readonly x: string; readonly y: string };

export type Association = AskedPair & {
  /** Councils of which both are known. */
  readonly councils: number;
  /** The rank correlation as it stands, -1 to 1. */
  readonly plain: number;
  /** The rank correlation with type and cluster held, -1 to 1. */
  readonly within: number;
  /** Of `within`; null where too many samples had none. */
  readonly interval: Interval | null;
  /** How often chance alone gives as much, corrected for all pairs tried: 0 to 1. */
  readonly corrected: number;
  /** Chance would seldom make it: told as a finding. */
  readonly isTold: boolean;
};

export type Associations =
  | { readonly isReady: false; readonly councils: number }
  | {
      readonly isReady: true;
      readonly councils: number;
      readonly pairs: readonly Association[];
      /** Pairs that are known of too few councils, or that do not vary. */
      readonly leftOut: number;
    };

/**
 * What goes with what, over councils that share by name: a rank correlation for each pair, in the order asked. Nothing is
 * worked out below `FEWEST_COUNCILS`, and no pair that is known of fewer. All pairs worked out count in the correction.
 */
export function findAssociations(
  councils: readonly CouncilValues[],
  asked: readonly AskedPair[],
  drawing: Drawing = DRAWING,
): Associations {
  if (councils.length < FEWEST_COUNCILS) return { isReady: false, councils: councils.length };
  const tried = asked.flatMap((pair) => associate(councils, { pair, drawing }));
  const corrected = correctForMany(tried.map(({ share }) => share));
  const pairs = tried.map(({ share: _, ...found }, index) => {
    const share = corrected[index] ?? 1;
    return { ...found, corrected: share, isTold: share <= FALSE_SHARE };
  });
  return { isReady: true, councils: councils.length, pairs, leftOut: asked.length - pairs.length };
}

type Tried = Omit<Association, 'corrected' | 'isTold'> & { readonly share: number };

function associate(
  councils: readonly CouncilValues[],
  { pair, drawing }: { readonly pair: AskedPair; readonly drawing: Drawing },
): readonly Tried[] {
  const paired = pairedValues(councils, pair);
  if (paired.x.length < FEWEST_COUNCILS) return [];
  const plain = spearman(paired.x, paired.y);
  const within = spearmanWithin(paired);
  const share = shuffledShare(paired, drawing);
  if (plain === null || within === null || share === null) return [];
  const interval = bootstrapInterval(paired, drawing);
  return [{ ...pair, councils: paired.x.length, plain, within, interval, share }];
}

function pairedValues(councils: readonly CouncilValues[], { x, y }: AskedPair): Paired {
  const known = councils.flatMap(({ values, stratum }) => {
    const [one, other] = [values.get(x), values.get(y)];
    return one === undefined || other === undefined ? [] : [{ one, other, stratum }];
  });
  return {
    x: known.map(({ one }) => one),
    y: known.map(({ other }) => other),
    strata: known.map(({ stratum }) => stratum),
  };
}
