import type { Metadata } from 'next';
import { PageFrame } from '@/app/_frame/page-frame';
import { invitationsTo } from '@/app/_server/across-councils';
import { requireSignedIn } from '@/app/_server/require-scope';
import { PageHeading } from '@/components/shell/page-heading';
import { ActForm } from '@/components/team/act-form';
import { permissionsInWords } from '@/lib/access/permission-words';
import { ROLE_NAMES } from '@/lib/access/roles';
import { withArticle } from '@/lib/format/article';
import { formatDay } from '@/lib/format/date';
import { accept } from './actions';

export const metadata: Metadata = { title: 'Invitations' };

/** What somebody is invited to. Opening it accepts nothing: the button does. */
export default async function InvitationsPage() {
  const { userId } = await requireSignedIn();
  const invitations = await invitationsTo(userId);
  return (
    <PageFrame>
      <PageHeading>Invitations</PageHeading>
      {invitations.length === 0 ? (
        <p className="ct-p">
          No invitation waits for the address that you are signed in with. It may have expired, or have been
          withdrawn or accepted already. <a href="/home">Go to your home page</a>
        </p>
      ) : (
        <ul className="ct-rows">
          {invitations.map(({ id, authorityName, role, invitedBy, expiresAt }) => (
            <li className="ct-row ct-row--account" key={id}>
              <div>
                <h2 className="ct-h3 ct-h2--first">{authorityName}</h2>
                <p className="ct-p">
                  {invitedBy} invites you to join as {withArticle(ROLE_NAMES[role])}.{' '}
                  {permissionsInWords(role)}.
                </p>
                <p className="ct-s ct-muted">
                  It works until {formatDay(expiresAt)}. When you accept, everyone in the council sees your
                  name and role.
                </p>
              </div>
              <ActForm action={accept} id={id} label="Accept" about={authorityName} />
            </li>
          ))}
        </ul>
      )}
    </PageFrame>
  );
}
