import { formatDay } from '@/lib/format/date';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import { sentenceCase } from '@/lib/format/letter-case';
import type { ShownFigure } from '@/lib/results/shown-figure';
import type { BenchmarkRow } from './benchmark-row';
import type { BenchmarkView } from './benchmark-view';
import type { ComparedBy } from './benchmark-address';
import { levelTable, type LevelRow, type LevelTable } from './level-table';
import { lensCaption, namedHeading, pooledWords, rowsHead, scoreHeads, tableCaption } from './view-words';

/** A figure as the page prints it, and no more exact than that, or the words that stand in its place. Both where words say what a figure is of. */
export type FileCell = { readonly figure: number | null; readonly words: string | null };

export type FileColumn = {
  readonly id: string;
  readonly head: string;
  /** Where all of the column is one council's. The code is left out of columns that are only ever the reader's own. */
  readonly council?: { readonly name: string; readonly code?: string; readonly sentOn?: string };
};

type FileRow = {
  readonly key: string;
  readonly label: string;
  readonly note: string | null;
  readonly cells: readonly FileCell[];
};

/** One table of the page. Rows stand in its order, councils in order of name. */
export type FileTable = {
  readonly id: 'comparison' | 'lens' | 'levels' | 'named';
  readonly name: string;
  readonly caption: string;
  readonly rowsHead: string;
  /** What the second column holds, where rows have notes. */
  readonly noteHead: string;
  readonly unit: 'points' | 'percent' | 'councils';
  readonly columns: readonly FileColumn[];
  readonly rows: readonly FileRow[];
};

/** A row that is no figure of the framework. */
const CONTEXT_NOTE_ROW = 'context-note';

type Shown = {
  readonly view: BenchmarkView;
  readonly lensView: BenchmarkView | undefined;
  readonly scale: FrameworkDefinition['maturityScale'];
};

/** Every table of a page of comparison, from what the page shows and nothing else. Those that it leaves out are left out. */
export function comparisonTables({ view, lensView, scale }: Shown): readonly FileTable[] {
  const levels = levelTable(view, scale);
  return [
    ...(view.others === 0 ? [] : [scoreTable(view, { id: 'comparison', caption: tableCaption(view) })]),
    ...(lensView?.rows.some(({ statistic }) => statistic.shown) === true
      ? [scoreTable(lensView, { id: 'lens', caption: `${lensCaption(lensView)}.` })]
      : []),
    ...(levels === null ? [] : [levelsTable(view, levels)]),
    ...(view.columns.length === 0 ? [] : [namedTable(view)]),
  ];
}

const NOTE_HEADS: Readonly<Record<ComparedBy, string>> = {
  theme: 'Note',
  question: 'Theme',
  lens: 'What it is about',
  principle: 'What it rests on',
  rate: 'Theme',
};

function headsOf(view: BenchmarkView): Pick<FileTable, 'rowsHead' | 'noteHead'> {
  return { rowsHead: rowsHead(view), noteHead: NOTE_HEADS[view.by] };
}

const STATISTICS = ['lower-quartile', 'median', 'upper-quartile'] as const;

function scoreTable(view: BenchmarkView, { id, caption }: Pick<FileTable, 'id' | 'caption'>): FileTable {
  const { by, own, rows } = view;
  const ids = [...(own === null ? [] : ['own']), ...STATISTICS];
  const isRate = by === 'rate';
  return {
    id,
    caption,
    name: sentenceCase(`by ${by}`),
    ...headsOf(view),
    unit: isRate ? 'percent' : 'points',
    columns: [
      ...scoreHeads(view).map((head, at) => columnOf(ids[at] ?? head, head)),
      ...(own === null ? [] : [{ id: 'place', head: `Place of ${own.name}` }]),
      ...(isRate ? [{ id: 'pooled', head: 'Pooled rate' }] : []),
    ],
    rows: rows.map((row) => ({ ...subjectOf(row), cells: scoreCells(row, isRate) })),
  };
}

function columnOf(id: string, head: string): FileColumn {
  return id === 'own' ? { id, head, council: { name: head } } : { id, head };
}

