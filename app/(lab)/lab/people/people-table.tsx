import { withOtherPlaces } from '@/lib/access/other-places';
import { AUTHORITY_ROLES, LAB_ROLES, ROLE_NAMES } from '@/lib/access/roles';

type ListedPerson = {
  readonly userId: string;
  readonly displayName: string;
  readonly role: string;
  /** Null for a place in the lab. */
  readonly authorityName: string | null;
};

type PeopleTableProps = { readonly people: readonly ListedPerson[] };

/**
 * Who holds a place where, and where else: one group of rows for each authority, in the order given, and one for the
 * lab.
 */
export function PeopleTable({ people }: PeopleTableProps) {
  const listed = withOtherPlaces(people);
  const places = [...new Set(people.map(placeOf))];
  return (
    <table className="ct-table ct-measure">
      <caption>
        People<span>{people.length} places held now.</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Role</th>
        </tr>
      </thead>
      {places.map((place) => (
        <tbody key={place}>
          <tr className="ct-sub">
            <th scope="rowgroup" colSpan={2}>
              {place}
            </th>
          </tr>
          {listed
            .filter((person) => placeOf(person) === place)
            .map(({ displayName, role, others }, index) => (
              <tr key={index}>
                <td>{displayName}</td>
                <td>
                  {roleName(role)}
                  {others.length === 0 ? null : (
                    <p className="ct-s ct-muted">Also {others.map(inWords).join('; ')}</p>
                  )}
                </td>
              </tr>
            ))}
        </tbody>
      ))}
    </table>
  );
}

function placeOf({ authorityName }: ListedPerson): string {
  return authorityName ?? 'Policy lab';
}

function inWords(place: ListedPerson): string {
  return `${roleName(place.role)}, ${placeOf(place)}`;
}

function roleName(role: string): string {
  const known = [...AUTHORITY_ROLES, ...LAB_ROLES].find((one) => one === role);
  return known === undefined ? role : ROLE_NAMES[known];
}
