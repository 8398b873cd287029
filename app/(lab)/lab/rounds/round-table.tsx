import { formatDay } from '@/lib/format/date';
import { roundStateWords } from '@/lib/rounds/round-state';
import { roundHref } from '@/lib/rounds/addresses';
import type { RoundDates } from '@/lib/rounds/round-state';

type RoundTableProps = {
  readonly rounds: readonly (RoundDates & {
    readonly id: string;
    readonly name: string;
    readonly frameworks: readonly { readonly frameworkId: string; readonly frameworkVersion: string }[];
  })[];
  /** Frameworks' titles by id. */
  readonly titles: ReadonlyMap<string, string>;
  /** YYYY-MM-DD. */
  readonly today: string;
};

/** Every round with where it stands, newest first. */
export function RoundTable({ rounds, titles, today }: RoundTableProps) {
  if (rounds.length === 0) return <p className="ct-p ct-none">No round has been set.</p>;
  return (
    <table className="ct-table ct-table--stack">
      <caption>Rounds, newest first</caption>
      <thead>
        <tr>
          <th scope="col">Round</th>
          <th scope="col">State</th>
          <th scope="col">First and last day</th>
          <th scope="col">Frameworks asked</th>
        </tr>
      </thead>
      <tbody>
        {rounds.map((round) => (
          <tr key={round.id}>
            <th scope="row">
              <a href={roundHref(round.id)}>{round.name}</a>
            </th>
            <td data-l="State:">{roundStateWords(round, today)}</td>
            <td data-l="Days:">
              {formatDay(round.opensOn)} to {formatDay(round.closesOn)}
            </td>
            <td data-l="Asks:">
              {round.frameworks.length === 0 ? <span className="ct-none">None</span> : null}
              {round.frameworks.map(({ frameworkId, frameworkVersion }) => (
                <span key={frameworkId}>
                  {titles.get(frameworkId) ?? frameworkId}
                  <small>Version {frameworkVersion}</small>
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