function subjectOf({ key, label, note }: BenchmarkRow): Omit<FileRow, 'cells'> {
  return { key, label, note };
}

function scoreCells(row: BenchmarkRow, isRate: boolean): readonly FileCell[] {
  return [
    ...(row.own === null ? [] : [figureCell(row.own)]),
    ...statisticCells(row),
    ...(row.place === null ? [] : [words(row.place)]),
    ...(isRate ? [{ figure: row.pooled && numberOf(row.pooled.printed), words: pooledWords(row) }] : []),
  ];
}

/** Three figures, or three times why there is none: each cell must be true by itself. */
function statisticCells({ statistic }: BenchmarkRow): readonly FileCell[] {
  if (!statistic.shown) return STATISTICS.map(() => words(statistic.sentence));
  const { lower, median, upper } = statistic.printed;
  return [lower, median, upper].map((printed) => ({ figure: numberOf(printed), words: null }));
}

function figureCell(figure: ShownFigure): FileCell {
  return figure.kind === 'number' ? { figure: numberOf(figure.display), words: null } : words(figure.word);
}

const NO_CELL: FileCell = { figure: null, words: null };

function words(text: string): FileCell {
  return { figure: null, words: text };
}

/** The number that is printed: what is stored can be more exact than what is shown. */
function numberOf(printed: string): number {
  return Number(printed.replace('%', ''));
}

function levelsTable(view: BenchmarkView, { heads, rows }: LevelTable): FileTable {
  const { by, own } = view;
  const near = by === 'question' ? 'at or nearest to' : 'nearest to';
  return {
    id: 'levels',
    name: 'Near each level',
    caption: `How many councils are ${near} each level, by ${by}: the councils behind the median of the same row.`,
    ...headsOf(view),
    unit: 'councils',
    columns: [
      ...heads.map((head, level) => ({ id: `level-${level}`, head })),
      ...(own === null ? [] : [{ id: 'own-level', head: `${own.name} is nearest to`, council: own }]),
    ],
    rows: rows.map((row) => ({
      key: row.key,
      label: row.label,
      note: null,
      cells: [...levelCells(row, heads), ...(own === null ? [] : [ownLevel(row, heads)])],
    })),
  };
}

function levelCells(row: LevelRow, heads: LevelTable['heads']): readonly FileCell[] {
  if (row.cells === null) return heads.map(() => words(row.sentence));
  return row.cells.map(({ count }) => ({ figure: count, words: null }));
}

function ownLevel({ cells }: LevelRow, heads: LevelTable['heads']): FileCell {
  return words(heads[cells?.findIndex(({ isOwn }) => isOwn) ?? -1] ?? 'Not shown');
}

function namedTable(view: BenchmarkView): FileTable {
  const { by, columns, rows } = view;
  const what = by === 'rate' ? 'Percentages' : 'Lowest possible score';
  return {
    id: 'named',
    name: 'Councils by name',
    caption: `${namedHeading(view)}. ${what}. Alphabetical. What a council says about its figures belongs to them: keep both together.`,
    ...headsOf(view),
    unit: by === 'rate' ? 'percent' : 'points',
    columns: columns.map(({ letter, name, code, submittedOn }) => ({
      id: letter === null ? 'own' : 'council',
      head: `${letter === null ? '' : `${letter} `}${name}, sent ${formatDay(submittedOn)}`,
      council: { name, code, sentOn: submittedOn },
    })),
    rows: [
      ...noteRows(view),
      ...rows.map((row) => ({
        ...subjectOf(row),
        note: null,
        cells: [...(row.own === null ? [] : [row.own]), ...row.named.map(({ figure }) => figure)].map(
          figureCell,
        ),
      })),
    ],
  };
}

/** First of all rows, so that nobody reads the figures without it. */
function noteRows({ columns }: BenchmarkView): readonly FileRow[] {
  if (columns.every(({ note }) => note === undefined)) return [];
  return [
    {
      key: CONTEXT_NOTE_ROW,
      label: 'What the council says about its figures',
      note: null,
      // What the reader's own council wrote is not on this page either.
      cells: columns.map(({ letter, note }) => (letter === null ? NO_CELL : words(note ?? 'Nothing'))),
    },
  ];
}
