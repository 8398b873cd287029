import type { Metadata } from 'next';
import { PageFrame } from '@/app/_frame/page-frame';
import { inScope } from '@/app/_server/database';
import { GlossaryList } from '@/components/framework/glossary-list';
import { PageHeading } from '@/components/shell/page-heading';
import { listGlossaryTerms, listSources } from '@/db/queries/reference';
import { publicScope } from '@/lib/access/scope';

export const metadata: Metadata = { title: 'What our words mean' };

export default async function GlossaryPage() {
  const { terms, sources } = await inScope(publicScope(), async (tx) => ({
    terms: await listGlossaryTerms(tx),
    sources: await listSources(tx),
  }));
  return (
    <PageFrame isPublic crumbs={[{ href: '/help', label: 'Help' }]}>
      <PageHeading>What our words mean</PageHeading>
      <p className="ct-lead">{terms.length} words, each with where its meaning comes from.</p>
      <GlossaryList terms={terms} sources={sources} />
    </PageFrame>
  );
}
