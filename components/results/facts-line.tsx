import { NOfNLine } from '@/components/shell/n-of-n-line';
import type { Fact } from '@/lib/results/summary-facts';

interface FactsLineProps {
  readonly facts: readonly Fact[];
}

/** The n-of-N line of a result, its figures in bold. */
export function FactsLine({ facts }: FactsLineProps) {
  const parts = facts.map(({ before, value, after }) => (
    <>
      {before} {value === '' ? null : <b>{value}</b>} {after}
    </>
  ));
  return <NOfNLine parts={parts} />;
}
