import type { Metadata } from 'next';
import { PageFrame } from '@/app/_frame/page-frame';
import { loadOverview } from '@/app/_server/answering/load-overview';
import { inScope } from '@/app/_server/database';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { today } from '@/app/_server/today';
import { RoundTable } from '@/components/assessment/round-table';
import { KeptBlindNote } from '@/components/review/kept-blind-note';
import { PageHeading } from '@/components/shell/page-heading';
import { onlyHolders } from '@/lib/access/permission-words';
import { roleAllows } from '@/lib/access/permissions';
import { byRound } from '@/lib/assessment/overview';
import { noRoundIsOpen } from '@/lib/rounds/next-round';

export const metadata: Metadata = { title: 'Assessments' };

export default async function AssessmentsPage() {
  const { viewer, scope } = await requireAuthorityScope('assessment:read');
  const day = today();
  const overview = await inScope(scope, (tx) => loadOverview(tx, scope, day));
  const canStart = roleAllows(scope.role, 'assessment:start');
  const rounds = byRound(overview);
  return (
    <PageFrame section="assessments">
      <PageHeading over={viewer.authorityName}>Assessments</PageHeading>
      {overview.round === null ? (
        <p className="ct-p">{noRoundIsOpen(overview.nextRound)} Nothing can be started until then.</p>
      ) : null}
      {canStart ? null : <p className="ct-p">{onlyHolders('assessment:start')}</p>}
      <KeptBlindNote hidden={overview.hidden ?? []} />
      {rounds.length === 0 && overview.hidden === undefined ? (
        <p className="ct-p ct-none">Your council has no assessment yet.</p>
      ) : null}
      {rounds.map((round) => (
        <RoundTable key={round.roundName} {...round} today={day} canStart={canStart} />
      ))}
    </PageFrame>
  );
}
