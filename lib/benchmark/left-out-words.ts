import { countOf, joinWords } from '@/lib/format/number-word';
import type { Sharer } from './entry';
import type { FilterOptions } from './group-choice';
import type { PeerFilters } from './peer-group';

type Reader = {
  /** What the two selects are set to. */
  readonly current: PeerFilters;
  /** The council that looks; undefined in the lab's view. */
  readonly viewerCode: string | undefined;
};

/**
 * Where the councils are that the choices do not count, in one sentence; null when every council is in one. Who takes
 * part is counted in public; a choice would show what those councils answered, so too few of them have none.
 */
export function leftOutSentence(
  entries: readonly Sharer[],
  { types, regions }: FilterOptions,
  { current, viewerCode }: Reader,
): string | null {
  const others = entries.filter(({ authorityCode }) => authorityCode !== viewerCode);
  const isOffered = (options: FilterOptions['types'], value: string | null): boolean =>
    options.some((option) => option.value === value);
  const byType = others.filter(
    ({ type, regionCode }) =>
      !isOffered(types, type) && (current.region === undefined || regionCode === current.region),
  ).length;
  const byRegion = others.filter(
    ({ type, regionCode }) =>
      !isOffered(regions, regionCode) && (current.type === undefined || type === current.type),
  ).length;
  const noun = (count: number): string =>
    viewerCode === undefined ? countOf(count, 'council') : countOf(count, 'other');
  const counts = [
    ...(byType === 0 ? [] : [`${noun(byType)} by type`]),
    ...(byRegion === 0 ? [] : [`${noun(byRegion)} by region`]),
  ];
  if (counts.length === 0) return null;
  return `The choices leave out ${joinWords(counts)}, because too few share there to show a median or names side by side. They count in the wider groups.`;
}
