import type { Metadata } from 'next';
import { z } from 'zod';
import { PageFrame } from '@/app/_frame/page-frame';
import { inScope } from '@/app/_server/database';
import { requireLabScope } from '@/app/_server/require-scope';
import { loadFigureImport } from '@/app/_server/statistics/load-figure-import';
import { NotificationBanner } from '@/components/govuk/notification-banner';
import { PageHeading } from '@/components/shell/page-heading';
import { FIGURE_RELEASES } from '@/lib/statistics/addresses';
import { PARTS } from '@/lib/statistics/import-view';
import { Preview } from './preview';

export const metadata: Metadata = { title: 'Check what the file changes' };

const searchSchema = z.object({
  file: z.uuid().nullable().catch(null),
  show: z.enum(PARTS).nullable().catch(null),
  page: z
    .string()
    .regex(/^[1-9]\d{0,4}$/)
    .catch('1')
    .transform(Number),
  held: z.literal('changed').nullable().catch(null),
});

export default async function FigurePreviewPage({ searchParams }: PageProps<'/lab/statistics/preview'>) {
  const { scope } = await requireLabScope('statistics:import');
  const { file, show, page, held } = searchSchema.parse(await searchParams);
  const loaded = file === null ? undefined : await inScope(scope, (tx) => loadFigureImport(tx, scope, file));
  return (
    <PageFrame
      section="statistics"
      crumbs={[{ href: FIGURE_RELEASES, label: 'Releases of official figures' }]}
    >
      {held === null || loaded === undefined ? null : (
        <NotificationBanner title="Nothing was imported">
          What is held has changed since you looked: somebody imported a release, or the product brought
          another. What the file changes now is below. Check it again.
        </NotificationBanner>
      )}
      <PageHeading over="Policy lab">Check what the file changes</PageHeading>
      {loaded === undefined ? (
        <p className="ct-p">
          The file is not here. It was imported, thrown away, or waited for more than seven days.{' '}
          <a href={FIGURE_RELEASES}>Bring in a file</a>
        </p>
      ) : (
        <Preview loaded={loaded} scope={scope} asked={{ part: show, page }} />
      )}
    </PageFrame>
  );
}
