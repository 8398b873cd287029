import { FigureCell } from '@/components/benchmark/figure-cell';
import { TABLE_ROLES } from '@/components/shell/table-roles';
import { SourceLine } from '@/components/shell/source-line';
import type { GroupRow } from '@/lib/results/group-rows';
import { GroupNotes } from './group-notes';

interface PrincipleSectionProps {
  readonly principles: readonly GroupRow[];
  readonly source: string;
}

/** How the answers serve each co-operative principle. */
export function PrincipleSection({ principles, source }: PrincipleSectionProps) {
  return (
    <>
      <h2 className="ct-h2">Co-operative principles</h2>
      <table {...TABLE_ROLES.table} className="ct-table ct-table--stack">
        <caption>
          <span>Scores by principle, out of 100. A question counts under each principle that it serves.</span>
        </caption>
        <thead {...TABLE_ROLES.rows}>
          <tr {...TABLE_ROLES.row}>
            <th {...TABLE_ROLES.columnHeader}>Principle</th>
            {['Lowest possible', 'Score', 'Coverage'].map((head) => (
              <th key={head} {...TABLE_ROLES.columnHeader} className="ct-num">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...TABLE_ROLES.rows}>
          {principles.map((row) => (
            <tr key={row.id} {...TABLE_ROLES.row}>
              <th {...TABLE_ROLES.rowHeader}>
                {row.label}
                <GroupNotes notes={row.notes} />
              </th>
              <FigureCell figure={row.lowestPossible} isMine stackedLabel="Lowest:" />
              <FigureCell figure={row.score} stackedLabel="Score:" />
              <FigureCell figure={row.coverage} stackedLabel="Coverage:" />
            </tr>
          ))}
        </tbody>
      </table>
      <SourceLine>{source}</SourceLine>
    </>
  );
}
