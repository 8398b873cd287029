import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PageFrame } from '@/app/_frame/page-frame';
import { frameworksJudgedBlind } from '@/app/_server/across-councils';
import { loadComparison } from '@/app/_server/results/load-comparison';
import { requireBenchmarkScope } from '@/app/_server/require-scope';
import { Note } from '@/components/shell/note';
import { NOT_COMPARED_WHILE_BLIND } from '@/lib/review/review-words';
import { benchmarkQuery, benchmarkSearchSchema } from '@/lib/benchmark/benchmark-address';
import { ComparisonDocument } from './comparison-document';
import { NothingToCompare } from './nothing-to-compare';

export const metadata: Metadata = { title: 'Benchmarks' };

export default async function BenchmarksPage({ searchParams }: PageProps<'/benchmarks'>) {
  const granted = await requireBenchmarkScope('benchmark:view');
  const { viewer } = granted;
  const address = await searchParams;
  // A form sends each box by itself: one list of codes is what can be read and sent to somebody.
  if (Array.isArray(address['picked'])) {
    redirect(`/benchmarks${benchmarkQuery(benchmarkSearchSchema.parse(address))}`);
  }
  const without = await frameworksJudgedBlind(viewer.userId);
  const comparison = await loadComparison(granted, { address, without });
  return (
    <PageFrame section="benchmarks">
      {without.size === 0 ? null : (
        <Note>
          <p>{NOT_COMPARED_WHILE_BLIND}</p>
        </Note>
      )}
      {comparison === undefined ? (
        <NothingToCompare isCouncil={viewer.member.kind === 'authority'} />
      ) : (
        <ComparisonDocument comparison={comparison} viewer={viewer} />
      )}
    </PageFrame>
  );
}
