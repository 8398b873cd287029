import { TABLE_ROLES } from '@/components/shell/table-roles';
import { RESOURCE_IDS, RESOURCES, resourcePath } from '@/lib/open-data/resources';

/** Every address for programs: what is there, what can be chosen, and the columns of a row. */
export function ResourceList() {
  return (
    <table {...TABLE_ROLES.table} className="ct-table ct-table--stack">
      <caption>Addresses</caption>
      <thead {...TABLE_ROLES.rows}>
        <tr {...TABLE_ROLES.row}>
          <th {...TABLE_ROLES.columnHeader}>Address</th>
          <th {...TABLE_ROLES.columnHeader}>What is there</th>
          <th {...TABLE_ROLES.columnHeader}>What a row has</th>
        </tr>
      </thead>
      <tbody {...TABLE_ROLES.rows}>
        {RESOURCE_IDS.map((id) => RESOURCES[id]).map((resource) => (
          <tr key={resource.id} {...TABLE_ROLES.row}>
            <th {...TABLE_ROLES.rowHeader}>
              <code>{resourcePath(resource)}</code>
              {resource.query.length === 0 ? null : <small>{chosenWords(resource.query)}</small>}
            </th>
            <td {...TABLE_ROLES.cell}>{resource.summary}</td>
            <td {...TABLE_ROLES.cell} data-l="What a row has:">
              {resource.columns.join(', ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function chosenWords(query: readonly string[]): string {
  return `Can be narrowed with ${query.map((name) => `?${name}=`).join(' and ')}`;
}
