import { formatDay } from '@/lib/format/date';
import { handOverInsteadHref, withdrawHandoverHref } from '@/lib/handover/addresses';
import { stateForLab } from '@/lib/handover/lab-words';
import { successionState } from '@/lib/handover/succession';
import type { Succession } from '@/lib/handover/succession';

type SuccessionTableProps = {
  /** The newest first. */
  readonly successions: readonly Succession[];
  /** Codes of the councils that have a lead. */
  readonly withLead: ReadonlySet<string>;
  /** YYYY-MM-DD. */
  readonly today: string;
};

/** Every succession: who succeeds whom, since when, on whom it waits, and what the lab can do about it. */
export function SuccessionTable({ successions, withLead, today }: SuccessionTableProps) {
  if (successions.length === 0) return <p className="ct-p ct-none">None has been offered.</p>;
  return (
    <table className="ct-table ct-table--stack">
      <caption>
        Successions<span>Newest first. Both councils read theirs, with what says so.</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Old council</th>
          <th scope="col">Successor</th>
          <th scope="col">First day</th>
          <th scope="col">Where it stands</th>
          <th scope="col">
            <span className="govuk-visually-hidden">Change</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {successions.map((one) => {
          const state = successionState(one, today);
          const waits = state === 'offered' || state === 'handed-over';
          const isAlone = state === 'offered' && !withLead.has(one.fromCode);
          return (
            <tr key={one.id}>
              <th scope="row">{one.fromFullName}</th>
              <td data-l="Successor:">{one.toFullName}</td>
              <td data-l="First day:">{formatDay(one.takesEffectOn)}</td>
              <td data-l="Where it stands:">
                {stateForLab(one, state)}
                <small>{one.basis}</small>
                {waits && !withLead.has(one.toCode) ? (
                  <small>{one.toName} has no lead. Add one under People: nobody else can accept.</small>
                ) : null}
              </td>
              <td>
                {waits ? (
                  <p className="ct-p">
                    <a href={withdrawHandoverHref(one.id)}>
                      Withdraw<span className="govuk-visually-hidden">: {one.fromName}</span>
                    </a>
                  </p>
                ) : null}
                {isAlone ? (
                  <p className="ct-p">
                    <a href={handOverInsteadHref(one.id)}>
                      Hand over in its stead<span className="govuk-visually-hidden">: {one.fromName}</span>
                    </a>
                  </p>
                ) : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
