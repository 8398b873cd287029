import { LevelCountTable } from '@/components/benchmark/level-section';
import { PictureDrawing } from '@/components/charts/picture-drawing';
import { StripHeader } from '@/components/charts/strip-header';
import { Details } from '@/components/govuk/details';
import { TABLE_ROLES } from '@/components/shell/table-roles';
import { SPREAD_STRIP_WIDTH, spreadStrip } from '@/lib/charts/spread-strip';
import type { ResultsRow, ResultsTable as Table } from '@/lib/open-data/results-page';
import { levelWords, tableWords } from '@/lib/open-data/words';

interface ResultsTableProps {
  readonly table: Table;
}

const HEADS = ['Councils', 'Lower quartile', 'Median', 'Upper quartile'] as const;

/** Published figures, and beneath them, where it is asked for, how many councils are near each level. */
export function ResultsTable({ table }: ResultsTableProps) {
  const { level, levels } = table;
  const { summary, caption } = levelWords(level);
  return (
    <>
      <FigureTable table={table} />
      {levels === null ? null : (
        <Details summary={summary} className="ct-gap">
          <LevelCountTable table={levels} caption={caption} head={tableWords(level).head} />
        </Details>
      )}
    </>
  );
}

/** Numbers first, then the picture of the same row. In the framework's order, and no other. */
function FigureTable({ table: { level, rows } }: ResultsTableProps) {
  const { caption, head } = tableWords(level);
  return (
    <table {...TABLE_ROLES.table} className="ct-table ct-table--stack ct-gap">
      <caption>{caption}</caption>
      <thead {...TABLE_ROLES.rows}>
        <tr {...TABLE_ROLES.row}>
          <th {...TABLE_ROLES.columnHeader} className="ct-w19">
            {head}
          </th>
          {HEADS.map((each) => (
            <th key={each} {...TABLE_ROLES.columnHeader} className="ct-num">
              {each}
            </th>
          ))}
          <th {...TABLE_ROLES.columnHeader} className="ct-w25">
            <StripHeader width={SPREAD_STRIP_WIDTH} />
          </th>
        </tr>
      </thead>
      <tbody {...TABLE_ROLES.rows}>
        {rows.map((row) => (
          <tr key={row.key} {...TABLE_ROLES.row}>
            <th {...TABLE_ROLES.rowHeader}>{row.label}</th>
            <FigureCells figures={row.figures} />
            <td {...TABLE_ROLES.cell}>
              <PictureDrawing layouts={{ wide: spreadStrip(row.strip) }} place="strip" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FigureCells({ figures }: Pick<ResultsRow, 'figures'>) {
  if ('sentence' in figures) {
    return (
      <td {...TABLE_ROLES.cell} colSpan={HEADS.length} className="ct-none">
        {figures.sentence}
      </td>
    );
  }
  const { behind, lower, median, upper } = figures;
  return [behind, lower, median, upper].map((text, place) => (
    <td key={HEADS[place]} {...TABLE_ROLES.cell} className="ct-num ct-half" data-l={`${HEADS[place] ?? ''}:`}>
      {text}
    </td>
  ));
}
