import { ChartKey, SignKeyItem } from '@/components/charts/chart-key';
import type { BenchmarkView } from '@/lib/benchmark/benchmark-view';
import { LETTERS_AT_MOST } from '@/lib/charts/spread-strip';

interface BenchmarkKeyProps {
  readonly view: BenchmarkView;
}

/** What the signs of the spread strips mean. Only signs that are there. */
export function BenchmarkKey({ view }: BenchmarkKeyProps) {
  const hasBand = view.rows.some((row) => row.statistic.shown);
  const named = view.columns.filter((column) => column.letter !== null);
  return (
    <ChartKey>
      {view.own === null ? null : <SignKeyItem sign="own">{view.own.name}</SignKeyItem>}
      {hasBand ? <SignKeyItem sign="band">Middle half of councils</SignKeyItem> : null}
      {hasBand ? <SignKeyItem sign="median">Median of councils</SignKeyItem> : null}
      {named.length === 0 ? null : (
        <SignKeyItem sign="named">
          {named.length > LETTERS_AT_MOST
            ? `One of the ${named.length} councils that share by name and stand side by side below, under their letters and names`
            : `A council that shares by name: ${named.map(({ letter, name }) => `${letter ?? ''} ${name}`).join(', ')}`}
        </SignKeyItem>
      )}
    </ChartKey>
  );
}
