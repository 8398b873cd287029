import 'server-only';
import { listBenchmarkEntries } from '@/db/queries/benchmarks';
import { findFramework } from '@/db/queries/frameworks';
import { findGroupOver, listBatchDays, listFrameworkRounds } from '@/db/queries/trend';
import { QUESTION_RENAMES } from '@/db/question-renames';
import type { Transaction } from '@/db/engine';
import type { BenchmarkScope } from '@/lib/access/scope';
import type { BenchmarkEntry, OwnEntry } from '@/lib/benchmark/entry';
import { entryUnderNewIds } from '@/lib/benchmark/trend-basis';
import { batchesOfRounds, begunRounds, trendRounds } from '@/lib/benchmark/trend-rounds';
import type { TrendRound } from '@/lib/benchmark/trend-rounds';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import { definitionUnderNewIds } from '@/lib/framework/question-renames';

/** What a trend is made of: rounds, what was sent in them, and what was shown of a group. */
export type TrendData = {
  readonly rounds: readonly TrendRound[];
  /** Every version that is met, with questions under the ids that they have now. */
  readonly definitions: ReadonlyMap<string, FrameworkDefinition>;
  readonly entries: readonly BenchmarkEntry[];
  readonly own: readonly OwnEntry[];
};

type Asked = {
  readonly definition: FrameworkDefinition;
  readonly groupId: string;
  /** A day, YYYY-MM-DD. */
  readonly today: string;
};

/** The rounds of a framework for one group, as the scope's audience was shown them. */
export async function loadTrend(
  tx: Transaction,
  scope: BenchmarkScope,
  { definition, groupId, today }: Asked,
): Promise<TrendData> {
  const history = await listBenchmarkEntries(tx, scope, { frameworkId: definition.id });
  const renames = QUESTION_RENAMES[definition.id];
  const begun = begunRounds(await listFrameworkRounds(tx, definition.id), today);
  const batches = batchesOfRounds(begun, await listBatchDays(tx, definition.id));
  const batchIds = [...new Set([...batches.values()].map(({ id }) => id))];
  const groups = await findGroupOver(tx, scope, { batchIds, groupId });
  const own = history.own.map((entry) => entryUnderNewIds(entry, renames));
  const entries = history.entries.map((entry) => entryUnderNewIds(entry, renames));
  const rounds = trendRounds({ rounds: begun, own, batches, groups });
  const versions = [...rounds, ...own, ...entries].map(({ frameworkVersion }) => frameworkVersion);
  return { rounds, definitions: await loadVersions(tx, definition, new Set(versions)), entries, own };
}

async function loadVersions(
  tx: Transaction,
  { id }: FrameworkDefinition,
  versions: ReadonlySet<string>,
): Promise<ReadonlyMap<string, FrameworkDefinition>> {
  const found = new Map<string, FrameworkDefinition>();
  for (const version of versions) {
    const definition = await findFramework(tx, id, version);
    if (definition !== undefined) found.set(version, definitionUnderNewIds(definition, QUESTION_RENAMES[id]));
  }
  return found;
}
