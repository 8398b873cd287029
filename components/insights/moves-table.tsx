import { TABLE_ROLES } from '@/components/shell/table-roles';
import { countOf } from '@/lib/format/number-word';
import { readingsHref } from '@/lib/insights/addresses';
import type { MovedRow } from '@/lib/insights/moves-view';

interface MovesTableProps {
  readonly caption: string;
  readonly rows: readonly MovedRow[];
}

/** Questions with how many councils moved on them, how many of those are coded, and with which codes. */
export function MovesTable({ caption, rows }: MovesTableProps) {
  return (
    <table {...TABLE_ROLES.table} className="ct-table ct-table--stack">
      <caption>
        <span>{caption}</span>
      </caption>
      <thead {...TABLE_ROLES.rows}>
        <tr {...TABLE_ROLES.row}>
          <th {...TABLE_ROLES.columnHeader}>Question</th>
          <th {...TABLE_ROLES.columnHeader} className="ct-w13">
            Councils
          </th>
          <th {...TABLE_ROLES.columnHeader} className="ct-w19">
            Codes
          </th>
        </tr>
      </thead>
      <tbody {...TABLE_ROLES.rows}>
        {rows.map(({ question, councils, coded, codes }) => (
          <tr key={question.id} {...TABLE_ROLES.row}>
            <th {...TABLE_ROLES.rowHeader}>
              <a href={readingsHref(question.id)}>{question.text}</a>
            </th>
            <td {...TABLE_ROLES.cell} data-l="Councils:">
              {countOf(councils, 'council')}
              <small>{coded === 0 ? 'None coded yet' : `${coded} coded`}</small>
            </td>
            <td {...TABLE_ROLES.cell} data-l="Codes:">
              {codes.length === 0 ? (
                <span className="ct-none">None yet</span>
              ) : (
                codes.map(({ code, councils: n }) => `${code.name} (${n})`).join('; ')
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
