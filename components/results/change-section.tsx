import { FigureCell } from '@/components/benchmark/figure-cell';
import { Figure } from '@/components/charts/figure';
import { SlopeChart } from '@/components/charts/slope-chart';
import { slopePicture } from '@/lib/charts/slope';
import type { ChangeRow } from '@/lib/results/changes';
import { changeTerms } from '@/lib/results/results-words';
import type { ThemeChanges } from '@/lib/results/theme-changes';

interface ChangeSectionProps {
  readonly changes: ThemeChanges | null;
  readonly roundName: string;
  readonly isSameVersion: boolean;
  readonly source: string;
}

/** What moved since the last round; in a first round, that there is none. */
export function ChangeSection({ changes, roundName, isSameVersion, source }: ChangeSectionProps) {
  if (changes === null) {
    return (
      <>
        <h2 className="ct-h2">No earlier round to compare with</h2>
        <p className="ct-p">From your next round on, this page shows how each theme moved.</p>
      </>
    );
  }
  const isDrawn = slopePicture(changes.slope) !== null;
  return (
    <Figure
      level={2}
      finding={changes.finding}
      table={<ChangeTable changes={changes} roundName={roundName} terms={changeTerms(isSameVersion)} />}
      picture={isDrawn ? <SlopeChart slope={changes.slope} /> : null}
      source={isDrawn ? `${source} Heavy lines: moved 15 points or more. Solid up, dashed down.` : source}
    />
  );
}

interface ChangeTableProps {
  readonly changes: ThemeChanges;
  readonly roundName: string;
  readonly terms: string;
}

function ChangeTable({ changes, roundName, terms }: ChangeTableProps) {
  return (
    <table className="ct-table">
      <caption>
        <span>{terms}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Theme</th>
          {[changes.previousRound, roundName, 'Change'].map((head) => (
            <th key={head} scope="col" className="ct-num">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {changes.rows.map((row) => (
          <ChangeTableRow key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function ChangeTableRow({ row }: { readonly row: ChangeRow }) {
  return (
    <tr>
      <th scope="row">{row.label}</th>
      <FigureCell figure={row.before} />
      <FigureCell figure={row.after} isMine />
      <td className="ct-num">
        {row.points === null ? <span className="ct-none">{row.change}</span> : row.change}
      </td>
    </tr>
  );
}
