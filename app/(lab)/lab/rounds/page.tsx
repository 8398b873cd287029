import type { Metadata } from 'next';
import { PageFrame } from '@/app/_frame/page-frame';
import { inScope } from '@/app/_server/database';
import { requireLabScope } from '@/app/_server/require-scope';
import { today } from '@/app/_server/today';
import { NotificationBanner } from '@/components/govuk/notification-banner';
import { WarningText } from '@/components/govuk/warning-text';
import { PageHeading } from '@/components/shell/page-heading';
import { listFrameworks } from '@/db/queries/frameworks';
import { listRoundFrameworks, listRounds } from '@/db/queries/rounds';
import { placeKey } from '@/lib/access/place';
import { nextRoundWarning } from '@/lib/rounds/round-state';
import { makeRound } from './actions';
import { RoundForm } from './round-form';
import { RoundTable } from './round-table';

export const metadata: Metadata = { title: 'Rounds' };

export default async function RoundsPage({ searchParams }: PageProps<'/lab/rounds'>) {
  const { scope } = await requireLabScope('round:manage');
  const { made } = await searchParams;
  const day = today();
  const { rounds, definitions } = await inScope(scope, async (tx) => {
    const rows = [];
    for (const round of await listRounds(tx))
      rows.push({ ...round, frameworks: await listRoundFrameworks(tx, round.id) });
    return { rounds: rows, definitions: await listFrameworks(tx) };
  });
  const warning = nextRoundWarning(rounds, day);
  return (
    <PageFrame section="rounds">
      <PageHeading over="Policy lab">Rounds</PageHeading>
      {made === undefined ? null : <NotificationBanner isSuccess>The round is set.</NotificationBanner>}
      {warning === null ? null : <WarningText>{warning}</WarningText>}
      <RoundTable
        rounds={rounds}
        titles={new Map(definitions.map(({ id, title }) => [id, title]))}
        today={day}
      />
      <h2 className="ct-h2">Set a round</h2>
      <p className="ct-p">
        A round says when councils answer, and which frameworks. Once set, it cannot be changed here.
      </p>
      <RoundForm
        action={makeRound.bind(null, placeKey(scope))}
        offered={definitions.map(({ id, title, version }) => ({ id, title, version }))}
      />
    </PageFrame>
  );
}
