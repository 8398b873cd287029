import 'server-only';
import { getConfig } from '@/app/_server/config';
import { mailAboutContact } from '@/db/queries/contact-mail';
import { findContactRequest, listEndedNow } from '@/db/queries/contact-requests';
import type { Transaction } from '@/db/engine';
import type { AuthorityScope } from '@/lib/access/scope';
import { ANSWER_REQUEST, answerRequestHref, CONTACT_REQUESTS, WHOM_TO_CALL } from '@/lib/contact/addresses';
import {
  acceptedMail,
  askedMail,
  CONTACT_MAIL_LIMITS as limits,
  declinedMail,
  endedMail,
} from '@/lib/contact/contact-mail';

const LETTERS = {
  asked: { mail: askedMail, to: 'toCode', page: ANSWER_REQUEST },
  accepted: { mail: acceptedMail, to: 'fromCode', page: CONTACT_REQUESTS },
  declined: { mail: declinedMail, to: 'fromCode', page: CONTACT_REQUESTS },
  ended: { mail: endedMail, to: 'fromCode', page: WHOM_TO_CALL },
} as const;

/** Tells the other council what came of a request, in the transaction of what it tells of. */
export async function mailOther(
  tx: Transaction,
  scope: AuthorityScope,
  { id, what }: { readonly id: string; readonly what: keyof typeof LETTERS },
): Promise<void> {
  const one = await findContactRequest(tx, scope, id);
  if (one === undefined) return;
  const { mail, to, page } = LETTERS[what];
  const { publicUrl } = getConfig();
  const link = `${publicUrl}${page === ANSWER_REQUEST ? answerRequestHref(id) : page}`;
  await mailAboutContact(tx, scope, { id, to: one[to], mail: mail({ ...one, link, publicUrl }), limits });
}

/** Tells every council whose request has ended in this transaction, because the asked council changed what it offers. */
export async function mailEnded(tx: Transaction, scope: AuthorityScope): Promise<void> {
  for (const id of await listEndedNow(tx, scope)) await mailOther(tx, scope, { id, what: 'ended' });
}
