import type { FrameworkDefinition } from '@/lib/framework/definition';
import { benchmarkQuery, OF_A_PLACE, PICKED } from './benchmark-address';
import type { BenchmarkSearch, ComparedBy } from './benchmark-address';
import type { Principle } from './benchmark-row';
import { buildBenchmarkView } from './benchmark-view';
import type { BenchmarkView } from './benchmark-view';
import { chooseGroup, listedFor } from './choose-group';
import { eligibleOthers } from './eligible-others';
import type { CouncilCount } from './eligible-others';
import { BESIDE_AT_MOST, type Beside } from './beside';
import type { OwnEntry, Sharer } from './entry';
import { aboutGroup, type GroupAbout } from './group-about';
import { availableGroups, distinctGroups, filterOptions } from './group-choice';
import type { FilterOptions, GroupChoice } from './group-choice';
import { compareWith, type CompareWith } from './kind-options';
import { leftOutSentence } from './left-out-words';
import type { NamedRates } from './pooled-rate';
import { isOfSomebody } from './listed-group';
import type { PeerGroup } from './peer-group';
import type { PeerLists } from './peer-lists';
import { pickable, pickedFigures, type Pickable } from './picked-group';
import type { Published } from './published';

type Asked = {
  readonly definition: FrameworkDefinition;
  /** Each council's latest, the reader's own among them where it shares. */
  readonly entries: readonly Sharer[];
  readonly beside: Beside;
  readonly own: OwnEntry | undefined;
  /** The reader's council, whether or not it has sent anything; undefined for whoever has none. */
  readonly readerCode: string | undefined;
  readonly counts: readonly CouncilCount[];
  readonly lists: PeerLists;
  readonly published: Published;
  readonly rates: NamedRates;
  readonly principles: readonly Principle[];
  /** What the address asks for. */
  readonly search: BenchmarkSearch;
  /** A day, YYYY-MM-DD. */
  readonly today: string;
};

/** Where more councils stand side by side, in order of name: null where there are none before, or after, those that are shown. */
export type NamedPages = { readonly previousHref: string | null; readonly nextHref: string | null };

/** A page of comparison: the cut, the choices round it, and where there is more. */
export type ComparisonPage = {
  /** What is shown, which the filter says: a region that nobody is in has been dropped. */
  readonly current: BenchmarkSearch;
  /** What “Compare with” is set to, and which choices stand beside it. */
  readonly choice: string;
  readonly view: BenchmarkView;
  /** The same by lens, beneath a comparison by theme or question that has anybody in it. */
  readonly lensView: BenchmarkView | undefined;
  readonly about: GroupAbout;
  readonly with: CompareWith;
  /** Types and regions, where the choice is of those. */
  readonly options: FilterOptions | null;
  /** Councils that can be picked, where the choice is to pick. */
  readonly pickable: readonly Pickable[] | null;
  /** A group that the address asked for and did not get, in one sentence; null when it did. */
  readonly dropped: string | null;
  /** Where the councils are that no choice counts. Null when every one is in a choice. */
  readonly leftOut: string | null;
  readonly namedPages: NamedPages;
  readonly otherGroups: readonly { readonly href: string; readonly label: string }[];
};

/** Everything that a page of comparison shows at one address. */
export function compare(asked: Asked): ComparisonPage {
  const { definition, entries, beside, own, readerCode, counts, lists, rates, principles, search, today } =
    asked;
  const viewerCode = own?.authorityCode;
  const { group, choice, dropped } = chooseGroup(search, asked);
  const eligible = listedOthers(group, own) ?? eligibleOthers(counts, group, own);
  const choices = availableGroups(entries, {
    viewerCode,
    published: asked.published,
    listed: listedFor(asked),
  });
  const published = group.kind === 'picked' ? pickedFigures(beside.named.councils, group) : asked.published;
  const viewBy = (by: ComparedBy): BenchmarkView =>
    buildBenchmarkView({
      entries,
      beside,
      own,
      definition,
      by,
      principles,
      group,
      published,
      rates,
      eligible,
      today,
    });
  const { framework, by } = search;
  const current = { framework, by, ...group.address, ...group.filters };
  const view = viewBy(by);
  const named = pickable(entries, viewerCode);
  const options = choice === OF_A_PLACE ? filterOptions(choices, entries, group.filters) : null;
  return {
    current,
    choice,
    view,
    lensView: hasLensesBeneath(view) ? viewBy('lens') : undefined,
    about: aboutGroup({ group, lists }),
    with: compareWith({ choices, pickable: named, choice, viewerCode, hasCouncil: readerCode !== undefined }),
    options,
    pickable: choice === PICKED ? named : null,
    dropped,
    namedPages: namedPages(beside, { ...current, page: search.page }),
    leftOut: options && leftOutSentence(entries, options, { current: group.filters, viewerCode }),
    otherGroups: distinctGroups(choices, group)
      .filter(({ hasMedian }) => hasMedian)
      .filter((other) => readerCode !== undefined || !isOfSomebody(other.group.kind))
      .map((other) => linkTo(other, current)),
  };
}

function namedPages({ named: { codes, first } }: Beside, current: BenchmarkSearch): NamedPages {
  const page = first / BESIDE_AT_MOST + 1;
  const to = (at: number): string => `/benchmarks${benchmarkQuery({ ...current, page: at })}`;
  return {
    previousHref: page > 1 ? to(page - 1) : null,
    nextHref: codes.length > first + BESIDE_AT_MOST ? to(page + 1) : null,
  };
}

function hasLensesBeneath({ others, by }: BenchmarkView): boolean {
  return others > 0 && by !== 'lens' && by !== 'rate';
}

/** How many councils of a group of data could take part, the reader's own not counted; undefined of one by type or region. */
function listedOthers({ size, codes }: PeerGroup, own: OwnEntry | undefined): number | undefined {
  return size === undefined || own === undefined || !codes.has(own.authorityCode) ? size : size - 1;
}

function linkTo({ group, text }: GroupChoice, { framework, by }: BenchmarkSearch) {
  return {
    href: `/benchmarks${benchmarkQuery({ framework, by, ...group.address, ...group.filters })}`,
    label: `${group.label}: ${text}`,
  };
}
