import type { TrendStep, TrendStrip } from '@/lib/charts/trend-strip';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import { rowSubjects, scoreOf, type Principle } from './benchmark-row';
import type { ComparedBy } from './benchmark-address';
import type { BenchmarkEntry, OwnEntry } from './entry';
import { namedChanges, ownChanges, type Changes } from './trend-changes';
import type { TrendRound } from './trend-rounds';
import { trendRow, type TrendCell, type TrendRow } from './trend-view';

type Asked = {
  /** The version that is asked now: its rows, in its order. */
  readonly definition: FrameworkDefinition;
  /** Every version that something was sent in, with questions under the ids of now. */
  readonly definitions: ReadonlyMap<string, FrameworkDefinition>;
  readonly principles: readonly Principle[];
  readonly by: ComparedBy;
  readonly rounds: readonly TrendRound[];
  /** What councils of the group share with the reader's audience, of any round, under the ids of now. */
  readonly entries: readonly BenchmarkEntry[];
  /** All that the reader's council sent, likewise. */
  readonly own: readonly OwnEntry[];
  /** The reader's figures that rest on fewer than two scored answers. */
  readonly thinKeys: readonly string[];
  /** The figure that councils by name are shown for; the first where there is none of this key. */
  readonly of: string | undefined;
};

/** Everything that a page of trends shows. */
export type TrendPage = {
  readonly by: ComparedBy;
  readonly ownName: string | null;
  readonly rounds: readonly TrendRound[];
  readonly rows: readonly TrendRow[];
  readonly thinKeys: readonly string[];
  /** From the round before the reader's last to that one; null before there are two. */
  readonly changes: Changes | null;
  /** Of councils that share both rounds by name, for one figure. */
  readonly named: { readonly key: string; readonly label: string; readonly changes: Changes } | null;
};

/** Trends of one cut over the rounds that are known. Rows stand in the framework's order, councils in order of name. */
export function buildTrendPage(asked: Asked): TrendPage {
  const { by, rounds, own, thinKeys } = asked;
  const ownName = own.at(-1)?.authorityName ?? null;
  const rows = rowsOver(rounds, asked, ownName);
  const pair = lastTwo(rounds, ownName);
  const names = pair && { before: pair[0].name, after: pair[1].name };
  return {
    by,
    ownName,
    rounds,
    rows,
    thinKeys,
    changes:
      pair && names && ownName !== null ? ownChanges(rowsOver(pair, asked, ownName), names, thinKeys) : null,
    named: names && namedOf(asked, rows, names),
  };
}

function rowsOver(rounds: readonly TrendRound[], asked: Asked, ownName: string | null): readonly TrendRow[] {
  const { definition, definitions, by, principles, entries, own } = asked;
  const viewerCode = own[0]?.authorityCode;
  const isOwnNamed = entries.some(
    ({ sharing, authorityCode }) => sharing === 'named' && authorityCode === viewerCode,
  );
  return rowSubjects(definition, by, principles)
    .map((subject) => trendRow(subject, { rounds, definitions, ownName, isOwnNamed }))
    .filter(hasNumber);
}

/** The last two rounds in which the reader's council sent something, or of all where nobody is "you". */
function lastTwo(
  rounds: readonly TrendRound[],
  ownName: string | null,
): readonly [TrendRound, TrendRound] | null {
  const [before, after] = rounds.filter(({ own }) => ownName === null || own !== undefined).slice(-2);
  return before === undefined || after === undefined ? null : [before, after];
}

function namedOf(
  asked: Asked,
  rows: readonly TrendRow[],
  rounds: { before: string; after: string },
): TrendPage['named'] {
  const drawn = rows.filter(({ isThin }) => !isThin);
  const row = drawn.find(({ key }) => key === asked.of) ?? drawn[0];
  const changes = row && namedChanges({ ...asked, key: row.key, rounds });
  return row === undefined || changes === undefined || changes === null
    ? null
    : { key: row.key, label: row.label, changes };
}

/** A row in which no round has a number says nothing. */
function hasNumber({ cells }: TrendRow): boolean {
  return cells.some(({ own, median }) => own?.figure.kind === 'number' || median.figure.kind === 'number');
}

/** What the picture of one row is drawn from; null where the row rests on too little to be drawn. */
export function trendStripOf(row: TrendRow, { ownName, rounds, thinKeys }: TrendPage): TrendStrip | null {
  if (row.isThin) return null;
  const isOwnDrawn = !thinKeys.includes(row.key);
  return {
    title: row.label,
    ownName,
    steps: row.cells.map((cell, index) => trendStep(cell, rounds[index]?.name ?? '', isOwnDrawn)),
  };
}

function trendStep({ own, median }: TrendCell, round: string, isOwnDrawn: boolean): TrendStep {
  return {
    round,
    own: isOwnDrawn ? scoreOf(own?.figure ?? null) : null,
    joinsOwn: own?.joins === true,
    median: scoreOf(median.figure),
    joinsMedian: median.joins,
    hasChanged: own?.hasChanged === true || median.hasChanged,
  };
}
