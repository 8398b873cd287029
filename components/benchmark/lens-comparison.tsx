import { Figure } from '@/components/charts/figure';
import { LensProfileChart } from '@/components/charts/lens-profile-chart';
import type { BenchmarkView } from '@/lib/benchmark/benchmark-view';
import { comparedLensProfile } from '@/lib/benchmark/view-pictures';
import { rowsHead, scoreHeads, sourceWords } from '@/lib/benchmark/view-words';
import { FigureCell } from './figure-cell';
import { StatisticCells } from './statistic-cells';

interface LensComparisonProps {
  /** A comparison by lens. */
  readonly view: BenchmarkView;
  /** The viewer's lenses with fewer than two scored answers: in the table, not in the picture. */
  readonly thinLenses?: readonly string[] | undefined;
}

/** The way from policy to impact: the viewer's against the others'. Nothing while there are no others to show. */
export function LensComparison({ view, thinLenses = [] }: LensComparisonProps) {
  if (!view.rows.some((row) => row.statistic.shown)) return null;
  const thin = view.rows.filter((row) => thinLenses.some((lens) => row.key === `lens:${lens}`));
  const names = thin.map((row) => row.label).join(', ');
  return (
    <Figure
      level={2}
      finding={view.headline.replace(/\.$/, '')}
      table={<LensTable view={view} />}
      note={thin.length > 0 ? `Not drawn, because they rest on fewer than two answers: ${names}.` : null}
      picture={<LensProfileChart profile={comparedLensProfile(view, thinLenses)} />}
      source={sourceWords(view)}
    />
  );
}

function LensTable({ view }: { readonly view: BenchmarkView }) {
  return (
    <table className="ct-table">
      <caption>
        <span>Lowest possible score by lens</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{rowsHead(view)}</th>
          {scoreHeads(view).map((head) => (
            <th key={head} scope="col" className="ct-num">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              {row.label} <small>{row.note}</small>
            </th>
            {row.own === null ? null : <FigureCell figure={row.own} isMine />}
            <StatisticCells statistic={row.statistic} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
