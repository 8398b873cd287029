import type { ComparedStatistic } from '@/lib/benchmark/benchmark-row';
import { TABLE_ROLES } from '@/components/shell/table-roles';

interface StatisticCellsProps {
  readonly statistic: ComparedStatistic;
}

/** Three cells with the quartiles, or one across all three with the sentence why they are hidden. */
export function StatisticCells({ statistic }: StatisticCellsProps) {
  if (!statistic.shown) {
    return (
      <td {...TABLE_ROLES.cell} colSpan={3} className="ct-none">
        {statistic.sentence}
      </td>
    );
  }
  const { lower, median, upper } = statistic.printed;
  return (
    <>
      <td {...TABLE_ROLES.cell} className="ct-num ct-half" data-l="Lower quartile:">
        {lower}
      </td>
      <td {...TABLE_ROLES.cell} className="ct-num ct-half" data-l="Median:">
        {median}
      </td>
      <td {...TABLE_ROLES.cell} className="ct-num ct-half" data-l="Upper quartile:">
        {upper}
      </td>
    </>
  );
}
