import type { Metadata } from 'next';
import { askCouncil } from '@/app/(council)/contact-requests/actions';
import { PageFrame } from '@/app/_frame/page-frame';
import { findCallable } from '@/app/_server/contact/load-callable';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { PageHeading } from '@/components/shell/page-heading';
import { placeKey } from '@/lib/access/place';
import { WHOM_TO_CALL } from '@/lib/contact/addresses';
import { ASKING_TELLS, HOW_IT_GOES } from '@/lib/contact/contact-words';
import { AskForm } from './ask-form';

export const metadata: Metadata = { title: 'Ask to talk' };

/** Where a council writes to another that it can call about a question. */
export default async function AskPage({ searchParams }: PageProps<'/contact-requests/ask'>) {
  const { viewer, scope } = await requireAuthorityScope('contact:ask');
  const { question, council: code } = await searchParams;
  const found = typeof question === 'string' ? await findCallable(viewer, question) : undefined;
  const council = found?.call.councils.find(({ authorityCode }) => authorityCode === code);
  const callable =
    found && council
      ? { council: council.authorityCode, name: council.name, question: found.call.question }
      : null;
  return (
    <PageFrame section="benchmarks" crumbs={[{ href: WHOM_TO_CALL, label: 'Whom to call' }]}>
      <PageHeading over={viewer.authorityName}>
        {callable === null ? 'Ask to talk' : `Ask ${callable.name} to talk`}
      </PageHeading>
      {callable === null ? null : (
        <>
          <p className="ct-lead">{callable.question.text}</p>
          <ul className="govuk-list govuk-list--bullet ct-measure">
            {[ASKING_TELLS, ...HOW_IT_GOES].map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
      <AskForm
        action={askCouncil.bind(null, placeKey(scope))}
        about={callable && { council: callable.council, question: callable.question.id }}
      >
        <p className="ct-p">
          This council does not offer to talk about this question now.{' '}
          <a href={WHOM_TO_CALL}>See whom else you can call</a>
        </p>
      </AskForm>
    </PageFrame>
  );
}
