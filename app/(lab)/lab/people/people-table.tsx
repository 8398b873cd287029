import { countOf } from '@/lib/format/number-word';
import { placeName } from '@/lib/access/place';
import { withOtherPlaces } from '@/lib/access/places-of-people';
import { roleInWords } from '@/lib/access/roles';
import { endAnyPlaceHref } from '@/lib/team/addresses';

type ListedPerson = {
  readonly memberId: string;
  readonly userId: string;
  readonly displayName: string;
  readonly email: string;
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
  const places = [...new Set(people.map(placeName))];
  return (
    <table className="ct-table ct-table--stack ct-measure">
      <caption>
        People<span>{countOf(people.length, 'place')} held now.</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Role</th>
          <th scope="col">Change</th>
        </tr>
      </thead>
      {places.map((place) => (
        <tbody key={place}>
          <tr className="ct-sub">
            <th scope="rowgroup" colSpan={3}>
              {place}
            </th>
          </tr>
          {listed
            .filter((person) => placeName(person) === place)
            .map(({ memberId, displayName, email, role, authorityName, others }) => (
              <tr key={memberId}>
                <td>
                  {displayName}
                  <small>{email}</small>
                </td>
                <td>
                  {roleInWords(role)}
                  {others.length === 0 ? null : (
                    <p className="ct-s ct-muted">Also {others.map(inWords).join('; ')}</p>
                  )}
                </td>
                <td>
                  <a href={endAnyPlaceHref(memberId)}>
                    End place{' '}
                    <span className="govuk-visually-hidden">
                      of {displayName}, {placeName({ authorityName })}
                    </span>
                  </a>
                </td>
              </tr>
            ))}
        </tbody>
      ))}
    </table>
  );
}

function inWords(place: ListedPerson): string {
  return `${roleInWords(place.role)}, ${placeName(place)}`;
}
