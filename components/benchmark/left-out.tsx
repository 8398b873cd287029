import type { BenchmarkRow } from '@/lib/benchmark/benchmark-row';
import { leftOutNote } from '@/lib/benchmark/view-words';

/** Beneath the name of a row whose median leaves out many; nothing in all others. */
export function LeftOut({ row }: { readonly row: BenchmarkRow }) {
  const note = leftOutNote(row);
  return note === null ? null : <small>{note}</small>;
}
