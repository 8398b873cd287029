import { BATCH_LIMITS } from '@/lib/batches/limits';
import type { BenchmarkEntry, Sharer } from './entry';
import { namedInOrder, othersIn } from './others';
import type { PeerGroup } from './peer-group';
import type { Published } from './published';
import { sideBySide } from './side-by-side';

/** As many councils as stand side by side on one page: more columns than this nobody reads. */
export const BESIDE_AT_MOST = 24;

/** Those of a group that share by name and stand side by side on one page. */
export type NamedPage<Council> = {
  readonly councils: readonly Council[];
  /** The place of the first of them in order of name, from 0. */
  readonly first: number;
  /** The codes of all that share by name in the group, in order of name. */
  readonly codes: readonly string[];
};

type Asked = {
  readonly group: Pick<PeerGroup, 'codes'>;
  readonly viewerCode: string | undefined;
  /** From 1, or the first. One that is too high gives the last. */
  readonly page?: number | undefined;
  readonly atMost?: number | undefined;
};

/** The councils of a group, the viewer's own left out, that stand on a page side by side, in order of name. None until two stand together. */
export function namedOnPage<Council extends Sharer>(
  entries: readonly Council[],
  { group, viewerCode, page = 1, atMost = BESIDE_AT_MOST }: Asked,
): NamedPage<Council> {
  const named = namedInOrder(entries).filter(
    ({ authorityCode: code }) => group.codes.has(code) && code !== viewerCode,
  );
  if (!sideBySide(named.length, viewerCode)) return { councils: [], first: 0, codes: [] };
  const last = Math.ceil(named.length / atMost);
  const first = (Math.min(page, last) - 1) * atMost;
  const codes = named.map(({ authorityCode }) => authorityCode);
  return { councils: named.slice(first, first + atMost), first, codes };
}

/** How many of some councils were asked for a figure, and how many of them have a score. */
export type ScoreCount = { readonly asked: number; readonly scored: number };

/** By figure, the others of the group. What nobody was asked is not among them. */
export type ScoreCounts = ReadonlyMap<string, ScoreCount>;

/** What stands beside the viewer's own figures, apart from what was worked out for all. */
export type Beside = {
  readonly named: NamedPage<BenchmarkEntry>;
  /** At least of the figures that `countedKeys` gives. */
  readonly counts: ScoreCounts;
};

/**
 * The figures of which a page says how many others have a score: those without a median, or so nearly without that one's own
 * council makes the difference. Of the rest somebody was asked, and how many is said by the batch.
 */
export function countedKeys(
  keys: readonly string[],
  published: Published,
  groupId: string,
): readonly string[] {
  const figures = published.groups.get(groupId)?.figures;
  return keys.filter((key) => (figures?.get(key)?.behind ?? 0) <= BATCH_LIMITS.minimumOthers);
}

/** What stands beside a viewer where every figure is at hand. */
export function besideOf(entries: readonly BenchmarkEntry[], asked: Asked): Beside {
  const counts = new Map<string, ScoreCount>();
  for (const { figures } of othersIn(entries, asked.group, asked.viewerCode)) {
    for (const [key, score] of Object.entries(figures)) {
      const { asked: before, scored } = counts.get(key) ?? { asked: 0, scored: 0 };
      counts.set(key, { asked: before + 1, scored: scored + (score === null ? 0 : 1) });
    }
  }
  return { named: namedOnPage(entries, asked), counts };
}
