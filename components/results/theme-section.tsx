import { FigureCell } from '@/components/benchmark/figure-cell';
import { TABLE_ROLES } from '@/components/shell/table-roles';
import { ChartKey, SignKeyItem } from '@/components/charts/chart-key';
import { StripHeader } from '@/components/charts/strip-header';
import { ThemeScoreChart } from '@/components/charts/theme-score-chart';
import { SourceLine } from '@/components/shell/source-line';
import { THEME_SCORE_STRIP_WIDTH } from '@/lib/charts/theme-score-strip';
import type { ResultsView, ThemeRow } from '@/lib/results/results-view';
import { GroupNotes } from './group-notes';

interface ThemeSectionProps {
  readonly view: ResultsView;
  readonly source: string;
}

/** Every theme with its two scores, its coverage and its strip. */
export function ThemeSection({ view, source }: ThemeSectionProps) {
  const { isScored } = view;
  return (
    <>
      <h2 className="ct-h2">{isScored ? view.themeFinding : 'Themes'}</h2>
      <table {...TABLE_ROLES.table} className="ct-table ct-table--stack">
        <caption>
          <span>
            Scores by theme, out of 100. Read the lowest possible score: it is the one that councils are
            compared on.
          </span>
        </caption>
        <ThemeHead isScored={isScored} />
        <tbody {...TABLE_ROLES.rows}>
          {view.themes.map((row) => (
            <ThemeTableRow key={row.id} row={row} isScored={isScored} />
          ))}
        </tbody>
      </table>
      {isScored ? <ThemeKey themes={view.themes} /> : null}
      <SourceLine>{source}</SourceLine>
    </>
  );
}

function ThemeHead({ isScored }: { readonly isScored: boolean }) {
  return (
    <thead {...TABLE_ROLES.rows}>
      <tr {...TABLE_ROLES.row}>
        <th {...TABLE_ROLES.columnHeader}>Theme</th>
        {['Lowest possible', 'Score', 'Coverage'].map((head) => (
          <th key={head} {...TABLE_ROLES.columnHeader} className="ct-num">
            {head}
          </th>
        ))}
        {isScored ? (
          <th {...TABLE_ROLES.columnHeader} className="ct-w19">
            <StripHeader width={THEME_SCORE_STRIP_WIDTH} />
          </th>
        ) : null}
      </tr>
    </thead>
  );
}

function ThemeTableRow({ row, isScored }: { readonly row: ThemeRow; readonly isScored: boolean }) {
  return (
    <tr {...TABLE_ROLES.row}>
      <th {...TABLE_ROLES.rowHeader}>
        {row.label}
        <GroupNotes notes={row.notes} />
      </th>
      <FigureCell figure={row.lowestPossible} isMine stackedLabel="Lowest:" />
      <FigureCell figure={row.score} stackedLabel="Score:" />
      <FigureCell figure={row.coverage} stackedLabel="Coverage:" />
      {isScored ? (
        <td {...TABLE_ROLES.cell}>
          <ThemeScoreChart strip={row.strip} />
        </td>
      ) : null}
    </tr>
  );
}

/** Only signs that are there. */
function ThemeKey({ themes }: { readonly themes: readonly ThemeRow[] }) {
  const differs = themes.some(({ strip }) => strip.score !== strip.lowestPossible);
  return (
    <ChartKey>
      <SignKeyItem sign="own">Lowest possible score</SignKeyItem>
      {differs ? (
        <SignKeyItem sign="own-open">
          Score over what was answered, where it differs. The dashes are what you could not say
        </SignKeyItem>
      ) : null}
    </ChartKey>
  );
}
