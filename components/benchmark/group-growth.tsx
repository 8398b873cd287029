import type { Growth } from '@/lib/benchmark/growth';
import { TABLE_ROLES } from '@/components/shell/table-roles';

interface GroupGrowthProps {
  readonly growth: Growth;
  /** Links to groups that have a median already: "All that took part: 21 others". */
  readonly otherGroups: readonly GroupLink[];
  /** What is there now, whoever else takes part. */
  readonly ownResultsHref?: string | undefined;
}

export interface GroupLink {
  readonly href: string;
  readonly label: string;
}

/** When a group is too small: why, what more councils would open, and where there are enough. */
export function GroupGrowth({ growth, otherGroups, ownResultsHref }: GroupGrowthProps) {
  const { lead, note, opens } = growth;
  return (
    <>
      {lead === null ? null : <p className="ct-lead">{lead}</p>}
      {note === null ? null : (
        <>
          <h2 className="ct-h2">When a group is too small</h2>
          <p className="ct-p">
            <b>{note.count}</b> {note.why}
          </p>
        </>
      )}
      {opens.length === 0 ? null : (
        <OpensTable
          opens={opens}
          now={ownResultsHref === undefined ? undefined : { href: ownResultsHref, label: 'Your own results' }}
        />
      )}
      {(note === null && lead === null) || otherGroups.length === 0 ? null : (
        <>
          <h2 className="ct-h2">Other groups with enough councils</h2>
          <ul className="ct-list">
            {otherGroups.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

type OpensTableProps = Pick<Growth, 'opens'> & {
  /** What is there already, whoever else takes part. */
  readonly now?: GroupLink | undefined;
};

/** What more councils would open, step by step. */
export function OpensTable({ opens, now }: OpensTableProps) {
  return (
    <table {...TABLE_ROLES.table} className="ct-table ct-table--stack">
      <caption>What opens, and when</caption>
      <thead {...TABLE_ROLES.rows}>
        <tr {...TABLE_ROLES.row}>
          <th {...TABLE_ROLES.columnHeader}>When</th>
          <th {...TABLE_ROLES.columnHeader}>What is then shown</th>
        </tr>
      </thead>
      <tbody {...TABLE_ROLES.rows}>
        {now === undefined ? null : (
          <tr {...TABLE_ROLES.row}>
            <th {...TABLE_ROLES.rowHeader}>Now</th>
            <td {...TABLE_ROLES.cell}>
              <a href={now.href}>{now.label}</a>
            </td>
          </tr>
        )}
        {opens.map(({ when, what }) => (
          <tr key={when} {...TABLE_ROLES.row}>
            <th {...TABLE_ROLES.rowHeader}>{when}</th>
            <td {...TABLE_ROLES.cell}>{what}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
