import 'server-only';
import { and, desc, eq, isNull, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { AuthorityScope } from '@/lib/access/scope';
import type { ContactRequest } from '@/lib/contact/contact-request';
import type { ContactFault } from '@/lib/contact/contact-words';
import { CONTACT_LIMITS } from '@/lib/contact/limits';
import type { Transaction } from '@/db/engine';
import { authorities, contactRequests } from '@/db/schema';
import { ownName } from './own-name';
import { takeLock } from './take-lock';

/*
 * Requests to talk as the two councils have them. That only a council which offers it is asked, that each keeps to its side and
 * that a request ends with the offer, stands in the database too (migration `notes_and_contact_requests`).
 */

const asking = alias(authorities, 'asking');
const asked = alias(authorities, 'asked');

const REQUEST = {
  id: contactRequests.id,
  fromCode: contactRequests.fromCode,
  fromName: asking.shortName,
  toCode: contactRequests.toCode,
  toName: asked.shortName,
  questionId: contactRequests.questionId,
  question: contactRequests.question,
  message: contactRequests.message,
  askedBy: contactRequests.askedBy,
  askedAt: contactRequests.askedAt,
  answer: contactRequests.answer,
  answeredBy: contactRequests.answeredBy,
  answeredAt: contactRequests.answeredAt,
  words: contactRequests.words,
  contactName: contactRequests.contactName,
  contactEmail: contactRequests.contactEmail,
  endedAt: contactRequests.endedAt,
  endReason: contactRequests.endReason,
} as const satisfies Record<keyof ContactRequest, unknown>;

function selectRequests(tx: Transaction) {
  return tx
    .select(REQUEST)
    .from(contactRequests)
    .innerJoin(asking, eq(asking.code, contactRequests.fromCode))
    .innerJoin(asked, eq(asked.code, contactRequests.toCode))
    .$dynamic();
}

function isOf({ authorityCode }: AuthorityScope) {
  return or(eq(contactRequests.fromCode, authorityCode), eq(contactRequests.toCode, authorityCode));
}

/** Every request of the council, on either side, the newest first. */
export async function listContactRequests(
  tx: Transaction,
  scope: AuthorityScope,
): Promise<readonly ContactRequest[]> {
  return selectRequests(tx).where(isOf(scope)).orderBy(desc(contactRequests.askedAt));
}

/** One request of the council, or undefined. */
export async function findContactRequest(
  tx: Transaction,
  scope: AuthorityScope,
  id: string,
): Promise<ContactRequest | undefined> {
  const [found] = await selectRequests(tx).where(and(eq(contactRequests.id, id), isOf(scope)));
  return found;
}

export type AskResult =
  { readonly ok: true; readonly id: string } | { readonly ok: false; readonly reason: ContactFault };

type Asked = {
  readonly toCode: string;
  /** The assessment by which the council offers to talk. */
  readonly toAssessmentId: string;
  readonly questionId: string;
  /** Its words. */
  readonly question: string;
  readonly message: string;
  /** YYYY-MM-DD. */
  readonly today: string;
};

/**
 * Asks another council to talk. Refused while one about the same question is open, for a while after the council declined,
 * beyond what one council may send in a day, and where the council does not offer to talk.
 */
export async function askToTalk(
  tx: Transaction,
  scope: AuthorityScope,
  { today, ...request }: Asked,
): Promise<AskResult> {
  const { authorityCode: fromCode, memberId: askedById } = scope;
  await takeLock(tx, `contact requests of ${fromCode}`);
  await endLapsed(tx, scope, today);
  const fault = await findFault(tx, scope, request);
  if (fault !== null) return { ok: false, reason: fault };
  const [made] = await tx
    .insert(contactRequests)
    .values({ ...request, fromCode, askedById, askedBy: await ownName(tx, scope) })
    .returning({ id: contactRequests.id });
  if (made === undefined) throw new Error('A contact request was not returned');
  return { ok: true, id: made.id };
}

/** A request that lapsed makes room for another. */
async function endLapsed(tx: Transaction, scope: AuthorityScope, today: string): Promise<void> {
  await tx
    .update(contactRequests)
    .set({ endedAt: sql`now()`, endReason: 'lapsed' })
    .where(and(eq(contactRequests.fromCode, scope.authorityCode), isWaiting(), sql`not ${isInTime(today)}`));
}

async function findFault(
  tx: Transaction,
  { authorityCode }: AuthorityScope,
  { toCode, toAssessmentId, questionId }: Omit<Asked, 'today'>,
): Promise<ContactFault | null> {
  const own = eq(contactRequests.fromCode, authorityCode);
  const same = and(own, eq(contactRequests.toCode, toCode), eq(contactRequests.questionId, questionId));
  const lately = sql`${contactRequests.askedAt} > now() - interval '1 day'`;
  const rests = sql`${contactRequests.answer} = 'declined' and ${contactRequests.answeredAt}
    > now() - make_interval(days => ${CONTACT_LIMITS.restsAfterDeclineDays}::int)`;
  if ((await tx.$count(contactRequests, and(same, isWaiting()))) > 0) return 'open';
  if ((await tx.$count(contactRequests, and(same, rests))) > 0) return 'rests';
  if ((await tx.$count(contactRequests, and(own, lately))) >= CONTACT_LIMITS.mostADay) return 'too-many';
  const [row] = await tx
    .select({ offers: sql<boolean>`offers_to_talk(${toAssessmentId}::uuid, ${toCode})` })
    .from(sql`(select 1) as once`);
  return row?.offers === true ? null : 'not-offered';
}

/** Accepts a request that the council was asked, and says whom to write to. False when it no longer waits for an answer. */
export async function acceptContact(
  tx: Transaction,
  scope: AuthorityScope,
  { id, name, email, today }: Settled & { readonly name: string; readonly email: string },
): Promise<boolean> {
  const answer = { answer: 'accepted', contactName: name, contactEmail: email } as const;
  return settle(tx, scope, { id, today, answer });
}

/** Declines a request that the council was asked; without words where none are given. False as above. */
export async function declineContact(
  tx: Transaction,
  scope: AuthorityScope,
  { id, words, today }: Settled & { readonly words: string },
): Promise<boolean> {
  const answer = { answer: 'declined', words: words === '' ? null : words } as const;
  return settle(tx, scope, { id, today, answer });
}

/** YYYY-MM-DD. */
type Settled = { readonly id: string; readonly today: string };

async function settle(
  tx: Transaction,
  scope: AuthorityScope,
  { id, today, answer }: Settled & { readonly answer: Partial<typeof contactRequests.$inferInsert> },
): Promise<boolean> {
  const rows = await tx
    .update(contactRequests)
    .set({ ...answer, answeredAt: sql`now()`, answeredBy: await ownName(tx, scope) })
    .where(
      and(
        eq(contactRequests.id, id),
        eq(contactRequests.toCode, scope.authorityCode),
        isWaiting(),
        isInTime(today),
      ),
    )
    .returning({ id: contactRequests.id });
  return rows.length > 0;
}

/** Takes a request of the council back. False when it was answered or has ended. */
export async function withdrawContact(tx: Transaction, scope: AuthorityScope, id: string): Promise<boolean> {
  const rows = await tx
    .update(contactRequests)
    .set({ endedAt: sql`now()`, endReason: 'withdrawn' })
    .where(and(eq(contactRequests.id, id), eq(contactRequests.fromCode, scope.authorityCode), isWaiting()))
    .returning({ id: contactRequests.id });
  return rows.length > 0;
}

function isWaiting() {
  return and(isNull(contactRequests.answeredAt), isNull(contactRequests.endedAt));
}

/** Whether it has not lapsed on a day, YYYY-MM-DD. */
function isInTime(today: string) {
  return sql`((${contactRequests.askedAt} at time zone 'Europe/London')::date
    + ${CONTACT_LIMITS.lapsesAfterDays}::int > ${today}::date)`;
}

/** The requests to the council that have ended in this transaction, because it changed what it offers: by id. */
export async function listEndedNow(
  tx: Transaction,
  { authorityCode }: AuthorityScope,
): Promise<readonly string[]> {
  const rows = await tx
    .select({ id: contactRequests.id })
    .from(contactRequests)
    .where(
      and(
        eq(contactRequests.toCode, authorityCode),
        eq(contactRequests.endReason, 'not-offered'),
        eq(contactRequests.endedAt, sql`now()`),
      ),
    );
  return rows.map(({ id }) => id);
}
