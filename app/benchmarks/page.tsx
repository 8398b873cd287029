import type { Metadata } from 'next';
import { PageFrame } from '@/app/_frame/page-frame';
import { loadBenchmark } from '@/app/_server/load-benchmark';
import { inScope } from '@/app/_server/database';
import { isDemonstration } from '@/app/_server/installation';
import { requireBenchmarkScope } from '@/app/_server/require-scope';
import { today } from '@/app/_server/today';
import { benchmarkSearchSchema } from '@/lib/benchmark/benchmark-address';
import { ComparisonDocument } from './comparison-document';
import { NothingToCompare } from './nothing-to-compare';

export const metadata: Metadata = { title: 'Benchmarks' };

export default async function BenchmarksPage({ searchParams }: PageProps<'/benchmarks'>) {
  const { viewer, scope } = await requireBenchmarkScope('benchmark:view');
  const address = await searchParams;
  const search = benchmarkSearchSchema.parse(address);
  const asked = { framework: search.framework, today: today(), demonstration: await isDemonstration() };
  const data = await inScope(scope, (tx) => loadBenchmark(tx, scope, asked));
  return (
    <PageFrame section="benchmarks">
      {data === undefined ? (
        <NothingToCompare isCouncil={viewer.member.kind === 'authority'} />
      ) : (
        <ComparisonDocument
          data={data}
          search={{ ...search, framework: data.chosen.definition.id }}
          address={address}
          viewer={viewer}
          audience={scope.audience}
          today={asked.today}
        />
      )}
    </PageFrame>
  );
}
