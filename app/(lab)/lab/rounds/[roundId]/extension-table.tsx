import { formatDay, formatDayTime } from '@/lib/format/date';

type ExtensionTableProps = {
  /** The newest first. */
  readonly given: readonly {
    readonly authorityCode: string;
    readonly authorityName: string;
    readonly closesOn: string;
    readonly reason: string;
    readonly givenBy: string;
    readonly givenAt: Date;
  }[];
  /** The round's own last day, YYYY-MM-DD. */
  readonly closesOn: string;
};

/** Every day that a council was given. Of several for one council the newest counts, and the others say so. */
export function ExtensionTable({ given, closesOn }: ExtensionTableProps) {
  if (given.length === 0)
    return <p className="ct-p ct-none">None. Every council has until {formatDay(closesOn)}.</p>;
  return (
    <table className="ct-table ct-table--stack">
      <caption>
        Days of single councils<span>Newest first. Each council reads its own, with the reason.</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Council or other body</th>
          <th scope="col">Its last day</th>
          <th scope="col">Reason</th>
          <th scope="col">Given by</th>
        </tr>
      </thead>
      <tbody>
        {given.map(({ authorityCode, authorityName, reason, givenBy, givenAt, ...day }, index) => {
          const stands = given.findIndex((each) => each.authorityCode === authorityCode) === index;
          return (
            <tr key={givenAt.toISOString() + authorityCode}>
              <th scope="row">{authorityName}</th>
              <td data-l="Its last day:">
                {formatDay(day.closesOn)}
                {day.closesOn === closesOn ? <small>The round’s own day again</small> : null}
                {stands ? null : <small>Replaced since</small>}
              </td>
              <td data-l="Reason:">{reason}</td>
              <td data-l="Given by:">
                {givenBy}
                <small>{formatDayTime(givenAt)}</small>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
