import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { PageFrame } from '@/app/_frame/page-frame';
import { inScope } from '@/app/_server/database';
import { FrameworkIntro } from '@/components/framework/framework-intro';
import { ThemeOutlines } from '@/components/framework/theme-outlines';
import { PageHeading } from '@/components/shell/page-heading';
import { listFrameworks } from '@/db/queries/frameworks';
import { listPrinciples } from '@/db/queries/reference';
import { publicScope } from '@/lib/access/scope';
import { frameworkIdSchema } from '@/lib/framework/definition';
import { outlineFramework } from '@/lib/framework/framework-outline';

/** The newest published version and the principles' names. Read once a request: its title needs it too. */
const readFramework = cache(async (text: string) => {
  const frameworkId = frameworkIdSchema.safeParse(text);
  if (!frameworkId.success) notFound();
  return inScope(publicScope(), async (tx) => {
    const definition = (await listFrameworks(tx)).find(({ id }) => id === frameworkId.data) ?? notFound();
    return { definition, principles: await listPrinciples(tx) };
  });
});

export async function generateMetadata({
  params,
}: PageProps<'/frameworks/[frameworkId]'>): Promise<Metadata> {
  const { definition } = await readFramework((await params).frameworkId);
  return { title: definition.title };
}

export default async function FrameworkPage({ params }: PageProps<'/frameworks/[frameworkId]'>) {
  const { definition, principles } = await readFramework((await params).frameworkId);
  const names = new Map(principles.map(({ id, name }) => [id, name]));
  const outline = outlineFramework(definition, names);
  return (
    <PageFrame isPublic section="frameworks" crumbs={[{ href: '/frameworks', label: 'Frameworks' }]}>
      <PageHeading over="The whole questionnaire">{definition.title}</PageHeading>
      <p className="ct-lead">{definition.purpose}</p>
      <FrameworkIntro definition={definition} outline={outline} />
      <ThemeOutlines themes={outline.themes} />
    </PageFrame>
  );
}
