import type { Metadata } from 'next';
import { PageFrame } from '@/app/_frame/page-frame';
import { isDemonstration } from '@/app/_server/installation';
import { confirmCode } from '@/app/sign-in/actions';
import { TextForm } from '@/app/sign-in/text-form';
import { PageHeading } from '@/components/shell/page-heading';
import { CODE_MINUTES } from '@/lib/access/sign-in-mail';

export const metadata: Metadata = { title: 'Check your email' };

export default async function SignInCodePage() {
  const demonstration = await isDemonstration();
  return (
    <PageFrame isPublic>
      <PageHeading>Check your email</PageHeading>
      <p className="ct-p">
        If we know your address, an email is on its way. It holds a link and a six-digit code. Use one of
        them, once, within {CODE_MINUTES} minutes. Only the newest email works.
      </p>
      {demonstration ? (
        <p className="ct-p">
          This is a demonstration and sends no mail. <a href="/demonstration/outbox">Read the mail here</a>.
        </p>
      ) : null}
      <TextForm
        action={confirmCode}
        name="code"
        label="Six-digit code"
        hint="For example, 123 456"
        button="Sign in"
        input={{ inputMode: 'numeric', autoComplete: 'one-time-code', className: 'govuk-input--width-10' }}
      />
      <p className="ct-p ct-gap">
        No email after a few minutes? Look in your junk folder, then <a href="/sign-in">ask again</a>. If your
        council has not taken part before, the lab has to add you first.
      </p>
    </PageFrame>
  );
}
