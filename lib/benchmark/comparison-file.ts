import { formatDay } from '@/lib/format/date';
import type { SheetTable, TableCell, Workbook } from '@/lib/files/workbook';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import { factWords } from '@/lib/results/summary-facts';
import { comparisonTables, type FileColumn, type FileTable } from './comparison-tables';
import { definitions } from './definitions';
import { lensDrop, lensHeading } from './lens-drop';
import { notCompared } from './not-compared';
import type { ComparisonPage } from './page-view';
import { sourceWords } from './view-words';

/** What a file of a comparison is made from: what the page shows to its reader, and where and when that was. */
export type ComparisonToKeep = {
  readonly page: Pick<ComparisonPage, 'view' | 'lensView' | 'about'>;
  readonly framework: FrameworkDefinition;
  /** What stands over the finding: whose comparison it is, of which framework. */
  readonly over: string;
  /** What the address asked for and did not get. */
  readonly dropped: string | null;
  /** The reader's lenses and principles with fewer than two scored answers. */
  readonly thinKeys: readonly string[];
  /** The day on which the file is made, YYYY-MM-DD. */
  readonly day: string;
  /** Where the same stands as a page, as it is now. */
  readonly pageUrl: string;
  readonly isDemonstration: boolean;
};

type Said = { readonly about: string; readonly says: string };

/** A comparison as a file holds it: what it is and rests on, and the tables of the page. Both formats are written from this. */
export type ComparisonFile = {
  readonly title: string;
  readonly facts: readonly Said[];
  readonly tables: readonly FileTable[];
};

/** Everything that a page of comparison shows, and nothing else, for a file. Source: issue 4, part 4; docs/disclosure.md. */
export function comparisonFile(kept: ComparisonToKeep): ComparisonFile {
  const { page, framework, over } = kept;
  const tables = comparisonTables({
    view: page.view,
    lensView: page.lensView,
    scale: framework.maturityScale,
  });
  return { title: `${over}: ${page.view.headline}`, facts: factsOf(kept, tables), tables };
}

function factsOf(kept: ComparisonToKeep, tables: readonly FileTable[]): readonly Said[] {
  const { page, over, framework, dropped, day, pageUrl, isDemonstration } = kept;
  const { view } = page;
  return [
    { about: 'What it is', says: over },
    ...(isDemonstration ? [DEMONSTRATION] : []),
    { about: 'Finding', says: view.headline },
    ...maybe('Finding by lens', lensFinding(kept, tables)),
    { about: 'Framework', says: framework.title },
    { about: 'Compared with', says: view.group.label },
    ...maybe('Not as the address asks', dropped),
    ...groupFacts(page),
    ...view.basis.map((fact) => ({ about: 'What it rests on', says: factWords(fact) })),
    ...(view.growth.note === null
      ? []
      : [{ about: 'Why there is no median', says: `${view.growth.note.count} ${view.growth.note.why}` }]),
    ...tables.map(({ name, caption }) => ({ about: `Table “${name}”`, says: caption })),
    ...notCompared(framework, view.by).map((says) => ({ about: 'Not compared', says })),
    { about: 'Where it comes from', says: sourceWords(view) },
    ...definitions(view.by).map(({ term, detail }) => ({ about: term, says: detail })),
    { about: 'When the file was made', says: `${formatDay(day)}. ${KEPT_AS_IT_WAS}` },
    { about: 'The same as it is now', says: pageUrl },
  ];
}

function lensFinding({ page, thinKeys }: ComparisonToKeep, tables: readonly FileTable[]): string | null {
  const { view, lensView } = page;
  if (view.by === 'lens') return lensDrop(view, thinKeys);
  const isThere = lensView !== undefined && tables.some(({ id }) => id === 'lens');
  return isThere ? lensHeading(lensView, thinKeys) : null;
}

const DEMONSTRATION: Said = {
  about: 'Demonstration',
  says: 'The councils that take part are invented, with their figures.',
};

const KEPT_AS_IT_WAS =
  'A file does not change when a council takes back what it shares, or when figures are worked out again: the page does. Look there before you pass it on.';

