import type { Metadata } from 'next';
import { PageFrame } from '@/app/_frame/page-frame';
import { PageHeading } from '@/components/shell/page-heading';
import { SESSION_DAYS, SESSION_MOST_DAYS } from '@/lib/access/session-length';
import { CODE_MINUTES } from '@/lib/access/sign-in-mail';

export const metadata: Metadata = { title: 'Cookies' };

const COOKIES = [
  {
    name: 'better-auth.session_token',
    purpose:
      'Says that it is you, from the moment you sign in. Its name begins with __Secure- on an encrypted address.',
    lasts: `${SESSION_DAYS} days after your last visit, ${SESSION_MOST_DAYS} days in all, or until you sign out`,
  },
  {
    name: 'sign-in-email',
    purpose:
      'Keeps the address you typed, so that the next page can check the code from the email, and the page that you wanted to open.',
    lasts: `${CODE_MINUTES} minutes, or until you are signed in`,
  },
] as const;

export default function CookiesPage() {
  return (
    <PageFrame isPublic>
      <PageHeading>Cookies</PageHeading>
      <p className="ct-lead">
        Two cookies, both needed to sign in. None is set while you read public pages. Nothing measures or
        follows you, so there is nothing to accept.
      </p>
      <table className="ct-table ct-table--stack ct-measure">
        <caption>Cookies that we set</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">What it is for</th>
            <th scope="col">How long it lasts</th>
          </tr>
        </thead>
        <tbody>
          {COOKIES.map(({ name, purpose, lasts }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td data-l="For">{purpose}</td>
              <td data-l="Lasts">{lasts}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="ct-p ct-gap">Scripts cannot read either cookie, and neither is sent to any other site.</p>
      <h2 className="ct-h2">Text kept on your device</h2>
      <p className="ct-p">
        While you answer, text that is not saved yet is kept in your browser’s storage, so that a lost
        connection or a closed window does not lose it. It goes when it is saved, and when you sign out. It
        never leaves your device except to be saved.
      </p>
    </PageFrame>
  );
}
