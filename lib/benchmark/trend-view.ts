import type { FrameworkDefinition } from '@/lib/framework/definition';
import type { ShownFigure } from '@/lib/results/shown-figure';
import { noFigure } from '@/lib/results/shown-figure';
import { comparedFigure, printedStatistic } from './compared-figure';
import type { RowSubject } from './benchmark-row';
import { statisticAt, type HiddenReason } from './published';
import { basisOf } from './trend-basis';
import type { TrendRound } from './trend-rounds';

/** One figure of a round, or the words in its place. */
export type TrendFigure = {
  readonly figure: ShownFigure;
  /** Whether it may be joined with the round before: false at the first, after a nothing, and where questions changed. */
  readonly joins: boolean;
  /** The questions behind it changed since the round before. */
  readonly hasChanged: boolean;
};

/** What stands in one round: the reader's own figure, null where nobody is "you", and the median that was shown then. */
export type TrendCell = { readonly own: TrendFigure | null; readonly median: TrendFigure };

export type TrendRow = RowSubject & { readonly cells: readonly TrendCell[] };

export type TrendTold = {
  readonly rounds: readonly TrendRound[];
  /** By version, with questions under the ids that they have now. */
  readonly definitions: ReadonlyMap<string, FrameworkDefinition>;
  /** Null where nobody is "you". */
  readonly ownName: string | null;
  /** Whether the reader's council shares any round by name with whoever sees this: then it may be one of those behind a median. */
  readonly isOwnNamed: boolean;
};

/** The figures of one subject over the rounds. */
export function trendRow(subject: RowSubject, told: TrendTold): TrendRow {
  const { rounds, ownName } = told;
  const own = rounds.map((round) => ownFigureAt(round, subject.key, told.definitions));
  const medians = rounds.map((round) => medianAt(round, subject.key, told));
  return {
    ...subject,
    cells: rounds.map((_, index) => ({
      own: ownName === null ? null : joined(own, index),
      median: joined(medians, index),
    })),
  };
}

/** A figure with what it rests on; no basis: the version is not known any more. */
type Based = { readonly figure: ShownFigure; readonly basis: string | null };

function joined(figures: readonly Based[], index: number): TrendFigure {
  const [before, now] = [figures[index - 1], figures[index]];
  if (now === undefined) return { figure: noFigure('Nothing'), joins: false, hasChanged: false };
  const isNumber = (based: Based | undefined) => based?.figure.kind === 'number';
  const sameBasis = before !== undefined && before.basis !== null && before.basis === now.basis;
  return {
    figure: now.figure,
    joins: isNumber(before) && isNumber(now) && sameBasis,
    hasChanged: isNumber(before) && isNumber(now) && !sameBasis,
  };
}

function ownFigureAt(
  { own, frameworkVersion }: TrendRound,
  key: string,
  definitions: TrendTold['definitions'],
): Based {
  if (own === undefined) return { figure: noFigure('Nothing sent'), basis: null };
  const definition = definitions.get(frameworkVersion);
  return {
    figure: comparedFigure(own, key, { isOwn: true }),
    basis: definition === undefined ? null : basisOf(definition, key, own.figures),
  };
}

const WHY_NO_MEDIAN: Readonly<Record<HiddenReason, string>> = {
  'too-few': 'none was shown',
  'left-out': 'hidden',
  'taken-back': 'taken back: a council changed what it shares',
  'not-yet': 'none was shown',
};

function medianAt({ shown, frameworkVersion }: TrendRound, key: string, told: TrendTold): Based {
  const definition = told.definitions.get(frameworkVersion);
  const basis = definition === undefined ? null : basisOf(definition, key);
  if (shown?.group === undefined) return { figure: noFigure(WHY_NO_MEDIAN['too-few']), basis };
  const statistic = statisticAt(
    { day: shown.day, groups: new Map([['', shown.group]]) },
    { groupId: '', key, others: 0, isOwnNamed: told.isOwnNamed },
  );
  if (!statistic.shown) return { figure: noFigure(WHY_NO_MEDIAN[statistic.reason]), basis };
  const { median, rounded } = statistic;
  const display = printedStatistic(key, median, rounded);
  return { figure: { kind: 'number', value: median, display }, basis };
}
