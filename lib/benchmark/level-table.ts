import type { FrameworkDefinition } from '@/lib/framework/definition';
import { sentenceCase } from '@/lib/format/letter-case';
import { scoreOf } from './benchmark-row';
import type { BenchmarkView } from './benchmark-view';
import { hasLevels, LEVELS, nearestLevel, type LevelCounts } from './level-counts';

/** How many councils are nearest to a level. `shade` is 0 to 4: which fifth of all of the row they are. */
export type LevelCell = { readonly count: number; readonly shade: number; readonly isOwn: boolean };

export type LevelRow = {
  readonly key: string;
  readonly label: string;
} & (
  | { readonly cells: readonly LevelCell[]; readonly sentence?: never }
  /** Why nothing is counted. All counts of a row are hidden, or none: one alone would be the rest taken from the sum. */
  | { readonly cells: null; readonly sentence: string }
);

export type LevelTable = {
  /** "0 Not started", lowest first. */
  readonly heads: readonly string[];
  readonly rows: readonly LevelRow[];
};

/** How many councils are at each level, row by row as in the comparison. Null where no row of it has levels that are shown. */
export function levelTable(
  view: BenchmarkView,
  scale: FrameworkDefinition['maturityScale'],
): LevelTable | null {
  const rows = view.rows.filter(({ key }) => hasLevels(key)).map(levelRow);
  if (rows.every(({ cells }) => cells === null)) return null;
  return { heads: levelHeads(scale), rows };
}

function levelRow({ key, label, own, statistic }: BenchmarkView['rows'][number]): LevelRow {
  if (!statistic.shown) return { key, label, cells: null, sentence: statistic.sentence };
  const score = scoreOf(own);
  const ownLevel = score === null ? null : nearestLevel(score);
  return { key, label, cells: levelCells(statistic.levels ?? [], ownLevel) };
}

/** Councils at each level as they are drawn. `ownLevel` is the one that the reader is nearest to, null for nobody. */
export function levelCells(counts: LevelCounts, ownLevel: number | null): readonly LevelCell[] {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count, level) => ({ count, shade: shadeOf(count, all), isOwn: level === ownLevel }));
}

/** The heads of the columns: "0 Not started", lowest first. */
export function levelHeads(scale: FrameworkDefinition['maturityScale']): readonly string[] {
  return scale.map(({ level, name }) => `${level} ${name}`);
}

/** None is white; from then on one step for each quarter of the councils. */
function shadeOf(count: number, all: number): number {
  return count === 0 ? 0 : Math.min(Math.ceil((count / all) * (LEVELS.length - 1)), LEVELS.length - 1);
}

/** What stands over the table. Figures are as old as the medians beside them. */
export function levelCaption({ by, own }: BenchmarkView): string {
  const near = by === 'question' ? 'at or nearest to' : 'nearest to';
  const mine = own === null ? '' : ' The level that you are nearest to has a frame.';
  return `${sentenceCase('councils')} ${near} each level, by ${by}. A darker cell has more of them.${mine}`;
}
