import { SpreadStripChart } from '@/components/charts/spread-strip-chart';
import { StripHeader } from '@/components/charts/strip-header';
import { SourceLine } from '@/components/shell/source-line';
import type { BenchmarkRow } from '@/lib/benchmark/benchmark-row';
import type { BenchmarkView } from '@/lib/benchmark/benchmark-view';
import { notDrawnWords, stripOf } from '@/lib/benchmark/view-pictures';
import { pooledWords, rowsHead, scoreHeads, sourceWords, tableCaption } from '@/lib/benchmark/view-words';
import { SPREAD_STRIP_WIDTH } from '@/lib/charts/spread-strip';
import type { SpreadStrip } from '@/lib/charts/spread-strip-row';
import { spreadStripReadings } from '@/lib/charts/spread-strip-words';
import { BenchmarkKey } from './benchmark-key';
import { FigureCell } from './figure-cell';
import { LeftOut } from './left-out';
import { StatisticCells } from './statistic-cells';
import { TABLE_ROLES } from '@/components/shell/table-roles';

interface BenchmarkTableProps {
  readonly view: BenchmarkView;
  /** The viewer's figures that rest on fewer than two scored answers: in the table, not in a picture. */
  readonly thinKeys?: readonly string[] | undefined;
}

/**
 * The comparison: numbers first, then the spread strip of the same row. The table carries its roles in words,
 * because stacking its rows on a phone takes them away.
 */
export function BenchmarkTable({ view, thinKeys = [] }: BenchmarkTableProps) {
  const notDrawn = notDrawnWords(view, thinKeys);
  const strips = view.rows.map((row) => ({ row, strip: stripOf(row, view, thinKeys) }));
  const first = strips.find(({ strip }) => strip !== null && spreadStripReadings(strip).length > 0);
  return (
    <>
      <BenchmarkKey view={view} />
      <table {...TABLE_ROLES.table} className="ct-table ct-table--stack">
        <caption>
          <span>{tableCaption(view)}</span>
        </caption>
        <thead {...TABLE_ROLES.rows}>
          <tr {...TABLE_ROLES.row}>
            <th {...TABLE_ROLES.columnHeader}>{rowsHead(view)}</th>
            {scoreHeads(view).map((head) => (
              <th key={head} {...TABLE_ROLES.columnHeader} className="ct-num">
                {head}
              </th>
            ))}
            {view.by === 'rate' ? <th {...TABLE_ROLES.columnHeader}>Pooled rate</th> : null}
            <th {...TABLE_ROLES.columnHeader} className="ct-w25">
              <StripHeader width={SPREAD_STRIP_WIDTH} />
            </th>
          </tr>
        </thead>
        <tbody {...TABLE_ROLES.rows}>
          {strips.map(({ row, strip }) => (
            <ComparedRow key={row.key} {...{ row, view, strip }} follows={row !== first?.row} />
          ))}
        </tbody>
      </table>
      <SourceLine>
        {notDrawn === null ? null : `${notDrawn} `}
        {sourceWords(view)}
      </SourceLine>
    </>
  );
}

interface ComparedRowProps {
  readonly row: BenchmarkRow;
  readonly view: BenchmarkView;
  /** Null where nobody's figure of this row is drawn. */
  readonly strip: SpreadStrip | null;
  /** True for every strip but the first that can be read: they are one stop of the Tab key. */
  readonly follows: boolean;
}

function ComparedRow({ row, view, strip, follows }: ComparedRowProps) {
  return (
    <tr {...TABLE_ROLES.row}>
      <th {...TABLE_ROLES.rowHeader}>
        {row.label}
        {row.note === null ? null : <small>{row.note}</small>}
        {row.place === null ? null : <small>{row.place}</small>}
        <LeftOut row={row} />
      </th>
      {row.own === null || view.own === null ? null : (
        <FigureCell figure={row.own} isMine stackedLabel={`${view.own.name}:`} />
      )}
      <StatisticCells statistic={row.statistic} />
      {view.by === 'rate' ? (
        <td {...TABLE_ROLES.cell} data-l="Pooled rate:">
          {pooledWords(row)}
        </td>
      ) : null}
      <td {...TABLE_ROLES.cell}>
        {strip === null ? null : <SpreadStripChart strip={strip} follows={follows} />}
      </td>
    </tr>
  );
}
