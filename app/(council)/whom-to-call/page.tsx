import type { Metadata } from 'next';
import { PageFrame } from '@/app/_frame/page-frame';
import { findCallable, listCallable } from '@/app/_server/contact/load-callable';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { CallableQuestions } from '@/components/contact/callable-questions';
import { EmptyState } from '@/components/shell/empty-state';
import { PageHeading } from '@/components/shell/page-heading';
import { CONTACT_REQUESTS, frameworkInAddress } from '@/lib/contact/addresses';
import { HOW_A_QUESTION_COMES } from '@/lib/contact/call-words';
import { CallAbout } from './call-about';

export const metadata: Metadata = { title: 'Whom to call' };

/** The questions about which the reader's council can call another, or one question and whom. */
export default async function WhomToCallPage({ searchParams }: PageProps<'/whom-to-call'>) {
  const { viewer, scope } = await requireAuthorityScope('contact:read');
  const { question, framework } = await searchParams;
  const found = typeof question === 'string' ? await findCallable(viewer, question) : undefined;
  return (
    <PageFrame section="benchmarks" crumbs={[{ href: '/benchmarks', label: 'Benchmarks' }]}>
      {found === undefined ? (
        <Questions frameworks={await listCallable(viewer, frameworkInAddress(framework))} />
      ) : (
        <CallAbout {...found} role={scope.role} />
      )}
      <p className="ct-p ct-gap">
        <a href={CONTACT_REQUESTS}>Contact requests, sent and received</a>
      </p>
    </PageFrame>
  );
}

function Questions({ frameworks }: { readonly frameworks: Awaited<ReturnType<typeof listCallable>> }) {
  if (frameworks.length === 0)
    return (
      <EmptyState heading="There is nobody to call yet">
        <p className="ct-p">{HOW_A_QUESTION_COMES}</p>
      </EmptyState>
    );
  return (
    <>
      <PageHeading>Whom to call</PageHeading>
      <p className="ct-p">{HOW_A_QUESTION_COMES}</p>
      {frameworks.map(({ definition, calls }) => (
        <section key={definition.id}>
          <h2 className="ct-h2">{definition.title}</h2>
          <CallableQuestions calls={calls} />
        </section>
      ))}
    </>
  );
}
