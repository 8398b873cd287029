import type { Metadata } from 'next';
import { PageFrame } from '@/app/_frame/page-frame';
import { frameworksJudgedBlind } from '@/app/_server/across-councils';
import { inScope } from '@/app/_server/database';
import { isDemonstration } from '@/app/_server/installation';
import { requireBenchmarkScope } from '@/app/_server/require-scope';
import { loadBenchmark } from '@/db/queries/comparison';
import { loadTrend } from '@/app/_server/results/load-trend';
import { today } from '@/app/_server/today';
import { NothingToCompare } from '@/app/benchmarks/nothing-to-compare';
import { Note } from '@/components/shell/note';
import type { Transaction } from '@/db/engine';
import type { BenchmarkScope } from '@/lib/access/scope';
import { benchmarkSearchSchema } from '@/lib/benchmark/benchmark-address';
import { droppedAt } from '@/lib/benchmark/dropped-words';
import { compare } from '@/lib/benchmark/page-view';
import { figureKeySchema } from '@/lib/benchmark/entry';
import { NOT_COMPARED_WHILE_BLIND } from '@/lib/review/review-words';
import { TrendDocument } from './trend-document';

export const metadata: Metadata = { title: 'Benchmarks over rounds' };

const trendSearchSchema = benchmarkSearchSchema.extend({
  figure: figureKeySchema.optional().catch(undefined),
});

export default async function TrendPage({ searchParams }: PageProps<'/benchmarks/trend'>) {
  const { viewer, scope } = await requireBenchmarkScope('benchmark:view');
  const address = await searchParams;
  const search = trendSearchSchema.parse(address);
  const without = await frameworksJudgedBlind(viewer.userId);
  const asked = { search, today: today(), demonstration: await isDemonstration(), without };
  const loaded = await inScope(scope, (tx) => load(tx, scope, asked));
  return (
    <PageFrame section="benchmarks" crumbs={[{ href: '/benchmarks', label: 'Benchmarks' }]}>
      {without.size === 0 ? null : (
        <Note>
          <p>{NOT_COMPARED_WHILE_BLIND}</p>
        </Note>
      )}
      {loaded === undefined ? (
        <NothingToCompare isCouncil={viewer.member.kind === 'authority'} />
      ) : (
        <TrendDocument
          {...loaded}
          figure={search.figure}
          viewer={viewer}
          audience={scope.audience}
          dropped={droppedAt(loaded.comparison, address)}
        />
      )}
    </PageFrame>
  );
}

type Asked = Parameters<typeof loadBenchmark>[2] & {
  readonly search: ReturnType<typeof trendSearchSchema.parse>;
};

async function load(tx: Transaction, scope: BenchmarkScope, { search, ...asked }: Asked) {
  const data = await loadBenchmark(tx, scope, { ...asked, search });
  if (data === undefined) return undefined;
  const { chosen } = data;
  const { framework: _, figure: __, ...cut } = search;
  const comparison = compare({
    ...chosen,
    ...data,
    readerCode: scope.viewerAuthorityCode ?? undefined,
    search: { ...cut, framework: chosen.definition.id },
    today: asked.today,
  });
  const { id } = comparison.view.group;
  const { definition } = chosen;
  return {
    data,
    comparison,
    trend: await loadTrend(tx, scope, { definition, groupId: id, today: asked.today }),
  };
}
