import { joinWords } from '@/lib/format/number-word';
import type { ComparisonPage } from './page-view';
import type { PeerFilters } from './peer-group';

/** The query part of an address as it came, before anything of it was found to be known. */
export type Address = Readonly<Record<string, string | readonly string[] | undefined>>;

const FILTERS = ['type', 'region'] as const satisfies readonly (keyof PeerFilters)[];

/**
 * What an address asked for and did not get, in one sentence, with what is shown in its place; null when nothing was
 * dropped. An empty choice asks for nothing: the form sends one for “Every type” and “Every region”.
 */
export function droppedSentence(address: Address, shown: PeerFilters): string | null {
  const dropped = FILTERS.filter((name) => isAsked(address[name]) && shown[name] === undefined);
  if (dropped.length === 0) return null;
  const named = joinWords(dropped.map((name) => `a ${name}`));
  const every = joinWords(dropped.map((name) => `every ${name}`));
  return `The address asks for ${named} that ${dropped.length === 1 ? 'is' : 'are'} not offered here, so ${every} is shown.`;
}

function isAsked(value: Address[string]): boolean {
  return value !== undefined && value !== '';
}

/** The same for a whole page: a type or region is dropped only where the group is of those. With another kind it was never asked for. */
export function droppedAt(
  { dropped, options, current }: Pick<ComparisonPage, 'dropped' | 'options' | 'current'>,
  address: Address,
): string | null {
  return dropped ?? (options === null ? null : droppedSentence(address, current));
}
