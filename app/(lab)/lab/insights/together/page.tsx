import type { Metadata } from 'next';
import { PageFrame } from '@/app/_frame/page-frame';
import { loadAssociations } from '@/app/_server/insights/load-figures';
import { requireStudent } from '@/app/_server/insights/load-moves';
import { frameworkSearchSchema } from '@/app/(lab)/lab/insights/schemas';
import { AssociationsDocument } from '@/components/insights/associations-document';
import { FrameworkLinks } from '@/components/insights/framework-links';
import { EmptyState } from '@/components/shell/empty-state';
import { PageHeading } from '@/components/shell/page-heading';
import { FIGURE_CATALOGUE } from '@/db/figure-catalogue';
import { INSIGHTS, TOGETHER } from '@/lib/insights/addresses';
import { associationFinding, notYetWords, valueNames } from '@/lib/insights/association-words';

export const metadata: Metadata = { title: 'What goes with what' };

export default async function TogetherPage({ searchParams }: PageProps<'/lab/insights/together'>) {
  const student = await requireStudent();
  const { framework } = frameworkSearchSchema.parse(await searchParams);
  const data = await loadAssociations(student, framework);
  return (
    <PageFrame section="insights" crumbs={[{ href: INSIGHTS, label: 'Insights' }]}>
      {data === undefined ? (
        <EmptyState over="Policy lab" heading="No council shares anything with you yet">
          {notYetWords(0).map((words) => (
            <p key={words} className="ct-p">
              {words}
            </p>
          ))}
        </EmptyState>
      ) : (
        <>
          <PageHeading over={`Policy lab. ${data.definition.title}`}>
            {associationFinding(data.found)}
          </PageHeading>
          <FrameworkLinks page={TOGETHER} offered={data.offered} chosen={data.definition} />
          <AssociationsDocument
            found={data.found}
            names={valueNames({ themes: data.definition.themes, catalogue: FIGURE_CATALOGUE })}
          />
        </>
      )}
    </PageFrame>
  );
}
