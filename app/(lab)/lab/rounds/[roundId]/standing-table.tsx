import { BATCH_LIMITS } from '@/lib/batches/limits';
import { countOf, numberWord } from '@/lib/format/number-word';
import type { Standing } from '@/lib/rounds/round-counts';

type StandingTableProps = {
  /** Null: hidden, because so few take part. */
  readonly standings: readonly Standing[] | null;
  readonly councils: number;
  /** Frameworks' titles by id. */
  readonly titles: ReadonlyMap<string, string>;
};

/** How many councils have come how far, and of none which. */
export function StandingTable({ standings, councils, titles }: StandingTableProps) {
  const taking = `${countOf(councils, 'council')} in which somebody holds a place`;
  if (standings === null) {
    return (
      <p className="ct-p ct-none">
        Hidden. There {councils === 1 ? 'is' : 'are'} {taking}; a number is shown from{' '}
        {numberWord(BATCH_LIMITS.minimumOthers)} on, so that it says of no council what it does.
      </p>
    );
  }
  return (
    <table className="ct-table ct-table--stack">
      <caption>
        Councils by framework<span>Of {taking}. Which one has come how far is for that council to know.</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Framework</th>
          <th scope="col">Not begun</th>
          <th scope="col">Begun, not sent</th>
          <th scope="col">Sent</th>
        </tr>
      </thead>
      <tbody>
        {standings.map(({ frameworkId, notBegun, begun, sent }) => (
          <tr key={frameworkId}>
            <th scope="row">{titles.get(frameworkId) ?? frameworkId}</th>
            <td data-l="Not begun:">{notBegun}</td>
            <td data-l="Begun, not sent:">{begun}</td>
            <td data-l="Sent:">{sent}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
