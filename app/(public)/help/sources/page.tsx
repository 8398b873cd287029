import type { Metadata } from 'next';
import { PageFrame } from '@/app/_frame/page-frame';
import { inScope } from '@/app/_server/database';
import { SourceRows } from '@/components/framework/source-rows';
import { PageHeading } from '@/components/shell/page-heading';
import { listSources } from '@/db/queries/reference';
import { publicScope } from '@/lib/access/scope';

export const metadata: Metadata = { title: 'Every source we cite' };

export default async function SourcesPage() {
  const sources = await inScope(publicScope(), listSources);
  return (
    <PageFrame isPublic crumbs={[{ href: '/help', label: 'Help' }]}>
      <PageHeading>Every source we cite</PageHeading>
      <p className="ct-lead">
        {sources.length} laws, council minutes, statistics and studies that the questions and our words rest
        on. Not all of them agree.
      </p>
      <SourceRows sources={sources} />
    </PageFrame>
  );
}
