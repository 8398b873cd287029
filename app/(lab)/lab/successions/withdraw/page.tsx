import type { Metadata } from 'next';
import { PageFrame } from '@/app/_frame/page-frame';
import { inScope } from '@/app/_server/database';
import { requireLabScope } from '@/app/_server/require-scope';
import { today } from '@/app/_server/today';
import { withdrawOffer } from '@/app/(lab)/lab/successions/actions';
import { ReasonForm } from '@/app/(lab)/lab/successions/reason-form';
import { PageHeading } from '@/components/shell/page-heading';
import { findOfferedSuccession } from '@/db/queries/offered-successions';
import { placeKey } from '@/lib/access/place';
import { SUCCESSIONS } from '@/lib/handover/addresses';
import { stateForLab, whyNotWithdrawn } from '@/lib/handover/lab-words';
import { successionState } from '@/lib/handover/succession';
import { memberOf } from '@/lib/team/person-fields';

export const metadata: Metadata = { title: 'Withdraw a handover' };

export default async function WithdrawHandoverPage({ searchParams }: PageProps<'/lab/successions/withdraw'>) {
  const { scope } = await requireLabScope('succession:manage');
  const id = memberOf((await searchParams)['succession']);
  const one = id === null ? undefined : await inScope(scope, (tx) => findOfferedSuccession(tx, scope, id));
  const state = one === undefined ? null : successionState(one, today());
  const whyNot = whyNotWithdrawn(state);
  const offered = whyNot === null ? (one ?? null) : null;
  return (
    <PageFrame section="handovers" crumbs={[{ href: SUCCESSIONS, label: 'Handovers' }]}>
      <PageHeading over="Policy lab">Withdraw a handover</PageHeading>
      {offered === null ? (
        <p className="ct-p">{whyNot}</p>
      ) : (
        <>
          <p className="ct-lead">
            {offered.fromFullName} to {offered.toFullName}
          </p>
          <p className="ct-p">{stateForLab(offered, successionState(offered, today()))}.</p>
          <p className="ct-p">
            Nothing changes in either council. We email the leads of both, who read your reason. You can offer
            it again.
          </p>
        </>
      )}
      <ReasonForm
        action={withdrawOffer.bind(null, placeKey(scope))}
        id={offered?.id ?? null}
        label="Withdraw the handover"
        variant="warning"
      />
    </PageFrame>
  );
}
