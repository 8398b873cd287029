import { NOfNLine } from '@/components/shell/n-of-n-line';
import type { BenchmarkView } from '@/lib/benchmark/benchmark-view';

interface BenchmarkBasisProps {
  readonly basis: BenchmarkView['basis'];
}

/** The n-of-N line under a finding that rests on other councils. */
export function BenchmarkBasis({ basis }: BenchmarkBasisProps) {
  const parts = basis.map(({ before, value, after }) => (
    <>
      {before} {value === '' ? null : <b>{value}</b>} {after}
    </>
  ));
  return <NOfNLine parts={parts} />;
}
