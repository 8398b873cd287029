import type { Metadata } from 'next';
import { PageFrame } from '@/app/_frame/page-frame';
import { inScope } from '@/app/_server/database';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { ButtonLink } from '@/components/govuk/button';
import { NotificationBanner } from '@/components/govuk/notification-banner';
import { PageHeading } from '@/components/shell/page-heading';
import { ActForm } from '@/components/team/act-form';
import { InvitationTable } from '@/components/team/invitation-table';
import { LeftTable } from '@/components/team/left-table';
import { TeamTable } from '@/components/team/team-table';
import { listInvitations } from '@/db/queries/invitations';
import { listTeam } from '@/db/queries/team-lists';
import { onlyHolders } from '@/lib/access/permission-words';
import { roleAllows } from '@/lib/access/permissions';
import { placeKey } from '@/lib/access/place';
import { INVITE } from '@/lib/team/addresses';
import { saidDone } from '@/lib/team/team-words';
import { sendAgain, withdraw } from './actions';

export const metadata: Metadata = { title: 'Team' };

export default async function TeamPage({ searchParams }: PageProps<'/team'>) {
  const { viewer, scope } = await requireAuthorityScope('team:read');
  const done = saidDone((await searchParams)['done']);
  const { team, invitations } = await inScope(scope, async (tx) => ({
    team: await listTeam(tx, scope),
    invitations: await listInvitations(tx, scope),
  }));
  const canManage = roleAllows(scope.role, 'team:manage');
  const place = placeKey(scope);
  return (
    <PageFrame section="team">
      {done === null ? null : <NotificationBanner isSuccess>{done}</NotificationBanner>}
      <PageHeading over={viewer.authorityName}>Team</PageHeading>
      {canManage ? (
        <div className="ct-buttons">
          <ButtonLink href={INVITE}>Invite somebody</ButtonLink>
        </div>
      ) : (
        <p className="ct-p">{onlyHolders('team:manage')}</p>
      )}
      <TeamTable
        people={team.filter(({ leftAt }) => leftAt === null)}
        viewerId={scope.memberId}
        canManage={canManage}
      />
      <InvitationTable
        invitations={invitations}
        buttons={
          canManage
            ? ({ id, displayName }) => [
                <ActForm
                  key="again"
                  action={sendAgain.bind(null, place)}
                  id={id}
                  label="Send again"
                  about={displayName}
                  variant="secondary"
                />,
                <ActForm
                  key="withdraw"
                  action={withdraw.bind(null, place)}
                  id={id}
                  label="Withdraw"
                  about={displayName}
                  variant="secondary"
                />,
              ]
            : null
        }
      />
      <LeftTable
        people={team.flatMap(({ leftAt, ...one }) => (leftAt === null ? [] : [{ ...one, leftAt }]))}
      />
    </PageFrame>
  );
}
