import type { Metadata } from 'next';
import { z } from 'zod';
import { PageFrame } from '@/app/_frame/page-frame';
import { inScope } from '@/app/_server/database';
import { requireLabScope } from '@/app/_server/require-scope';
import { PageHeading } from '@/components/shell/page-heading';
import { FIGURE_CATALOGUE } from '@/db/figure-catalogue';
import { listFigureImports } from '@/db/queries/figure-imports';
import { listHeldReleases } from '@/db/queries/figure-releases';
import { placeKey } from '@/lib/access/place';
import { OFFICIAL_FIGURES } from '@/lib/statistics/addresses';
import { bringIn } from './actions';
import { AfterNote } from './after-note';
import { BringForm } from './bring-form';
import { ReleaseTable } from './release-table';
import { WaitingFiles } from './waiting-files';

export const metadata: Metadata = { title: 'Releases of official figures' };

const searchSchema = z.object({
  imported: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .nullable()
    .catch(null),
  done: z.enum(['thrown-away', 'not-here']).nullable().catch(null),
  refused: z.literal('too-large').nullable().catch(null),
});

export default async function StatisticsPage({ searchParams }: PageProps<'/lab/statistics'>) {
  const { scope } = await requireLabScope('statistics:import');
  const { imported, done, refused } = searchSchema.parse(await searchParams);
  const { releases, waiting } = await inScope(scope, async (tx) => ({
    releases: await listHeldReleases(tx, scope),
    waiting: await listFigureImports(tx, scope),
  }));
  const titles = new Map(FIGURE_CATALOGUE.dataSets.map(({ id, title }) => [id, title]));
  return (
    <PageFrame section="statistics">
      <PageHeading over="Policy lab">Releases of official figures</PageHeading>
      <AfterNote imported={imported} done={done} />
      <p className="ct-p">
        What the Department for Education publishes about care leavers stands on the{' '}
        <a href={OFFICIAL_FIGURES}>pages of official figures</a> and beside questions. When it publishes
        again, bring its file in here. Earlier releases stay readable.
      </p>
      <WaitingFiles files={waiting} titles={titles} />
      <h2 className="ct-h2">Bring in a file</h2>
      <p className="ct-p">
        Take the file of councils from the Department’s page, one for each subject and age, and do not open it
        in between. You see what it changes before anything is published.
      </p>
      <BringForm action={bringIn.bind(null, placeKey(scope))} isRefused={refused !== null} />
      <h2 className="ct-h2">What is held</h2>
      <p className="ct-p">
        For each year the latest release counts, because the Department corrects earlier years in it.
      </p>
      {FIGURE_CATALOGUE.dataSets.map(({ id, title }) => (
        <ReleaseTable
          key={id}
          title={title}
          releases={releases.filter(({ dataSetId }) => dataSetId === id)}
        />
      ))}
    </PageFrame>
  );
}
