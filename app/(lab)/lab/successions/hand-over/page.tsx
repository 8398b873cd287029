import type { Metadata } from 'next';
import { PageFrame } from '@/app/_frame/page-frame';
import { inScope } from '@/app/_server/database';
import { requireLabScope } from '@/app/_server/require-scope';
import { today } from '@/app/_server/today';
import { handOverForThem } from '@/app/(lab)/lab/successions/actions';
import { ReasonForm } from '@/app/(lab)/lab/successions/reason-form';
import { PageHeading } from '@/components/shell/page-heading';
import { findOfferedSuccession, listCouncilsWithLead } from '@/db/queries/offered-successions';
import { placeKey } from '@/lib/access/place';
import { SUCCESSIONS } from '@/lib/handover/addresses';
import { whatItDoes } from '@/lib/handover/handover-words';
import { whyNotInstead } from '@/lib/handover/lab-words';
import { successionState } from '@/lib/handover/succession';
import { memberOf } from '@/lib/team/person-fields';

export const metadata: Metadata = { title: 'Hand over in a council’s stead' };

export default async function HandOverInsteadPage({ searchParams }: PageProps<'/lab/successions/hand-over'>) {
  const { scope } = await requireLabScope('succession:manage');
  const id = memberOf((await searchParams)['succession']);
  const { one, withLead } = await inScope(scope, async (tx) => ({
    one: id === null ? undefined : await findOfferedSuccession(tx, scope, id),
    withLead: await listCouncilsWithLead(tx, scope),
  }));
  const whyNot = whyNotInstead(one, {
    state: one === undefined ? null : successionState(one, today()),
    hasLead: one !== undefined && withLead.has(one.fromCode),
  });
  const offered = whyNot === null ? (one ?? null) : null;
  return (
    <PageFrame section="handovers" crumbs={[{ href: SUCCESSIONS, label: 'Handovers' }]}>
      <PageHeading over="Policy lab">Hand over in a council’s stead</PageHeading>
      {offered === null ? (
        <p className="ct-p">{whyNot}</p>
      ) : (
        <>
          <p className="ct-p">
            {offered.fromFullName} has no lead any more, so you hand it over to {offered.toFullName}. You read
            nothing of what it holds. The leads of {offered.toName} read it by name, with your reason.
          </p>
          <ul className="govuk-list govuk-list--bullet ct-measure">
            {whatItDoes(offered).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
      <ReasonForm
        action={handOverForThem.bind(null, placeKey(scope))}
        id={offered?.id ?? null}
        label="Hand over in its stead"
      />
    </PageFrame>
  );
}
