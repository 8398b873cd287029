import { roleInWords } from '@/lib/access/roles';
import { formatDay } from '@/lib/format/date';
import { addedByInWords, endedByInWords } from '@/lib/team/team-words';
import type { TeamPlace } from './team-table';

interface LeftTableProps {
  readonly people: readonly (TeamPlace & {
    readonly leftAt: Date;
    readonly endedBy: string | null;
    readonly endedByLab: boolean;
  })[];
}

/** Who had a place: a visit that has ended is still one that the council can see. Nothing where nobody has left. */
export function LeftTable({ people }: LeftTableProps) {
  if (people.length === 0) return null;
  return (
    <table className="ct-table ct-table--stack ct-gap">
      <caption>
        Who had a place<span>They can read and write nothing here. Their words stay under their names.</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Role</th>
          <th scope="col">From and to</th>
          <th scope="col">Added by</th>
          <th scope="col">Ended by</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.memberId}>
            <th scope="row">{person.displayName}</th>
            <td data-l="Role:">{roleInWords(person.role)}</td>
            <td data-l="From and to:">
              {formatDay(person.joinedAt)} to {formatDay(person.leftAt)}
            </td>
            <td data-l="Added by:">{addedByInWords(person)}</td>
            <td data-l="Ended by:">{endedByInWords(person)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
