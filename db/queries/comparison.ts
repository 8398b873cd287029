import 'server-only';
import { countAuthorities } from './authorities';
import { findComparisonMarks, type ComparisonMarks } from './comparison-marks';
import { listFrameworks } from './frameworks';
import { listNamedRates } from './named-rates';
import { findPeerLists } from './peer-lists';
import { listPrinciples } from './reference';
import { listOwnSent, listSharers, type OwnRows, type OwnSent, type InRound } from './sharers';
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
  const readerCode = scope.viewerAuthorityCode ?? undefined;
  const [marks, frameworks, principles] = await readTogether([
    findComparisonMarks(tx, { today }),
    listFrameworks(tx),
    listPrinciples(tx),
  ]);
  const places = { demonstration, mark: marks.places };
  const [own, lists] = await readTogether([
    listOwnSent(tx, scope, marks.all),
    findPeerLists(tx, { ...places, today, councilCode: readerCode }),
  ]);
  const found: FrameworkSharers[] = [];
  for (const definition of frameworks.filter(({ id }) => !without.has(id))) {
    found.push(await findFramework(tx, scope, { definition, own, marks, today }));
  }
  const offered = found.filter(({ sent, entries }) => sent !== undefined || entries.length > 0);
  const chosen = chooseFramework(offered, search.framework);
  if (chosen === undefined) return undefined;
  const { definition, entries, sent } = chosen;
  const frameworkId = definition.id;
  const { group } = chooseGroup(search, { entries, own: sent, readerCode, lists });
  const place = {
    definition,
    entries,
    own: sent,
    group,
    principles,
    search,
    besideAtMost,
    mark: marks.of(frameworkId),
  };
  const since = earliestCompared(today);
  const shown = [...entries, ...(sent === undefined ? [] : [sent])].map(({ authorityCode }) => authorityCode);
  const [loaded, counts, rates] = await readTogether([
    loadBeside(tx, scope, place),
    countAuthorities(tx, { ...places, shown }),
    search.by === 'rate' ? listNamedRates(tx, scope, { frameworkId, since }) : Promise.resolve([]),
  ]);
  return {
    chosen: { definition, entries, own: loaded.own },
    offered: offered.map((each) => each.definition),
    counts,
    lists,
    published: loaded.published,
    beside: loaded.beside,
    rates,
    principles,
    ownFullName: sent?.fullName,
  };
}

type FrameworkSharers = {
  readonly definition: FrameworkDefinition;
  readonly entries: readonly InRound<Sharer>[];
  readonly sent: OwnSent | undefined;
};

type Wanted = Pick<Asked, 'today'> & {
  readonly definition: FrameworkDefinition;
  readonly own: OwnRows;
  readonly marks: ComparisonMarks;
};

/** Who shares a framework, and what the reader's own council sent of it last. */
async function findFramework(
  tx: Transaction,
  scope: BenchmarkScope,
  { definition, own, marks, today }: Wanted,
): Promise<FrameworkSharers> {
  const frameworkId = definition.id;
  const mine = own.sent.filter((each) => each.frameworkId === frameworkId);
  const entries = await listSharers(tx, scope, {
    frameworkId,
    mark: marks.of(frameworkId),
    today,
    own: { sent: mine, predecessors: own.predecessors },
  });
  const [sent] = latestEntries(mine, { today });
  return { definition, entries, sent };
}

function chooseFramework(
  offered: readonly FrameworkSharers[],
  asked: FrameworkId | undefined,
): FrameworkSharers | undefined {
  return (
    offered.find(({ definition }) => definition.id === asked) ??
    offered.find(({ sent }) => sent !== undefined) ??
    offered[0]
  );
}
