import { changeRoleHref, endPlaceHref } from '@/lib/team/addresses';
import { addedByInWords } from '@/lib/team/team-words';
import { roleInWords } from '@/lib/access/roles';
import { formatDay } from '@/lib/format/date';

export interface TeamPlace {
  readonly memberId: string;
  readonly displayName: string;
  readonly role: string;
  readonly isOfLab: boolean;
  readonly joinedAt: Date;
  readonly addedBy: string | null;
  readonly addedByLab: boolean;
  /** The council that took this one over: its people read, and their places cannot be changed here. */
  readonly through?: string | null;
}

interface TeamTableProps {
  readonly people: readonly TeamPlace[];
  readonly viewerId: string;
  readonly canManage: boolean;
}

/** Who has a place in the council: everybody in it may know who reads its answers, and who let them in. */
export function TeamTable({ people, viewerId, canManage }: TeamTableProps) {
  return (
    <table className="ct-table ct-table--stack">
      <caption>
        Who has a place now
        <span>
          Everyone here can read your council’s answers, apart from reviewers. They come from outside your
          council, and read answers only through a review.
        </span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Role</th>
          <th scope="col">Since</th>
          <th scope="col">Added by</th>
          {canManage ? (
            <th scope="col" colSpan={2}>
              Change
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.memberId}>
            <th scope="row">
              {person.displayName}
              {person.memberId === viewerId ? ' (you)' : ''}
            </th>
            <td data-l="Role:">
              {roleInWords(person.role)}
              {person.through ? <small>Through {person.through}, which takes this council over</small> : null}
              {person.isOfLab ? <small>Also of the policy lab</small> : null}
            </td>
            <td data-l="Since:">{formatDay(person.joinedAt)}</td>
            <td data-l="Added by:">{addedByInWords(person)}</td>
            {canManage ? <ChangeCells {...person} /> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ChangeCells({ memberId, displayName, through }: TeamPlace) {
  if (through) return <td colSpan={2}>Goes with their place in {through}</td>;
  return (
    <>
      <td>
        <a href={changeRoleHref(memberId)}>
          Change role <span className="govuk-visually-hidden">of {displayName}</span>
        </a>
      </td>
      <td>
        <a href={endPlaceHref(memberId)}>
          End place <span className="govuk-visually-hidden">of {displayName}</span>
        </a>
      </td>
    </>
  );
}
