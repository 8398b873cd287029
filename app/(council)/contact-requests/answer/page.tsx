import type { Metadata } from 'next';
import { z } from 'zod';
import { acceptRequest, declineRequest } from '@/app/(council)/contact-requests/actions';
import { PageFrame } from '@/app/_frame/page-frame';
import { addressesOf } from '@/app/_server/across-councils';
import { inScope } from '@/app/_server/database';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { today } from '@/app/_server/today';
import { PageHeading } from '@/components/shell/page-heading';
import { findContactRequest } from '@/db/queries/contact-requests';
import { placeKey } from '@/lib/access/place';
import { CONTACT_REQUESTS } from '@/lib/contact/addresses';
import type { AuthorityScope } from '@/lib/access/scope';
import { contactState, isAsked } from '@/lib/contact/contact-request';
import type { ContactRequest } from '@/lib/contact/contact-request';
import { askedWords, REQUEST_IS_SETTLED } from '@/lib/contact/contact-words';
import { AnswerForms } from './answer-forms';

export const metadata: Metadata = { title: 'Answer a contact request' };

/** The request that an address names, if it waits for the scope's council. */
async function findWaiting(scope: AuthorityScope, named: unknown): Promise<ContactRequest | null> {
  const id = z.uuid().safeParse(named);
  if (!id.success) return null;
  const one = await inScope(scope, (tx) => findContactRequest(tx, scope, id.data));
  if (one === undefined || !isAsked(one, scope.authorityCode)) return null;
  return contactState(one, today()) === 'open' ? one : null;
}

/** Where a lead reads what another council asks, and accepts or declines. */
export default async function AnswerPage({ searchParams }: PageProps<'/contact-requests/answer'>) {
  const { viewer, scope } = await requireAuthorityScope('contact:answer');
  const waits = await findWaiting(scope, (await searchParams)['request']);
  const addresses = await addressesOf([viewer.userId]);
  const place = placeKey(scope);
  return (
    <PageFrame section="benchmarks" crumbs={[{ href: CONTACT_REQUESTS, label: 'Contact requests' }]}>
      <PageHeading over={viewer.authorityName}>
        {waits === null ? 'Answer a contact request' : `${waits.fromName} asks to talk`}
      </PageHeading>
      {waits === null ? null : (
        <>
          <p className="ct-lead">{waits.question}</p>
          <p className="ct-s ct-muted">{askedWords(waits, today())}</p>
          <p className="ct-said">{waits.message}</p>
        </>
      )}
      <AnswerForms
        accept={acceptRequest.bind(null, place)}
        decline={declineRequest.bind(null, place)}
        requestId={waits?.id ?? null}
        own={{ name: viewer.displayName, email: addresses.get(viewer.userId) ?? '' }}
      >
        <p className="ct-p">
          {REQUEST_IS_SETTLED}. <a href={CONTACT_REQUESTS}>Go to your council’s contact requests</a>
        </p>
      </AnswerForms>
    </PageFrame>
  );
}
