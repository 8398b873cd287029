import type { ReactNode } from 'react';
import { Figure } from '@/components/charts/figure';
import { LensProfileChart } from '@/components/charts/lens-profile-chart';
import type { BenchmarkView } from '@/lib/benchmark/benchmark-view';
import { lensBasis, lensDrop, lensHeading } from '@/lib/benchmark/lens-drop';
import { comparedLensProfile, notDrawnWords } from '@/lib/benchmark/view-pictures';
import { lensCaption, rowsHead, scoreHeads, sourceWords } from '@/lib/benchmark/view-words';
import { FigureCell } from './figure-cell';
import { LeftOut } from './left-out';
import { StatisticCells } from './statistic-cells';
import { TABLE_ROLES } from '@/components/shell/table-roles';

interface LensComparisonProps {
  /** A comparison by lens. */
  readonly view: BenchmarkView;
  /** The viewer's figures that rest on fewer than two scored answers: in the table, not in the picture. */
  readonly thinKeys?: readonly string[] | undefined;
}

/** The way from policy to impact: the viewer's against the others'. Nothing while there are no others to show. */
export function LensComparison({ view, thinKeys = [] }: LensComparisonProps) {
  if (!view.rows.some((row) => row.statistic.shown)) return null;
  return (
    <WayFigure
      view={view}
      thinKeys={thinKeys}
      finding={lensHeading(view, thinKeys)}
      table={<LensTable view={view} />}
    />
  );
}

/** The same beneath a comparison by lens, whose table stands above already. Nothing where nothing can be said of the way. */
export function LensWay({ view, thinKeys = [] }: LensComparisonProps) {
  const finding = lensDrop(view, thinKeys);
  if (finding === null) return null;
  return (
    <WayFigure
      view={view}
      thinKeys={thinKeys}
      finding={finding}
      table={<p className="ct-p">The numbers are those of the table above.</p>}
    />
  );
}

interface WayFigureProps {
  readonly view: BenchmarkView;
  readonly thinKeys: readonly string[];
  readonly finding: string;
  readonly table: ReactNode;
}

function WayFigure({ view, thinKeys, finding, table }: WayFigureProps) {
  return (
    <Figure
      level={2}
      finding={finding}
      table={table}
      note={notDrawnWords(view, thinKeys)}
      picture={<LensProfileChart profile={comparedLensProfile(view, thinKeys)} />}
      source={`${lensBasis(view)} ${sourceWords(view)}`}
    />
  );
}

function LensTable({ view }: { readonly view: BenchmarkView }) {
  return (
    <table {...TABLE_ROLES.table} className="ct-table ct-table--stack">
      <caption>
        <span>{lensCaption(view)}</span>
      </caption>
      <thead {...TABLE_ROLES.rows}>
        <tr {...TABLE_ROLES.row}>
          <th {...TABLE_ROLES.columnHeader}>{rowsHead(view)}</th>
          {scoreHeads(view).map((head) => (
            <th key={head} {...TABLE_ROLES.columnHeader} className="ct-num">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...TABLE_ROLES.rows}>
        {view.rows.map((row) => (
          <tr key={row.key} {...TABLE_ROLES.row}>
            <th {...TABLE_ROLES.rowHeader}>
              {row.label} <small>{row.note}</small>
              <LeftOut row={row} />
            </th>
            {row.own === null || view.own === null ? null : (
              <FigureCell figure={row.own} isMine stackedLabel={`${view.own.name}:`} />
            )}
            <StatisticCells statistic={row.statistic} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
