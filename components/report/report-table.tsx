import { TABLE_ROLES } from '@/components/shell/table-roles';
import type { Cell, Column, ReportTable as Table } from '@/lib/report/report';
import { ReportCell } from './report-cell';

interface ReportTableProps {
  readonly table: Table;
}

/** A table of a report. Its first column names the rows. Rows stack on a phone and never split on paper. */
export function ReportTable({ table: { caption, columns, rows, rowHeader } }: ReportTableProps) {
  return (
    <table {...TABLE_ROLES.table} className="ct-table ct-table--stack">
      <caption>{caption}</caption>
      <thead {...TABLE_ROLES.rows}>
        <tr {...TABLE_ROLES.row}>
          {columns.map((column) => (
            <th key={column.key} {...TABLE_ROLES.columnHeader} className={numberClass(column)}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...TABLE_ROLES.rows}>
        {rows.map((cells, index) => (
          <tr key={index} {...TABLE_ROLES.row}>
            {cells.map((cell, place) => (
              <TableCell key={place} cell={cell} column={columns[place]} isName={rowHeader && place === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface TableCellProps {
  readonly cell: Cell;
  readonly column: Column | undefined;
  readonly isName: boolean;
}

function TableCell({ cell, column, isName }: TableCellProps) {
  if (isName) {
    return (
      <th {...TABLE_ROLES.rowHeader}>
        <ReportCell cell={cell} />
      </th>
    );
  }
  return (
    <td {...TABLE_ROLES.cell} className={numberClass(column)} data-l={column && `${column.label}:`}>
      <ReportCell cell={cell} />
    </td>
  );
}

function numberClass(column: Column | undefined): string | undefined {
  return column?.numeric === true ? 'ct-num' : undefined;
}
