import { ChartKey, SignKeyItem } from '@/components/charts/chart-key';
import { TrendStripChart } from '@/components/charts/trend-strip-chart';
import { SourceLine } from '@/components/shell/source-line';
import { TABLE_ROLES } from '@/components/shell/table-roles';
import { sentenceCase } from '@/lib/format/letter-case';
import { printed } from '@/lib/results/shown-figure';
import { notDrawnWords } from '@/lib/benchmark/view-pictures';
import { trendStripOf, type TrendPage } from '@/lib/benchmark/trend-page';
import {
  CHANGED_SINCE,
  hasChanged,
  roundNote,
  trendCaption,
  versionWords,
} from '@/lib/benchmark/trend-words';
import type { TrendCell, TrendRow } from '@/lib/benchmark/trend-view';

interface TrendTableProps {
  readonly page: TrendPage;
}

/** Every figure in every round, numbers first, then the picture of the same row. */
export function TrendTable({ page }: TrendTableProps) {
  const { rounds, rows, ownName, by, thinKeys } = page;
  const strips = rows.map((row) => ({ row, strip: rounds.length > 1 ? trendStripOf(row, page) : null }));
  const first = strips.find(({ strip }) => strip !== null)?.row;
  return (
    <>
      {first === undefined ? null : <TrendKey ownName={ownName} />}
      <table {...TABLE_ROLES.table} className="ct-table ct-table--stack">
        <caption>
          <span>{trendCaption(page)}</span>
        </caption>
        <thead {...TABLE_ROLES.rows}>
          <tr {...TABLE_ROLES.row}>
            <th {...TABLE_ROLES.columnHeader}>{sentenceCase(by)}</th>
            {rounds.map((round) => (
              <th key={round.name} {...TABLE_ROLES.columnHeader} className="ct-num">
                {round.name}
                <small>{roundNote(round)}</small>
              </th>
            ))}
            {first === undefined ? null : (
              <th {...TABLE_ROLES.columnHeader} className="ct-w25">
                <span className="govuk-visually-hidden">Picture, 0 to 100</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody {...TABLE_ROLES.rows}>
          {strips.map(({ row, strip }) => (
            <tr key={row.key} {...TABLE_ROLES.row}>
              <RowHead row={row} />
              {row.cells.map((cell, index) => (
                <RoundCell key={rounds[index]?.name} cell={cell} round={rounds[index]?.name ?? ''} />
              ))}
              {first === undefined ? null : (
                <td {...TABLE_ROLES.cell}>
                  {strip === null ? null : <TrendStripChart strip={strip} follows={row !== first} />}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <SourceLine>
        {[notDrawnWords({ rows }, thinKeys), 'Source: councils’ own answers.', versionWords(page)]
          .filter(Boolean)
          .join(' ')}
      </SourceLine>
    </>
  );
}

function TrendKey({ ownName }: Pick<TrendPage, 'ownName'>) {
  return (
    <ChartKey>
      {ownName === null ? null : <SignKeyItem sign="own">{ownName}</SignKeyItem>}
      <SignKeyItem sign="median-level">Median that was shown</SignKeyItem>
    </ChartKey>
  );
}

function RowHead({ row: { label, note } }: { readonly row: TrendRow }) {
  return (
    <th {...TABLE_ROLES.rowHeader}>
      {label}
      {note === null ? null : <small>{note}</small>}
    </th>
  );
}

interface RoundCellProps {
  readonly cell: TrendCell;
  readonly round: string;
}

/** The reader's own figure with the median beneath it; where nobody is "you", the median alone. */
function RoundCell({ cell, round }: RoundCellProps) {
  const { own, median } = cell;
  return (
    <td {...TABLE_ROLES.cell} className="ct-num" data-l={`${round}:`}>
      {own === null ? null : (
        <b>
          {own.figure.kind === 'number' ? (
            own.figure.display
          ) : (
            <span className="ct-none">{own.figure.word}</span>
          )}
        </b>
      )}
      {own === null && median.figure.kind === 'number' ? (
        median.figure.display
      ) : (
        <small>Median {printed(median.figure)}</small>
      )}
      {hasChanged(cell) ? <small>{CHANGED_SINCE}</small> : null}
    </td>
  );
}
