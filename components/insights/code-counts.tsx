import { TABLE_ROLES } from '@/components/shell/table-roles';
import type { CodeCount } from '@/lib/insights/code';

interface CodeCountsProps {
  readonly caption: string;
  readonly counts: readonly CodeCount[];
}

/** How often each code stands. In order of name: a code that many councils share is not thereby the better one. */
export function CodeCounts({ caption, counts }: CodeCountsProps) {
  return (
    <table {...TABLE_ROLES.table} className="ct-table ct-measure">
      <caption>
        <span>{caption}</span>
      </caption>
      <thead {...TABLE_ROLES.rows}>
        <tr {...TABLE_ROLES.row}>
          <th {...TABLE_ROLES.columnHeader}>Code</th>
          <th {...TABLE_ROLES.columnHeader} className="ct-num">
            Councils
          </th>
          <th {...TABLE_ROLES.columnHeader} className="ct-num">
            Readings
          </th>
        </tr>
      </thead>
      <tbody {...TABLE_ROLES.rows}>
        {counts.map(({ code, councils, readings }) => (
          <tr key={code.id} {...TABLE_ROLES.row}>
            <th {...TABLE_ROLES.rowHeader}>
              {code.name}
              {code.retiredAt === null ? null : <small>Retired</small>}
            </th>
            <td {...TABLE_ROLES.cell} className="ct-num">
              {councils}
            </td>
            <td {...TABLE_ROLES.cell} className="ct-num">
              {readings}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
