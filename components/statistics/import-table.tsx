import type { ReactNode } from 'react';
import { TABLE_ROLES } from '@/components/shell/table-roles';
import { formatWhole } from '@/lib/format/number';
import type { ImportRows, ShownCell, ShownFigureRow } from '@/lib/statistics/import-view';
import type { RefusedRow, UnusedRows } from '@/lib/statistics/read-figures';

interface ImportTableProps {
  readonly title: string;
  readonly rows: ImportRows;
}

/** One part of what a file would change, row by row, each with its lines in the file. */
export function ImportTable({ title, rows }: ImportTableProps) {
  switch (rows.kind) {
    case 'figures':
      return <FigureRows title={title} rows={rows.rows} />;
    case 'refused':
      return <RefusedRows title={title} rows={rows.rows} />;
    case 'unused':
      return <UnusedKinds title={title} rows={rows.rows} />;
  }
}

type FigureRowsProps = { readonly title: string; readonly rows: readonly ShownFigureRow[] };

function FigureRows({ title, rows }: FigureRowsProps) {
  const hasBefore = rows.some(({ before }) => before !== null);
  const heads = ['Place', 'Of whom and when', ...(hasBefore ? ['Now'] : []), 'In the file', 'Lines'];
  return (
    <Frame title={title} heads={heads}>
      {rows.map(({ lines, area, about, now, before }) => (
        <tr key={lines} {...TABLE_ROLES.row}>
          <th {...TABLE_ROLES.rowHeader}>{area}</th>
          <td {...TABLE_ROLES.cell} data-l="Of whom and when:">
            {about}
          </td>
          {hasBefore ? (
            <td {...TABLE_ROLES.cell} data-l="Now:">
              {before === null ? null : <Cell {...before} />}
            </td>
          ) : null}
          <td {...TABLE_ROLES.cell} data-l="In the file:">
            <Cell {...now} />
          </td>
          <td {...TABLE_ROLES.cell} data-l="Lines:">
            {lines}
          </td>
        </tr>
      ))}
    </Frame>
  );
}

function Cell({ text, printed, release }: ShownCell & { readonly release?: string }) {
  return (
    <>
      {text}
      <small>
        Printed: {printed}
        {release === undefined ? null : `, ${release}`}
      </small>
    </>
  );
}

function RefusedRows({ title, rows }: { readonly title: string; readonly rows: readonly RefusedRow[] }) {
  return (
    <Frame title={title} heads={['Line', 'Why']}>
      {rows.map(({ line, reason }) => (
        <tr key={line} {...TABLE_ROLES.row}>
          <th {...TABLE_ROLES.rowHeader}>{formatWhole(line)}</th>
          <td {...TABLE_ROLES.cell} data-l="Why:">
            {reason}.
          </td>
        </tr>
      ))}
    </Frame>
  );
}

function UnusedKinds({ title, rows }: { readonly title: string; readonly rows: readonly UnusedRows[] }) {
  return (
    <Frame title={title} heads={['What they are of', 'Rows', 'First at line']}>
      {rows.map(({ what, rows: count, line }) => (
        <tr key={line} {...TABLE_ROLES.row}>
          <th {...TABLE_ROLES.rowHeader}>{what}</th>
          <td {...TABLE_ROLES.cell} data-l="Rows:">
            {formatWhole(count)}
          </td>
          <td {...TABLE_ROLES.cell} data-l="First at line:">
            {formatWhole(line)}
          </td>
        </tr>
      ))}
    </Frame>
  );
}

type FrameProps = {
  readonly title: string;
  readonly heads: readonly string[];
  readonly children: ReactNode;
};

function Frame({ title, heads, children }: FrameProps) {
  return (
    <table {...TABLE_ROLES.table} className="ct-table ct-table--stack">
      <caption>{title}</caption>
      <thead {...TABLE_ROLES.rows}>
        <tr {...TABLE_ROLES.row}>
          {heads.map((head) => (
            <th key={head} {...TABLE_ROLES.columnHeader}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...TABLE_ROLES.rows}>{children}</tbody>
    </table>
  );
}
