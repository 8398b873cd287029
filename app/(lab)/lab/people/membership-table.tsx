import { Details } from '@/components/govuk/details';
import { TABLE_ROLES } from '@/components/shell/table-roles';
import type { LabMembership } from '@/db/queries/lab-memberships';
import { formatDay } from '@/lib/format/date';
import { countOf } from '@/lib/format/number-word';

/** The member councils of the lab, by name. */
export function MembershipTable({ memberships }: { readonly memberships: readonly LabMembership[] }) {
  if (memberships.length === 0) return <p className="ct-p">No council is written down as a member yet.</p>;
  return (
    <Details summary={countOf(memberships.length, 'member council')}>
      <table {...TABLE_ROLES.table} className="ct-table ct-table--stack">
        <caption>Member councils of the lab</caption>
        <thead {...TABLE_ROLES.rows}>
          <tr {...TABLE_ROLES.row}>
            <th {...TABLE_ROLES.columnHeader}>Council</th>
            <th {...TABLE_ROLES.columnHeader}>Since</th>
          </tr>
        </thead>
        <tbody {...TABLE_ROLES.rows}>
          {memberships.map(({ code, name, joinedOn }) => (
            <tr key={code} {...TABLE_ROLES.row}>
              <th {...TABLE_ROLES.rowHeader}>{name}</th>
              <td {...TABLE_ROLES.cell}>{formatDay(joinedOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Details>
  );
}
