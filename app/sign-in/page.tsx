import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PageFrame } from '@/app/_frame/page-frame';
import { readyAccounts } from '@/app/_server/across-councils';
import { findViewer } from '@/app/_server/sign-in/viewer';
import { PageHeading } from '@/components/shell/page-heading';
import { HOME, returnAddress } from '@/lib/access/return-address';
import { CODE_MINUTES } from '@/lib/access/sign-in-mail';
import { readUnsaved } from '@/lib/access/unsaved';
import { enterDemonstration, requestSignIn } from './actions';
import { ReadyAccounts } from './ready-accounts';
import { TextForm } from './text-form';
import { UnsavedNote } from './unsaved-note';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { 'signed-out': signedOut, next: wanted, unsaved } = await searchParams;
  const next = returnAddress(wanted) ?? HOME;
  if (await findViewer()) redirect(next);
  const accounts = await readyAccounts();
  return (
    <PageFrame isPublic>
      <PageHeading>Sign in</PageHeading>
      {signedOut === undefined ? null : <p className="ct-p">You are signed out.</p>}
      <UnsavedNote unsaved={readUnsaved(unsaved)} />
      {next === HOME || unsaved !== undefined ? null : <p className="ct-p">Sign in to open that page.</p>}
      <TextForm
        action={requestSignIn}
        next={next}
        name="email"
        label="Your work email address"
        hint={`We send a link and a six-digit code. Use either one, once, within ${CODE_MINUTES} minutes. There is no password.`}
        button="Send me the email"
        input={{
          type: 'email',
          autoComplete: 'email',
          spellCheck: false,
          className: 'govuk-input--width-20',
        }}
      />
      {accounts.length > 0 ? (
        <ReadyAccounts action={enterDemonstration} accounts={accounts} next={next} />
      ) : null}
    </PageFrame>
  );
}
