import type { Metadata } from 'next';
import { PageFrame } from '@/app/_frame/page-frame';
import { inScope } from '@/app/_server/database';
import { requireLabScope } from '@/app/_server/require-scope';
import { today } from '@/app/_server/today';
import { NotificationBanner } from '@/components/govuk/notification-banner';
import { PageHeading } from '@/components/shell/page-heading';
import { listAuthorityNames } from '@/db/queries/authorities';
import { listCouncilsWithLead, listOfferedSuccessions } from '@/db/queries/offered-successions';
import { placeKey } from '@/lib/access/place';
import { saidToLab } from '@/lib/handover/lab-words';
import { offer } from './actions';
import { OfferForm } from './offer-form';
import { SuccessionTable } from './succession-table';

export const metadata: Metadata = { title: 'Handovers' };

export default async function SuccessionsPage({ searchParams }: PageProps<'/lab/successions'>) {
  const { scope } = await requireLabScope('succession:manage');
  const said = saidToLab((await searchParams)['done']);
  const { successions, councils, withLead } = await inScope(scope, async (tx) => ({
    successions: await listOfferedSuccessions(tx, scope),
    councils: await listAuthorityNames(tx),
    withLead: await listCouncilsWithLead(tx, scope),
  }));
  return (
    <PageFrame section="handovers">
      <PageHeading over="Policy lab">Handovers</PageHeading>
      {said === null ? null : <NotificationBanner isSuccess>{said}</NotificationBanner>}
      <p className="ct-p">
        Where one council succeeds another, say so here. The old council’s lead hands over by name, and the
        successor’s lead accepts. You read nothing of what is handed over.
      </p>
      <h2 className="ct-h2">Which council succeeds which</h2>
      <SuccessionTable successions={successions} withLead={withLead} today={today()} />
      <h2 className="ct-h2">Say that a council is succeeded</h2>
      <OfferForm
        action={offer.bind(null, placeKey(scope))}
        councils={councils.map(({ code, name }) => ({ code, name }))}
      />
    </PageFrame>
  );
}
