import { FigureCell } from '@/components/benchmark/figure-cell';
import { Figure } from '@/components/charts/figure';
import { LensProfileChart } from '@/components/charts/lens-profile-chart';
import type { ResultsView } from '@/lib/results/results-view';
import { noFigure, NO_SCORE } from '@/lib/results/shown-figure';
import { GroupNotes } from './group-notes';

interface LensSectionProps {
  readonly view: ResultsView;
  readonly roundName: string;
  readonly source: string;
}

/** The way from what is decided to what changed: the table, then the profile. */
export function LensSection({ view, roundName, source }: LensSectionProps) {
  const hasThin = view.lenses.some(({ thin }) => thin);
  return (
    <Figure
      first
      level={2}
      finding="From what is decided to what changed"
      table={<LensTable view={view} roundName={roundName} />}
      note={hasThin ? 'A lens with fewer than two scored answers is thin, and is not drawn.' : null}
      picture={view.isScored ? <LensProfileChart profile={view.lensProfile} /> : null}
      source={`${source} Lowest possible score: every unknown counted as 0.`}
    />
  );
}

function LensTable({ view, roundName }: Omit<LensSectionProps, 'source'>) {
  const { changes, lenses } = view;
  return (
    <table className="ct-table">
      <caption>
        <span>Lowest possible score by lens, out of 100</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Lens</th>
          {changes === null ? null : (
            <th scope="col" className="ct-num">
              {changes.previousRound}
            </th>
          )}
          <th scope="col" className="ct-num">
            {roundName}
          </th>
          <th scope="col" className="ct-num">
            Coverage
          </th>
        </tr>
      </thead>
      <tbody>
        {lenses.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              {row.label} <small>{row.gloss}</small>
              <GroupNotes notes={row.notes} />
            </th>
            {changes === null ? null : <FigureCell figure={row.previous ?? noFigure(NO_SCORE)} />}
            <FigureCell figure={row.lowestPossible} isMine />
            <FigureCell figure={row.coverage} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
