import { classNames } from '@/components/govuk/class-names';
import type { ShownFigure } from '@/lib/results/shown-figure';
import { TABLE_ROLES } from '@/components/shell/table-roles';

interface FigureCellProps {
  readonly figure: ShownFigure;
  /** The viewer's own. */
  readonly isMine?: boolean | undefined;
  /** What stands before the figure where rows are stacked on a phone. */
  readonly stackedLabel?: string | undefined;
}

/** A score in a table, or the word that is true in its place. */
export function FigureCell({ figure, isMine, stackedLabel }: FigureCellProps) {
  const className = classNames('ct-num', isMine && 'ct-mine', stackedLabel !== undefined && 'ct-half');
  return (
    <td {...TABLE_ROLES.cell} className={className} data-l={stackedLabel}>
      {figure.kind === 'number' ? figure.display : <span className="ct-none">{figure.word}</span>}
    </td>
  );
}
