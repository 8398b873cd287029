import type { Metadata } from 'next';
import { PageFrame } from '@/app/_frame/page-frame';
import { loadPicture } from '@/app/_server/insights/load-figures';
import { requireStudent } from '@/app/_server/insights/load-moves';
import { frameworkSearchSchema } from '@/app/(lab)/lab/insights/schemas';
import { FrameworkLinks } from '@/components/insights/framework-links';
import { PictureTable } from '@/components/insights/picture-table';
import { EmptyState } from '@/components/shell/empty-state';
import { PageHeading } from '@/components/shell/page-heading';
import { INSIGHTS, PICTURE } from '@/lib/insights/addresses';
import { PICTURE_WAITS, pictureOf } from '@/lib/insights/picture';

export const metadata: Metadata = { title: 'The whole lab by theme and lens' };

export default async function PicturePage({ searchParams }: PageProps<'/lab/insights/picture'>) {
  const student = await requireStudent();
  const { framework } = frameworkSearchSchema.parse(await searchParams);
  const data = await loadPicture(student, framework);
  const picture = data && pictureOf(data);
  return (
    <PageFrame section="insights" crumbs={[{ href: INSIGHTS, label: 'Insights' }]}>
      {data === undefined || picture === undefined ? (
        <EmptyState over="Policy lab" heading="No council shares anything with you yet">
          <p className="ct-p">{PICTURE_WAITS}</p>
        </EmptyState>
      ) : (
        <>
          <PageHeading over={`Policy lab. ${data.definition.title}`}>{picture.finding}</PageHeading>
          <FrameworkLinks page={PICTURE} offered={data.offered} chosen={data.definition} />
          <PictureTable picture={picture} />
        </>
      )}
    </PageFrame>
  );
}
