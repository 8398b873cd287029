import type { Metadata } from 'next';
import { PageFrame } from '@/app/_frame/page-frame';
import { confirmLink } from '@/app/sign-in/actions';
import { PageHeading } from '@/components/shell/page-heading';
import { ConfirmForm } from './confirm-form';

export const metadata: Metadata = { title: 'Finish signing in' };

/** Mail scanners open links before people do. So opening this page changes nothing: the button does. */
export default async function SignInConfirmPage({ searchParams }: PageProps<'/sign-in/confirm'>) {
  const { token } = await searchParams;
  return (
    <PageFrame isPublic>
      <PageHeading>Finish signing in</PageHeading>
      {typeof token === 'string' ? (
        <ConfirmForm action={confirmLink} token={token} />
      ) : (
        <p className="ct-p">
          Part of the link is missing. Open it from the email again, or{' '}
          <a href="/sign-in">ask for a new one</a>.
        </p>
      )}
    </PageFrame>
  );
}
