import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { PageFrame } from '@/app/_frame/page-frame';
import { inScope } from '@/app/_server/database';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { today } from '@/app/_server/today';
import { HandedOverList } from '@/components/handover/handed-over-list';
import { NotificationBanner } from '@/components/govuk/notification-banner';
import { FactList } from '@/components/shell/fact-list';
import { NOfNLine } from '@/components/shell/n-of-n-line';
import { PageHeading } from '@/components/shell/page-heading';
import { findSuccession, listHandedOver } from '@/db/queries/successions';
import { formatDay } from '@/lib/format/date';
import { handedOverCounts, handedOverGroups } from '@/lib/handover/handed-over-words';
import { handoverStanding, saidDone, splitWords, whatItDoes } from '@/lib/handover/handover-words';
import { sideOf, successionState } from '@/lib/handover/succession';
import { ActSection } from './act-section';

export const metadata: Metadata = { title: 'Handover' };

const idSchema = z.uuid();

export default async function HandoverPage({ params, searchParams }: PageProps<'/handovers/[successionId]'>) {
  const id = idSchema.safeParse((await params).successionId);
  if (!id.success) notFound();
  const { scope } = await requireAuthorityScope('handover:read');
  const { one, items } = await inScope(scope, async (tx) => {
    const one = await findSuccession(tx, scope, id.data);
    return { one, items: one === undefined ? [] : await listHandedOver(tx, scope, one) };
  });
  if (one === undefined) notFound();
  const side = sideOf(one, scope.authorityCode);
  const standing = handoverStanding(one, side, successionState(one, today()));
  const said = saidDone((await searchParams)['done'], one);
  return (
    <PageFrame section="home" crumbs={[{ href: '/home', label: 'Home' }]}>
      <PageHeading over="Handover">
        {one.fromName} to {one.toName}
      </PageHeading>
      {said === null ? null : <NotificationBanner isSuccess>{said}</NotificationBanner>}
      <p className="ct-lead">{standing.why}</p>
      <p className="ct-p">{standing.who}</p>
      <p className="ct-p">{standing.next}</p>
      {one.alongside.length === 0 ? null : <p className="ct-p">{splitWords(one)}</p>}
      <FactList
        className="ct-measure"
        facts={[
          { term: 'Takes effect on', detail: formatDay(one.takesEffectOn) },
          { term: 'Decided by', detail: one.basis },
          { term: 'Offered by', detail: `${one.offeredBy}, policy lab, ${formatDay(one.offeredAt)}` },
        ]}
      />
      <h2 className="ct-h2">What accepting does</h2>
      <ul className="govuk-list govuk-list--bullet ct-measure">
        {whatItDoes(one).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <h2 className="ct-h2">What is handed over</h2>
      {items.length === 0 ? (
        <p className="ct-p">The names stand here once {one.fromName} has handed over.</p>
      ) : (
        <>
          <NOfNLine parts={handedOverCounts(items)} />
          <HandedOverList groups={handedOverGroups(items)} />
        </>
      )}
      <ActSection one={one} items={items} act={standing.act} scope={scope} />
    </PageFrame>
  );
}
