import type { Metadata } from 'next';
import { PageFrame } from '@/app/_frame/page-frame';
import { isDemonstration } from '@/app/_server/installation';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { inviteSomebody } from '@/app/(council)/team/actions';
import { ROLE_ITEMS } from '@/lib/access/role-items';
import { WarningText } from '@/components/govuk/warning-text';
import { PageHeading } from '@/components/shell/page-heading';
import { placeKey } from '@/lib/access/place';
import { TEAM } from '@/lib/team/addresses';
import { INVITATION_LIMITS } from '@/lib/team/invitation-mail';
import { InviteForm } from './invite-form';

export const metadata: Metadata = { title: 'Invite somebody' };

export default async function InvitePage() {
  const { viewer, scope } = await requireAuthorityScope('team:manage');
  return (
    <PageFrame section="team" crumbs={[{ href: TEAM, label: 'Team' }]}>
      <PageHeading over={viewer.authorityName}>Invite somebody</PageHeading>
      <p className="ct-p">
        We send them an email. They sign in with the address that you give here, and accept. Until then they
        can read nothing. The invitation works for {INVITATION_LIMITS.days} days.
      </p>
      {(await isDemonstration()) ? (
        <WarningText>
          Everyone can read the mail of a demonstration, and sign in with it. Invite invented people only.
        </WarningText>
      ) : null}
      <InviteForm action={inviteSomebody.bind(null, placeKey(scope))} roles={ROLE_ITEMS} />
    </PageFrame>
  );
}
