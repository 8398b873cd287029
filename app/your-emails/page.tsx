import type { Metadata } from 'next';
import { PageFrame } from '@/app/_frame/page-frame';
import { emailChoicesOf } from '@/app/_server/across-councils';
import { requireSignedIn } from '@/app/_server/require-scope';
import { NotificationBanner } from '@/components/govuk/notification-banner';
import { PageHeading } from '@/components/shell/page-heading';
import { ALWAYS_SENT, CHOSEN_EMAILS, EMAIL_WORDS } from '@/lib/emails/own-emails';
import { saveChosenEmails } from './actions';
import { EmailsForm } from './emails-form';

export const metadata: Metadata = { title: 'Your emails' };

/** Where a person says which emails they want. It is theirs: the same for each council where they have a place. */
export default async function YourEmailsPage({ searchParams }: PageProps<'/your-emails'>) {
  const { userId } = await requireSignedIn();
  const choices = await emailChoicesOf(userId);
  return (
    <PageFrame>
      <PageHeading>Your emails</PageHeading>
      {(await searchParams)['saved'] === undefined ? null : (
        <NotificationBanner isSuccess>
          Your choice is saved. It holds from the next email on.
        </NotificationBanner>
      )}
      <p className="ct-p">
        You choose for yourself, for every council where you have a place. Nobody in a council or in the lab
        sees what you chose.
      </p>
      <EmailsForm
        action={saveChosenEmails}
        emails={CHOSEN_EMAILS.map((kind) => ({ kind, ...EMAIL_WORDS[kind], isWanted: choices[kind] }))}
      />
      <h2 className="ct-h2">What we always send</h2>
      <ul className="ct-list">
        {ALWAYS_SENT.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </PageFrame>
  );
}
