import 'server-only';
import { countAuthorities, findAuthority } from '@/db/queries/authorities';
import { listBenchmarkEntries } from '@/db/queries/benchmarks';
import { listNamedRates } from '@/db/queries/named-rates';
import { findPeerLists } from '@/db/queries/peer-lists';
import type { BenchmarkRows } from '@/db/queries/benchmarks';
import { findPublished } from '@/db/queries/published';
import { listPrinciples } from '@/db/queries/reference';
import { listFrameworks } from '@/db/queries/frameworks';
import type { Transaction } from '@/db/engine';
import type { BenchmarkScope } from '@/lib/access/scope';
import type { ComparedBy } from '@/lib/benchmark/benchmark-address';
import { earliestCompared, latestEntries } from '@/lib/benchmark/latest-entries';
import type { BenchmarkEntry, OwnEntry } from '@/lib/benchmark/entry';
import type { NamedRates } from '@/lib/benchmark/pooled-rate';
import type { PeerLists } from '@/lib/benchmark/peer-lists';
import type { Principle } from '@/lib/benchmark/benchmark-row';
import type { Published } from '@/lib/benchmark/published';
import type { CouncilCount } from '@/lib/benchmark/eligible-others';
import type { FrameworkDefinition, FrameworkId } from '@/lib/framework/definition';

/** What councils share of one framework with this reader: each one's latest, and the reader's own. */
export type FrameworkEntries = {
  readonly definition: FrameworkDefinition;
  readonly entries: readonly BenchmarkEntry[];
  readonly own: OwnEntry | undefined;
  /** The same of every round, however old. */
  readonly history: BenchmarkRows;
};

export type BenchmarkData = {
  /** The one that was asked for, or else the first that the reader's own council has sent, or else the first. */
  readonly chosen: FrameworkEntries;
  /** Every framework in which there is something to compare. */
  readonly offered: readonly FrameworkDefinition[];
  readonly counts: readonly CouncilCount[];
  /** Who belongs with whom, as far as the reader's own council is concerned; of every council where there is none. */
  readonly lists: PeerLists;
  /** Medians and quartiles of the framework that was chosen. */
  readonly published: Published;
  /** What the rates of councils that share by name are made of. */
  readonly rates: NamedRates;
  readonly principles: readonly Principle[];
  /** The name in full, marked where it is invented, of the reader's own council where it has a place here. */
  readonly ownFullName: string | undefined;
};

type Asked = {
  readonly framework: FrameworkId | undefined;
  readonly by: ComparedBy;
  /** A day, YYYY-MM-DD. */
  readonly today: string;
  readonly demonstration: boolean;
  /** Frameworks of which nothing is compared for this reader. */
  readonly without: ReadonlySet<string>;
};

/** What the reader may be shown of one framework, before any of it is cut; undefined when nobody shares anything. */
export async function loadBenchmark(
  tx: Transaction,
  scope: BenchmarkScope,
  { framework, by, today, demonstration, without }: Asked,
): Promise<BenchmarkData | undefined> {
  const found = await listComparable(tx, scope, { today, without });
  const chosen = chooseFramework(found, framework);
  if (chosen === undefined) return undefined;
  const { own, entries } = chosen;
  const shown = [...entries, ...(own === undefined ? [] : [own])].map(({ authorityCode }) => authorityCode);
  return {
    chosen,
    offered: found.map(({ definition }) => definition),
    counts: await countAuthorities(tx, { demonstration, shown }),
    lists: await findPeerLists(tx, {
      today,
      councilCode: scope.viewerAuthorityCode ?? undefined,
      demonstration,
    }),
    published: await findPublished(tx, scope, { frameworkId: chosen.definition.id }),
    rates: by === 'rate' ? await listNamedRates(tx, scope, namedAsOf(chosen, today)) : [],
    principles: await listPrinciples(tx),
    ownFullName: own && (await findAuthority(tx, own.authorityCode))?.name,
  };
}

function namedAsOf({ definition }: FrameworkEntries, today: string) {
  return { frameworkId: definition.id, since: earliestCompared(today) };
}

async function listComparable(
  tx: Transaction,
  scope: BenchmarkScope,
  { today, without }: Pick<Asked, 'today' | 'without'>,
): Promise<readonly FrameworkEntries[]> {
  const found: FrameworkEntries[] = [];
  const frameworks = await listFrameworks(tx);
  for (const definition of frameworks.filter(({ id }) => !without.has(id))) {
    const rows = await listBenchmarkEntries(tx, scope, definition.id);
    const entries = latestEntries(rows.entries, { today });
    const [own] = latestEntries(rows.own, { today });
    if (entries.length > 0 || own !== undefined) found.push({ definition, entries, own, history: rows });
  }
  return found;
}

function chooseFramework(
  found: readonly FrameworkEntries[],
  asked: FrameworkId | undefined,
): FrameworkEntries | undefined {
  return (
    found.find(({ definition }) => definition.id === asked) ??
    found.find(({ own }) => own !== undefined) ??
    found[0]
  );
}
