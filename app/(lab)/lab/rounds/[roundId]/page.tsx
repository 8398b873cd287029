import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { PageFrame } from '@/app/_frame/page-frame';
import { inScope } from '@/app/_server/database';
import { requireLabScope } from '@/app/_server/require-scope';
import { today } from '@/app/_server/today';
import { NotificationBanner } from '@/components/govuk/notification-banner';
import { NOfNLine } from '@/components/shell/n-of-n-line';
import { PageHeading } from '@/components/shell/page-heading';
import { countRound, listAuthoritiesWithPeople, listExtensions } from '@/db/queries/extensions';
import { listFrameworks } from '@/db/queries/frameworks';
import { findRound } from '@/db/queries/rounds';
import { placeKey } from '@/lib/access/place';
import { formatDay } from '@/lib/format/date';
import { midSentence } from '@/lib/format/letter-case';
import { ROUNDS } from '@/lib/rounds/addresses';
import { whyNoExtension } from '@/lib/rounds/extension-form';
import { standings } from '@/lib/rounds/round-counts';
import { roundStateWords } from '@/lib/rounds/round-state';
import { extendRound } from './actions';
import { ExtensionForm } from './extension-form';
import { ExtensionTable } from './extension-table';
import { StandingTable } from './standing-table';

export const metadata: Metadata = { title: 'One round' };

const idSchema = z.uuid();

export default async function RoundPage({ params, searchParams }: PageProps<'/lab/rounds/[roundId]'>) {
  const id = idSchema.safeParse((await params).roundId);
  if (!id.success) notFound();
  const { scope } = await requireLabScope('round:manage');
  const read = await inScope(scope, async (tx) => ({
    round: await findRound(tx, id.data),
    given: await listExtensions(tx, scope, id.data),
    councils: await listAuthoritiesWithPeople(tx, scope),
    counts: await countRound(tx, scope, id.data),
    definitions: await listFrameworks(tx),
  }));
  const { round, given, councils, counts, definitions } = read;
  if (round === undefined) notFound();
  const day = today();
  const whyNot = whyNoExtension(round, day);
  return (
    <PageFrame section="rounds" crumbs={[{ href: ROUNDS, label: 'Rounds' }]}>
      <PageHeading over="Policy lab">{round.name} round</PageHeading>
      {(await searchParams)['given'] === undefined ? null : (
        <NotificationBanner isSuccess>
          The day is given. The council reads it at home and beside its assessments. We have sent nothing.
        </NotificationBanner>
      )}
      <NOfNLine
        parts={[
          midSentence(roundStateWords(round, day)),
          `first day ${formatDay(round.opensOn)}`,
          `results ${formatDay(round.publishesOn)}`,
        ]}
      />
      <h2 className="ct-h2">How far councils are</h2>
      <StandingTable
        standings={standings(counts, councils.length)}
        councils={councils.length}
        titles={new Map(definitions.map(({ id: frameworkId, title }) => [frameworkId, title]))}
      />
      <h2 className="ct-h2">Days given to single councils</h2>
      <ExtensionTable given={given} closesOn={round.closesOn} />
      <h2 className="ct-h2">Give a council another last day</h2>
      {whyNot === null ? (
        <ExtensionForm
          action={extendRound.bind(null, placeKey(scope))}
          roundId={round.id}
          councils={councils}
          latest={formatDay(round.publishesOn)}
        />
      ) : (
        <p className="ct-p">{whyNot}</p>
      )}
    </PageFrame>
  );
}
