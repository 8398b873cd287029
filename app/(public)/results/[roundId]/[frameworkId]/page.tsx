import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { PageFrame } from '@/app/_frame/page-frame';
import { inScope } from '@/app/_server/database';
import { isDemonstration } from '@/app/_server/installation';
import { findRoundResults, loadPublicResults } from '@/app/_server/open-data/load-public-results';
import { today } from '@/app/_server/today';
import { PageHeading } from '@/components/shell/page-heading';
import { findFramework } from '@/db/queries/frameworks';
import { publicScope } from '@/lib/access/scope';
import { RESULTS } from '@/lib/open-data/addresses';
import { datasetParamsSchema } from '@/lib/open-data/resources';
import { groupInAddressSchema } from '@/lib/open-data/rows';
import { resultsPage } from '@/lib/open-data/results-page';
import { resultsWords } from '@/lib/open-data/words';
import { ResultsDocument } from './results-document';

type Address = PageProps<'/results/[roundId]/[frameworkId]'>;

/** Read once a request: the title needs it too. */
const readResults = cache(async (roundId: string, frameworkId: string) => {
  const params = datasetParamsSchema.safeParse({ round: roundId.toLowerCase(), framework: frameworkId });
  if (!params.success) notFound();
  const setting = { today: today(), demonstration: await isDemonstration() };
  return inScope(publicScope(), async (tx) => {
    const results = (await findRoundResults(tx, params.data)) ?? notFound();
    const definition = (await findFramework(tx, results.frameworkId, results.frameworkVersion)) ?? notFound();
    return { results, definition, setting, loaded: await loadPublicResults(tx, results, setting) };
  });
});

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { roundId, frameworkId } = await params;
  const { definition } = await readResults(roundId, frameworkId);
  return { title: `Results: ${definition.title}` };
}

export default async function RoundResultsPage({ params, searchParams }: Address) {
  const { roundId, frameworkId } = await params;
  const { results, definition, setting, loaded } = await readResults(roundId, frameworkId);
  const group = groupInAddressSchema.parse((await searchParams)['group']);
  const page = loaded && resultsPage({ ...loaded, group, today: setting.today });
  const over = `Results of the ${results.roundName} round`;
  return (
    <PageFrame isPublic crumbs={[{ href: RESULTS, label: 'Results' }]}>
      {page === undefined ? (
        <>
          <PageHeading over={over}>{definition.title}</PageHeading>
          <p className="ct-lead">{resultsWords(results, setting.today)}</p>
        </>
      ) : (
        <ResultsDocument over={over} page={page} results={results} definition={definition} />
      )}
    </PageFrame>
  );
}
