import type { FrameworkDefinition } from '@/lib/framework/definition';
import { benchmarkQuery } from './benchmark-address';
import type { BenchmarkSearch, ComparedBy } from './benchmark-address';
import type { Principle } from './benchmark-row';
import { buildBenchmarkView } from './benchmark-view';
import type { BenchmarkView } from './benchmark-view';
import { eligibleOthers } from './eligible-others';
import type { CouncilCount } from './eligible-others';
import type { BenchmarkEntry, OwnEntry } from './entry';
import { availableGroups, distinctGroups, filterOptions } from './group-choice';
import type { FilterOptions, GroupChoice } from './group-choice';
import { leftOutSentence } from './left-out-words';
import { findPeerGroup } from './peer-group';
import type { Published } from './published';

type Asked = {
  readonly definition: FrameworkDefinition;
  /** Each council's latest, the reader's own among them where it shares. */
  readonly entries: readonly BenchmarkEntry[];
  readonly own: OwnEntry | undefined;
  readonly counts: readonly CouncilCount[];
  readonly published: Published;
  readonly principles: readonly Principle[];
  /** What the address asks for. */
  readonly search: BenchmarkSearch;
  /** A day, YYYY-MM-DD. */
  readonly today: string;
};

/** A page of comparison: the cut, the choices round it, and where there is more. */
export type ComparisonPage = {
  /** What is shown, which the filter says: a region that nobody is in has been dropped. */
  readonly current: BenchmarkSearch;
  readonly view: BenchmarkView;
  /** The same by lens, beneath a comparison by theme or question that has anybody in it. */
  readonly lensView: BenchmarkView | undefined;
  readonly options: FilterOptions;
  /** Where the councils are that no choice counts. Null when every one is in a choice. */
  readonly leftOut: string | null;
  readonly otherGroups: readonly { readonly href: string; readonly label: string }[];
};

/** Everything that a page of comparison shows at one address. */
export function compare(asked: Asked): ComparisonPage {
  const { definition, entries, own, counts, published, principles, search, today } = asked;
  const group = findPeerGroup(own === undefined ? entries : [...entries, own], search);
  const eligible = eligibleOthers(counts, group, own);
  const choices = availableGroups(entries, { viewerCode: own?.authorityCode, published });
  const viewBy = (by: ComparedBy): BenchmarkView =>
    buildBenchmarkView({ entries, own, definition, by, principles, group, published, eligible, today });
  const current = { ...search, ...group.filters };
  const view = viewBy(search.by);
  const options = filterOptions(choices, entries, group.filters);
  return {
    current,
    view,
    lensView: view.others === 0 || search.by === 'lens' ? undefined : viewBy('lens'),
    options,
    leftOut: leftOutSentence(entries, options, { current: group.filters, viewerCode: own?.authorityCode }),
    otherGroups: distinctGroups(choices, group)
      .filter((choice) => choice.hasMedian)
      .map((choice) => linkTo(choice, current)),
  };
}

function linkTo({ group, text }: GroupChoice, current: BenchmarkSearch) {
  return {
    href: `/benchmarks${benchmarkQuery({ ...current, ...group.filters })}`,
    label: `${group.label}: ${text}`,
  };
}
