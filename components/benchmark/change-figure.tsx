import { Figure } from '@/components/charts/figure';
import { SlopeChart } from '@/components/charts/slope-chart';
import { slopePicture } from '@/lib/charts/slope';
import type { Changes } from '@/lib/benchmark/trend-changes';
import { FigureCell } from './figure-cell';

interface ChangeFigureProps {
  readonly finding: string;
  /** What the rows are: "Theme", "Council". */
  readonly rowsHead: string;
  readonly caption: string;
  readonly changes: Changes;
  /** Whose row of the table is the reader's, by id; true: every one is, false: none. */
  readonly mine: string | boolean;
}

const HOW_DRAWN = 'Heavy lines: moved 15 points or more. Solid up, dashed down.';
const HOW_COUNCILS_ARE_DRAWN = 'Each line is a council; heavy is your own.';

/** Figures in two rounds as a table with the change, and as slopes with the numbers at their ends. */
export function ChangeFigure({ finding, rowsHead, caption, changes, mine }: ChangeFigureProps) {
  const isDrawn = slopePicture(changes.slope) !== null;
  return (
    <Figure
      level={2}
      finding={finding}
      table={
        <table className="ct-table">
          <caption>
            <span>{caption}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{rowsHead}</th>
              {[changes.beforeRound, changes.afterRound, 'Change'].map((head) => (
                <th key={head} scope="col" className="ct-num">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changes.rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.label}</th>
                <FigureCell figure={row.before} />
                <FigureCell figure={row.after} isMine={mine === true || mine === row.id} />
                <td className="ct-num">
                  {row.points === null ? <span className="ct-none">{row.change}</span> : row.change}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      }
      picture={isDrawn ? <SlopeChart slope={changes.slope} /> : null}
      source={`Source: councils’ own answers.${isDrawn ? ` ${howDrawn(mine)}` : ''}`}
    />
  );
}

/** One row that is the reader's: the others are councils. */
function howDrawn(mine: ChangeFigureProps['mine']): string {
  return mine === true ? HOW_DRAWN : HOW_COUNCILS_ARE_DRAWN;
}
