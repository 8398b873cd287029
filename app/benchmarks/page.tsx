import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PageFrame } from '@/app/_frame/page-frame';
import { frameworksJudgedBlind } from '@/app/_server/across-councils';
import { loadBenchmark } from '@/db/queries/comparison';
import { inScope } from '@/app/_server/database';
import { isDemonstration } from '@/app/_server/installation';
import { requireBenchmarkScope } from '@/app/_server/require-scope';
import { today } from '@/app/_server/today';
import { Note } from '@/components/shell/note';
import { NOT_COMPARED_WHILE_BLIND } from '@/lib/review/review-words';
import { benchmarkQuery, benchmarkSearchSchema } from '@/lib/benchmark/benchmark-address';
import { ComparisonDocument } from './comparison-document';
import { NothingToCompare } from './nothing-to-compare';

export const metadata: Metadata = { title: 'Benchmarks' };

export default async function BenchmarksPage({ searchParams }: PageProps<'/benchmarks'>) {
  const { viewer, scope } = await requireBenchmarkScope('benchmark:view');
  const address = await searchParams;
  const search = benchmarkSearchSchema.parse(address);
  // A form sends each box by itself: one list of codes is what can be read and sent to somebody.
  if (Array.isArray(address['picked'])) redirect(`/benchmarks${benchmarkQuery(search)}`);
  const without = await frameworksJudgedBlind(viewer.userId);
  const asked = {
    search,
    today: today(),
    demonstration: await isDemonstration(),
    without,
  };
  const data = await inScope(scope, (tx) => loadBenchmark(tx, scope, asked));
  return (
    <PageFrame section="benchmarks">
      {without.size === 0 ? null : (
        <Note>
          <p>{NOT_COMPARED_WHILE_BLIND}</p>
        </Note>
      )}
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
