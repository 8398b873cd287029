import { formatDay } from '@/lib/format/date';
import { codeHref } from '@/lib/insights/addresses';
import type { BookRow } from '@/lib/insights/code-book';

/** Every code that stands for itself, with what it took in, who made it, and how often it stands. */
export function BookTable({ rows }: { readonly rows: readonly BookRow[] }) {
  if (rows.length === 0) return <p className="ct-p ct-none">There is no code yet.</p>;
  return (
    <table className="ct-table ct-table--stack">
      <caption>
        Codes<span>In order of name.</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Code</th>
          <th scope="col">Councils</th>
          <th scope="col">Readings</th>
          <th scope="col">Made by</th>
          <th scope="col">
            <span className="govuk-visually-hidden">Change</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, councils, readings, tookIn }) => (
          <tr key={code.id}>
            <th scope="row">
              {code.name}
              {code.retiredAt === null ? null : <small>Retired on {formatDay(code.retiredAt)}</small>}
              {tookIn.length === 0 ? null : <small>Took in: {tookIn.join('; ')}</small>}
            </th>
            <td data-l="Councils:">{councils}</td>
            <td data-l="Readings:">{readings}</td>
            <td data-l="Made by:">
              {code.madeBy}
              <small>{formatDay(code.madeAt)}</small>
            </td>
            <td>
              <a href={codeHref(code.id)}>
                Change<span className="govuk-visually-hidden">: {code.name}</span>
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