function groupFacts({ about, view }: ComparisonToKeep['page']): readonly Said[] {
  const { sentence, definition, members, source } = about;
  return [
    { about: 'Identifier of the group', says: view.group.id },
    { about: 'What the group is', says: sentence },
    ...definition.map((says) => ({ about: 'What the group is', says })),
    ...maybe(
      'All in the group, whether or not they take part',
      members.length === 0 ? null : members.join('; '),
    ),
    ...(source === null ? [] : [{ about: source.text, says: source.href }]),
  ];
}

function maybe(about: string, says: string | null): readonly Said[] {
  return says === null ? [] : [{ about, says }];
}

const FACTS_SHEET = 'About';
const WIDTHS_CM = { label: 8, note: 5, cell: 3.6, about: 6, says: 20 } as const;

/** The comparison as a spreadsheet: what to know first, then a sheet for each table of the page. */
export function comparisonWorkbook({ title, facts, tables }: ComparisonFile): Workbook {
  const about: SheetTable = {
    name: FACTS_SHEET,
    columns: [
      { head: 'About this comparison', widthCm: WIDTHS_CM.about },
      { head: 'What it says', widthCm: WIDTHS_CM.says },
    ],
    rows: facts.map((fact) => [{ value: fact.about }, { value: fact.says }]),
  };
  return { title, sheets: [about, ...tables.map(sheetOf)] };
}

function sheetOf({ name, rowsHead, noteHead, unit, columns, rows }: FileTable): SheetTable {
  const hasNotes = rows.some(({ note }) => note !== null);
  return {
    name,
    columns: [
      { head: rowsHead, widthCm: WIDTHS_CM.label },
      ...(hasNotes ? [{ head: noteHead, widthCm: WIDTHS_CM.note }] : []),
      ...columns.map((column) => ({ head: headOf(column, unit), widthCm: WIDTHS_CM.cell })),
    ],
    rows: rows.map(({ label, note, cells }) => [
      { value: label },
      ...(hasNotes ? [{ value: note ?? '' }] : []),
      ...cells.map(({ figure, words }): TableCell => ({ value: words ?? figure ?? '' })),
    ]),
  };
}

function headOf({ head, id }: FileColumn, unit: FileTable['unit']): string {
  return unit === 'percent' && id !== 'place' && id !== 'pooled' ? `${head}, %` : head;
}

/** The columns of the flat table, in order. */
export const COMPARISON_KEYS = [
  'table',
  'key',
  'label',
  'note',
  'column',
  'council_code',
  'council',
  'sent_on',
  'figure',
  'unit',
  'words',
] as const;
type ComparisonRecord = Readonly<Record<(typeof COMPARISON_KEYS)[number], string | number | null>>;

const NO_RECORD: ComparisonRecord = {
  table: null,
  key: null,
  label: null,
  note: null,
  column: null,
  council_code: null,
  council: null,
  sent_on: null,
  figure: null,
  unit: null,
  words: null,
};

/** The comparison as one flat table: a row for each fact, then for each cell of each table. */
export function comparisonRecords({ facts, tables }: ComparisonFile): readonly ComparisonRecord[] {
  return [
    ...facts.map(({ about, says }) => ({ ...NO_RECORD, table: 'about', label: about, words: says })),
    ...tables.flatMap(recordsOf),
  ];
}

function recordsOf({ id, unit, columns, rows }: FileTable): readonly ComparisonRecord[] {
  return rows.flatMap(({ key, label, note, cells }) =>
    cells
      .map(({ figure, words }, at) => ({
        ...NO_RECORD,
        table: id,
        key,
        label,
        note,
        ...columnRecord(columns[at]),
        figure,
        unit: figure === null ? null : unit,
        words,
      }))
      .filter(({ figure, words }) => figure !== null || words !== null),
  );
}

function columnRecord(column: FileColumn | undefined): Partial<ComparisonRecord> {
  if (column === undefined) return {};
  const { id, head, council } = column;
  const named = council === undefined ? {} : councilRecord(council);
  return { column: id.startsWith('level-') ? head : id, ...named };
}

function councilRecord({
  name,
  code,
  sentOn,
}: NonNullable<FileColumn['council']>): Partial<ComparisonRecord> {
  return { council: name, council_code: code ?? null, sent_on: sentOn ?? null };
}
