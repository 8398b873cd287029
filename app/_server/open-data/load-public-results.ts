import 'server-only';
import { countAuthorities, listPlacedAuthorities } from '@/db/queries/authorities';
import type { PlacedAuthority } from '@/db/queries/authorities';
import { listBenchmarkEntries } from '@/db/queries/benchmarks';
import { findFramework } from '@/db/queries/frameworks';
import { findPublished } from '@/db/queries/published';
import { listRoundResults } from '@/db/queries/round-results';
import type { Transaction } from '@/db/engine';
import { publicScope } from '@/lib/access/scope';
import type { BenchmarkEntry } from '@/lib/benchmark/entry';
import { readyMadeGroups, type PeerGroup } from '@/lib/benchmark/peer-group';
import type { DatasetParams } from '@/lib/open-data/resources';
import { sharingEntries } from '@/lib/open-data/council-rows';
import { asOf, isCurrent, resultsState, type RoundResults } from '@/lib/open-data/round-results';
import type { StatisticsBasis } from '@/lib/open-data/statistic-rows';

type Setting = {
  /** A day, YYYY-MM-DD. */
  readonly today: string;
  readonly demonstration: boolean;
};

/** Everything that the public may be shown of a round in one framework. */
export type PublicResults = StatisticsBasis & {
  /** Every group for which figures can be worked out, all councils first. */
  readonly groups: readonly PeerGroup[];
  /** The councils that share with the public, as they share now. Nothing of those without a name may be shown as it is. */
  readonly sharing: readonly BenchmarkEntry[];
};

/** Every group for which figures can be worked out, all councils first. */
export function groupsOf(placed: readonly PlacedAuthority[]): readonly PeerGroup[] {
  return readyMadeGroups(placed.map(({ code, ...place }) => ({ ...place, authorityCode: code })));
}

/** A round and a framework that it asks, or undefined. */
export async function findRoundResults(
  tx: Transaction,
  { round, framework }: DatasetParams,
): Promise<RoundResults | undefined> {
  const all = await listRoundResults(tx);
  return all.find(({ roundId, frameworkId }) => roundId === round && frameworkId === framework);
}

/** What is published of a round, read in the public's scope; undefined while nothing is. */
export async function loadPublicResults(
  tx: Transaction,
  results: RoundResults,
  { today, demonstration }: Setting,
): Promise<PublicResults | undefined> {
  const { frameworkId, frameworkVersion, workedOutOn } = results;
  if (resultsState(results, today) !== 'published' || workedOutOn === null) return undefined;
  const scope = publicScope();
  const definition = await findFramework(tx, frameworkId, frameworkVersion);
  if (definition === undefined) return undefined;
  // As they stood while these results were the newest: what was published of a round does not go with what is sent in a later one.
  const { entries } = await listBenchmarkEntries(tx, scope, {
    frameworkId,
    asOf: {
      sentBy: isCurrent(results, today) ? null : asOf(results, today),
      resultsBy: results.publishesOn,
    },
  });
  const shown = entries.map(({ authorityCode }) => authorityCode);
  return {
    results,
    definition,
    published: await findPublished(tx, scope, { frameworkId, day: workedOutOn }),
    counts: await countAuthorities(tx, { demonstration, shown }),
    groups: groupsOf(await listPlacedAuthorities(tx)),
    sharing: sharingEntries(entries, results, today),
  };
}
