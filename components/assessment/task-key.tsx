import { ChartKey, TickKeyItem } from '@/components/charts/chart-key';
import type { Progress } from '@/lib/assessment/progress';

/** What the squares of the task list mean. Those of the last round only where there are any. */
export function TaskKey({ lookAgain }: Pick<Progress, 'lookAgain'>) {
  return (
    <ChartKey>
      <TickKeyItem tick="answered">Answered</TickKeyItem>
      <TickKeyItem tick="not-answered">Not answered</TickKeyItem>
      {lookAgain === 0 ? null : <TickKeyItem tick="from-last-round">From last round, look again</TickKeyItem>}
      <TickKeyItem tick="do-not-know">Do not know</TickKeyItem>
      <TickKeyItem tick="not-applicable">Not applicable</TickKeyItem>
    </ChartKey>
  );
}
