import { areaFiguresHref } from '@/lib/statistics/addresses';
import type { FigureMap } from '@/lib/statistics/figure-map';
import type { ShownFigure } from '@/lib/statistics/figure-words';

interface RegionTablesProps {
  readonly regions: FigureMap['regions'];
  readonly measureId: string;
  /** The head of the column of figures. */
  readonly figureHead: string;
}

/** Every council with its figure: regions by name, councils by name. There is no other order. */
export function RegionTables({ regions, measureId, figureHead }: RegionTablesProps) {
  return (
    <div className="ct-by-region">
      {regions.map(({ name, councils }) => (
        <table key={name} className="ct-table">
          <caption>{name}</caption>
          <thead>
            <tr>
              <th scope="col">Council</th>
              <th scope="col" className="ct-num">
                {figureHead}
              </th>
            </tr>
          </thead>
          <tbody>
            {councils.map((council) => (
              <tr key={council.code}>
                <th scope="row">
                  <a href={areaFiguresHref(council.code, measureId)}>{council.name}</a>
                </th>
                <td className="ct-num">
                  <Shown figure={council.figure} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

function Shown({ figure }: { readonly figure: ShownFigure | null }) {
  if (figure === null) return <span className="ct-none">Nothing published</span>;
  return (
    <>
      {figure.isNumber ? figure.text : <span className="ct-none">{figure.text}</span>}
      {figure.detail === null ? null : <small>{figure.detail}</small>}
    </>
  );
}
