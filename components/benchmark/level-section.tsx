import { classNames } from '@/components/govuk/class-names';
import { TABLE_ROLES } from '@/components/shell/table-roles';
import type { BenchmarkView } from '@/lib/benchmark/benchmark-view';
import {
  levelCaption,
  levelTable,
  type LevelCell,
  type LevelRow,
  type LevelTable,
} from '@/lib/benchmark/level-table';
import { rowsHead } from '@/lib/benchmark/view-words';
import type { FrameworkDefinition } from '@/lib/framework/definition';

interface LevelSectionProps {
  readonly view: BenchmarkView;
  readonly scale: FrameworkDefinition['maturityScale'];
}

/** How many councils are at each level: numbers in cells that are darker the more there are. Nothing where no count is shown. */
export function LevelSection({ view, scale }: LevelSectionProps) {
  const table = levelTable(view, scale);
  if (table === null) return null;
  return (
    <>
      <h2 className="ct-h2">How many councils are near each level</h2>
      <LevelCountTable
        table={table}
        caption={levelCaption(view)}
        head={rowsHead(view)}
        ownName={view.own?.name ?? ''}
      />
    </>
  );
}

interface LevelCountTableProps {
  readonly table: LevelTable;
  readonly caption: string;
  /** The head of the column of row names. */
  readonly head: string;
  /** Empty where nobody is "you". */
  readonly ownName?: string;
}

/** The table by itself. */
export function LevelCountTable({ table, caption, head, ownName = '' }: LevelCountTableProps) {
  return (
    <table {...TABLE_ROLES.table} className="ct-table ct-table--stack ct-heat">
      <caption>
        <span>{caption}</span>
      </caption>
      <thead {...TABLE_ROLES.rows}>
        <tr {...TABLE_ROLES.row}>
          <th {...TABLE_ROLES.columnHeader}>{head}</th>
          {table.heads.map((each) => (
            <th key={each} {...TABLE_ROLES.columnHeader}>
              {each}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...TABLE_ROLES.rows}>
        {table.rows.map((row) => (
          <tr key={row.key} {...TABLE_ROLES.row}>
            <th {...TABLE_ROLES.rowHeader}>{row.label}</th>
            <LevelCells row={row} heads={table.heads} ownName={ownName} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface LevelCellsProps {
  readonly row: LevelRow;
  readonly heads: readonly string[];
  readonly ownName: string;
}

function LevelCells({ row, heads, ownName }: LevelCellsProps) {
  if (row.cells === null) {
    return (
      <td {...TABLE_ROLES.cell} colSpan={heads.length} className="ct-none">
        {row.sentence}
      </td>
    );
  }
  return row.cells.map((cell, level) => (
    <td
      key={heads[level]}
      {...TABLE_ROLES.cell}
      className={cellClass(cell)}
      data-l={`${heads[level] ?? ''}:`}
    >
      {cell.count}
      {cell.isOwn ? <span className="govuk-visually-hidden"> ({ownName} is here)</span> : null}
    </td>
  ));
}

function cellClass({ shade, isOwn }: LevelCell): string {
  return classNames('ct-half', `h${shade}`, isOwn && 'ct-framed');
}
