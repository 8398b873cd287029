import { TABLE_ROLES } from '@/components/shell/table-roles';
import type { FigureTable as Table } from '@/lib/statistics/area-figures';
import type { ShownFigure } from '@/lib/statistics/figure-words';

interface FigureTableProps {
  readonly table: Table;
}

/** One age group, a row for each year. */
export function FigureTable({ table }: FigureTableProps) {
  return (
    <table {...TABLE_ROLES.table} className="ct-table ct-table--stack ct-gap">
      <caption>{table.caption}</caption>
      <thead {...TABLE_ROLES.rows}>
        <tr {...TABLE_ROLES.row}>
          <th {...TABLE_ROLES.columnHeader}>Time</th>
          {table.areas.map((area) => (
            <th key={area} {...TABLE_ROLES.columnHeader} className="ct-num">
              {area}
            </th>
          ))}
          <th {...TABLE_ROLES.columnHeader}>Published in</th>
        </tr>
      </thead>
      <tbody {...TABLE_ROLES.rows}>
        {table.rows.map(({ period, figures, release }) => (
          <tr key={period} {...TABLE_ROLES.row}>
            <th {...TABLE_ROLES.rowHeader}>{period}</th>
            {figures.map((figure, index) => (
              <td
                key={table.areas[index]}
                {...TABLE_ROLES.cell}
                className="ct-num"
                data-l={`${table.areas[index] ?? ''}:`}
              >
                <Shown figure={figure} />
              </td>
            ))}
            <td {...TABLE_ROLES.cell} data-l="Published in:">
              {release}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Shown({ figure }: { readonly figure: ShownFigure | null }) {
  if (figure === null) return <span className="ct-none">Not published</span>;
  return (
    <>
      {figure.isNumber ? figure.text : <span className="ct-none">{figure.text}</span>}
      {figure.detail === null ? null : <small>{figure.detail}</small>}
    </>
  );
}
