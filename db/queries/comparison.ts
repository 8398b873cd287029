import 'server-only';
import { countAuthorities, findAuthority } from './authorities';
import { listFrameworks } from './frameworks';
import { listNamedRates } from './named-rates';
import { findPeerLists } from './peer-lists';
import { findPublishedOf } from './published';
import { listPrinciples } from './reference';
import { listCompared, listSharers, type Compared } from './sharers';
import type { Transaction } from '@/db/engine';
import { readTogether } from '@/db/read-together';
import type { BenchmarkScope } from '@/lib/access/scope';
import type { BenchmarkSearch } from '@/lib/benchmark/benchmark-address';
import type { Principle } from '@/lib/benchmark/benchmark-row';
import type { Beside } from '@/lib/benchmark/beside';
import { chooseGroup } from '@/lib/benchmark/choose-group';
import type { CouncilCount } from '@/lib/benchmark/eligible-others';
import type { OwnEntry, Sharer } from '@/lib/benchmark/entry';
import { earliestCompared, latestEntries } from '@/lib/benchmark/latest-entries';
import type { PeerLists } from '@/lib/benchmark/peer-lists';
import type { NamedRates } from '@/lib/benchmark/pooled-rate';
import type { Published } from '@/lib/benchmark/published';
import type { FrameworkDefinition, FrameworkId } from '@/lib/framework/definition';
import { loadBeside } from './beside';

/** Who shares one framework with this reader, each council's latest, and the reader's own with its figures. */
export type FrameworkEntries = {
  readonly definition: FrameworkDefinition;
  readonly entries: readonly Sharer[];
  readonly own: OwnEntry | undefined;
};

export type BenchmarkData = {
  /** The one that was asked for, or else the first that the reader's own council has sent, or else the first. */
  readonly chosen: FrameworkEntries;
  /** Every framework in which there is something to compare. */
  readonly offered: readonly FrameworkDefinition[];
  readonly counts: readonly CouncilCount[];
  /** Who belongs with whom, as far as the reader's own council is concerned; of every council where there is none. */
  readonly lists: PeerLists;
  /** Medians and quartiles of the framework and the group that were chosen. */
  readonly published: Published;
  /** Figures of the councils that stand side by side on this page. */
  readonly beside: Beside;
  /** What the rates of councils that share by name are made of. */
  readonly rates: NamedRates;
  readonly principles: readonly Principle[];
  /** The name in full, marked where it is invented, of the reader's own council where it has a place here. */
  readonly ownFullName: string | undefined;
};

type Asked = {
  /** What the address asks for. */
  readonly search: BenchmarkSearch;
  /** A day, YYYY-MM-DD. */
  readonly today: string;
  readonly demonstration: boolean;
  /** Frameworks of which nothing is compared for this reader. */
  readonly without: ReadonlySet<string>;
  /** How many councils stand side by side; as many as a page has, where it is not said. */
  readonly besideAtMost?: number | undefined;
};

/** What the reader may be shown of one framework at one address, before it is laid out; undefined when nobody shares anything. */
export async function loadBenchmark(
  tx: Transaction,
  scope: BenchmarkScope,
  { search, today, demonstration, without, besideAtMost }: Asked,
): Promise<BenchmarkData | undefined> {
  const since = earliestCompared(today);
  const readerCode = scope.viewerAuthorityCode ?? undefined;
  const [compared, frameworks, lists, principles] = await readTogether([
    listCompared(tx, scope, { from: since, until: today }),
    listFrameworks(tx),
    findPeerLists(tx, { today, councilCode: readerCode, demonstration }),
    listPrinciples(tx),
  ]);
  const offered = frameworks.filter(
    ({ id }) => !without.has(id) && compared.some(({ frameworkId }) => frameworkId === id),
  );
  const definition = chooseFramework(offered, compared, search.framework);
  if (definition === undefined) return undefined;
  const frameworkId = definition.id;
  const rows = await listSharers(tx, scope, frameworkId);
  const entries = latestEntries(rows.sharers, { today });
  const [sent] = latestEntries(rows.own, { today });
  const { group } = chooseGroup(search, { entries, own: sent, readerCode, lists });
  const published = await findPublishedOf(tx, scope, { frameworkId, groupId: group.id });
  const place = { definition, entries, own: sent, group, published, principles, search, besideAtMost };
  const shown = [...entries, ...(sent === undefined ? [] : [sent])].map(({ authorityCode }) => authorityCode);
  const [{ own, beside }, counts, rates, council] = await readTogether([
    loadBeside(tx, scope, place),
    countAuthorities(tx, { demonstration, shown }),
    search.by === 'rate' ? listNamedRates(tx, scope, { frameworkId, since }) : Promise.resolve([]),
    sent === undefined ? Promise.resolve(undefined) : findAuthority(tx, sent.authorityCode),
  ]);
  return {
    chosen: { definition, entries, own },
    offered,
    counts,
    lists,
    published,
    beside,
    rates,
    principles,
    ownFullName: council?.name,
  };
}

function chooseFramework(
  offered: readonly FrameworkDefinition[],
  compared: readonly Compared[],
  asked: FrameworkId | undefined,
): FrameworkDefinition | undefined {
  const own = new Set(compared.filter(({ hasOwn }) => hasOwn).map(({ frameworkId }) => frameworkId));
  return offered.find(({ id }) => id === asked) ?? offered.find(({ id }) => own.has(id)) ?? offered[0];
}
