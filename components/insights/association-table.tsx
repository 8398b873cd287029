import { TABLE_ROLES } from '@/components/shell/table-roles';
import {
  associationSentence,
  chanceWords,
  formatCorrelation,
  intervalWords,
} from '@/lib/insights/association-words';
import type { Association } from '@/lib/insights/associations';

interface AssociationTableProps {
  readonly caption: string;
  readonly pairs: readonly Association[];
  /** What each key of a value is called. */
  readonly names: ReadonlyMap<string, string>;
}

const HEADS = ['Councils', 'Correlation', 'Type and cluster held', '95% interval', 'Chance'] as const;

/** Pairs in the order in which they were asked, each with its sentence: there is no order by strength. */
export function AssociationTable({ caption, pairs, names }: AssociationTableProps) {
  return (
    <table {...TABLE_ROLES.table} className="ct-table ct-table--stack">
      <caption>
        <span>{caption}</span>
      </caption>
      <thead {...TABLE_ROLES.rows}>
        <tr {...TABLE_ROLES.row}>
          <th {...TABLE_ROLES.columnHeader}>What goes with what</th>
          {HEADS.map((head) => (
            <th key={head} {...TABLE_ROLES.columnHeader} className="ct-num">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...TABLE_ROLES.rows}>
        {pairs.map((pair) => (
          <tr key={`${pair.x} ${pair.y}`} {...TABLE_ROLES.row}>
            <th {...TABLE_ROLES.rowHeader}>{associationSentence(pair, wordsOf(pair, names))}</th>
            {[
              pair.councils,
              formatCorrelation(pair.plain),
              formatCorrelation(pair.within),
              intervalWords(pair),
              chanceWords(pair),
            ].map((text, index) => (
              <td
                key={HEADS[index]}
                {...TABLE_ROLES.cell}
                className="ct-num"
                data-l={`${HEADS[index] ?? ''}:`}
              >
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function wordsOf({ x, y }: Association, names: ReadonlyMap<string, string>) {
  return { x: names.get(x) ?? x, y: names.get(y) ?? y };
}
