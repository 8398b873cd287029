import { ChartKey, TickKeyItem } from '@/components/charts/chart-key';

/** What the squares of the task list mean. */
export function TaskKey() {
  return (
    <ChartKey>
      <TickKeyItem tick="answered">Answered</TickKeyItem>
      <TickKeyItem tick="not-answered">Not answered</TickKeyItem>
      <TickKeyItem tick="do-not-know">Do not know</TickKeyItem>
      <TickKeyItem tick="not-applicable">Not applicable</TickKeyItem>
    </ChartKey>
  );
}
