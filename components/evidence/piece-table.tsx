import type { ReactNode } from 'react';
import { TABLE_ROLES } from '@/components/shell/table-roles';
import type { EvidencePiece } from '@/lib/evidence/piece';
import { PieceWords } from './piece-words';

interface PieceTableProps<P extends EvidencePiece> {
  readonly pieces: readonly P[];
  readonly caption: ReactNode;
  readonly hasScanner: boolean;
  /** What stands beside a piece, under its own head; null for none. */
  readonly beside?: { readonly head: string; readonly of: (piece: P) => ReactNode } | null;
  /** What can be done with a piece; null where the reader may do nothing. */
  readonly actions: ((piece: P) => ReactNode) | null;
}

/** Pieces of evidence as rows. */
export function PieceTable<P extends EvidencePiece>(props: PieceTableProps<P>) {
  const { pieces, caption, hasScanner, beside = null, actions } = props;
  return (
    <table {...TABLE_ROLES.table} className="ct-table ct-table--stack ct-gap">
      <caption>{caption}</caption>
      <thead {...TABLE_ROLES.rows}>
        <tr {...TABLE_ROLES.row}>
          <th {...TABLE_ROLES.columnHeader}>Evidence</th>
          {beside === null ? null : <th {...TABLE_ROLES.columnHeader}>{beside.head}</th>}
          {actions === null ? null : (
            <th {...TABLE_ROLES.columnHeader}>
              <span className="govuk-visually-hidden">Change</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody {...TABLE_ROLES.rows}>
        {pieces.map((piece) => (
          <tr key={piece.id} {...TABLE_ROLES.row}>
            <th {...TABLE_ROLES.rowHeader}>
              <PieceWords piece={piece} hasScanner={hasScanner} />
            </th>
            {beside === null ? null : (
              <td {...TABLE_ROLES.cell} data-l={`${beside.head}:`}>
                {beside.of(piece)}
              </td>
            )}
            {actions === null ? null : <td {...TABLE_ROLES.cell}>{actions(piece)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
