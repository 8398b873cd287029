import { basisFacts } from '@/lib/benchmark/basis';
import { aboutOthers } from '@/lib/benchmark/others';
import { buildBenchmarkView, type BenchmarkView } from '@/lib/benchmark/benchmark-view';
import { besideOf } from '@/lib/benchmark/beside';
import { comparedFigure, printedScore } from '@/lib/benchmark/compared-figure';
import { levelCells, levelHeads, type LevelRow, type LevelTable } from '@/lib/benchmark/level-table';
import { figureKey, type BenchmarkEntry } from '@/lib/benchmark/entry';
import { eligibleOthers } from '@/lib/benchmark/eligible-others';
import type { PeerGroup } from '@/lib/benchmark/peer-group';
import { groupVerdict } from '@/lib/benchmark/published';
import { scoreOf } from '@/lib/benchmark/benchmark-row';
import type { SpreadStrip } from '@/lib/charts/spread-strip-row';
import type { Fact } from '@/lib/results/summary-facts';
import { namedEntries } from './council-rows';
import { PUBLISHED_LEVELS, type PublishedLevel } from './figure-subjects';
import { asOf, isCurrent } from './round-results';
import type { StatisticRow } from './rows';
import { nearCounts, statisticRows, type StatisticsBasis } from './statistic-rows';
import { reasonWords } from './words';

type Asked = StatisticsBasis & {
  readonly groups: readonly PeerGroup[];
  readonly sharing: readonly BenchmarkEntry[];
  /** The group that the address asks for. */
  readonly group: string;
  /** A day, YYYY-MM-DD. */
  readonly today: string;
};

/** One line of a table: as it is printed, or the sentence in its place, and the same as a picture. */
export type ResultsRow = {
  readonly key: string;
  readonly label: string;
  readonly figures: Printed | { readonly sentence: string };
  readonly strip: SpreadStrip;
};

type Printed = Readonly<Record<'behind' | 'lower' | 'median' | 'upper', string>>;

export type ResultsTable = {
  readonly level: PublishedLevel;
  readonly rows: readonly ResultsRow[];
  /** How many councils are near each level, row by row. Null where no row says that. */
  readonly levels: LevelTable | null;
};

/** Said in the place of counts where a figure has none, as one of a time when none were kept. */
const NO_COUNTS = 'Not counted';

/** A page of published results, of one group. */
export type ResultsPage = {
  /** The group that is shown: all councils where the address asks for one that gives nothing. */
  readonly group: PeerGroup;
  /** Whether that is another than the one asked for. */
  readonly isDropped: boolean;
  /** Groups that give something, the one that is shown among them. */
  readonly choices: readonly { readonly value: string; readonly text: string }[];
  /** The finding. */
  readonly headline: string;
  readonly basis: readonly Fact[];
  /** In the framework's order: the whole, themes, lenses, questions. */
  readonly tables: readonly ResultsTable[];
  /** The same councils by theme, for the table of those that share by name. */
  readonly view: BenchmarkView;
};

/** Everything that a page of published results shows at one address; undefined where there is no group at all. */
export function resultsPage(asked: Asked): ResultsPage | undefined {
  const offered = asked.groups.filter((group) => group.id === 'all' || givesSomething(asked, group));
  const group = offered.find(({ id }) => id === asked.group) ?? offered[0];
  if (group === undefined) return undefined;
  const members = membersOf(asked, group);
  const eligible = eligibleOthers(asked.counts, group, undefined);
  const { definition, published, results, today } = asked;
  const view = buildBenchmarkView({
    ...{ entries: members, definition, by: 'theme', group, published, eligible, rates: [], principles: [] },
    beside: besideOf(members, { group, viewerCode: undefined, atMost: members.length }),
    today: asOf(results, today),
  });
  const rows = statisticRows(asked, [group]);
  return {
    group,
    isDropped: group.id !== asked.group,
    choices: offered.map(({ id, label }) => ({ value: id, text: label })),
    headline: view.headline,
    basis: basisFacts(aboutOthers(members), {
      ...{ group, by: 'theme', eligible, today, hasViewer: false },
      workedOutOn: published.day,
    }),
    tables: PUBLISHED_LEVELS.map((level) => {
      const own = rows.filter((row) => row.level === level);
      return {
        level,
        rows: own.map((row) => resultsRow(row, asked, { members, view })),
        levels: levelsOf(own, asked),
      };
    }),
    view,
  };
}

function levelsOf(rows: readonly StatisticRow[], asked: Asked): LevelTable | null {
  const counted = rows.map((row) => levelRow(row, asked));
  if (counted.every(({ cells }) => cells === null)) return null;
  return { heads: levelHeads(asked.definition.maturityScale), rows: counted };
}

function levelRow(row: StatisticRow, { results, today }: Asked): LevelRow {
  const about = { key: figureKey(row.level, row.key), label: row.label };
  const counts = nearCounts(row);
  return counts === null || !row.shown
    ? { ...about, cells: null, sentence: row.shown ? NO_COUNTS : reasonWords(row, isCurrent(results, today)) }
    : { ...about, cells: levelCells(counts, null) };
}

function membersOf({ sharing }: Asked, { codes }: PeerGroup): readonly BenchmarkEntry[] {
  return sharing.filter(({ authorityCode }) => codes.has(authorityCode));
}

/** A group with a figure, or with councils that stand side by side by name. */
function givesSomething(asked: Asked, group: PeerGroup): boolean {
  const verdict = groupVerdict(asked.published, { groupId: group.id, others: Infinity });
  return verdict === 'shown' || namedEntries(membersOf(asked, group)).length > 0;
}

type Beside = { readonly members: readonly BenchmarkEntry[]; readonly view: BenchmarkView };

function resultsRow(row: StatisticRow, { results, today }: Asked, { members, view }: Beside): ResultsRow {
  const key = figureKey(row.level, row.key);
  const named = namedEntries(members).flatMap((entry, place) => {
    const value = scoreOf(comparedFigure(entry, key));
    return value === null
      ? []
      : [{ letter: view.columns[place]?.letter ?? '', name: entry.authorityName, value }];
  });
  const strip = { title: row.label, ownName: null, own: null, named };
  if (!row.shown) {
    const sentence = reasonWords(row, isCurrent(results, today));
    return {
      key,
      label: row.label,
      figures: { sentence },
      strip: { ...strip, band: null, hiddenBecause: sentence },
    };
  }
  const { lower, median, upper } = row;
  return {
    key,
    label: row.label,
    figures: printed(row),
    strip: { ...strip, band: { lower, median, upper } },
  };
}

function printed({ behind, lower, median, upper, rounded }: Extract<StatisticRow, { shown: true }>): Printed {
  const print = rounded ? String : printedScore;
  return { behind: String(behind), lower: print(lower), median: print(median), upper: print(upper) };
}
