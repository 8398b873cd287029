import 'server-only';
import { and, asc, eq, gt, isNull, lt, max, sql } from 'drizzle-orm';
import type { AuthorityRole } from '@/lib/access/roles';
import type { AuthorityScope } from '@/lib/access/scope';
import type { Transaction } from '@/db/engine';
import { invitations, members } from '@/db/schema';
import { queueMail } from './outbox';
import { takeLock } from './take-lock';

/** What is sent. Neither holds a secret: an invitation is accepted by whoever can sign in with its address. */
type Mail = { readonly subject: string; readonly body: string };

/** How long an invitation is of use, and how many there may be. */
export type InvitationLimits = {
  readonly days: number;
  /** Invitations of one authority in a day. */
  readonly mostADay: number;
  /** Mails about one invitation, with those that it stands in the place of. */
  readonly mostMails: number;
};

export type InviteResult =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly reason: 'already-invited' | 'too-many' | 'too-many-mails' };

/** Neither accepted nor withdrawn: it may have expired. */
export const isOpen = and(isNull(invitations.acceptedAt), isNull(invitations.withdrawnAt));

/**
 * Offers a place in the authority to an address (lower case), with the mail that says so. `already-invited`: an
 * invitation to it is open, or has expired and was not withdrawn. `too-many`: the authority has made `mostADay` in a day.
 * `too-many-mails`: it has sent `mostMails` to the address about invitations of a day. A new invitation goes on counting
 * from the one before it: withdrawing and inviting in turn would fill a mailbox.
 */
export async function invite(
  tx: Transaction,
  scope: AuthorityScope,
  {
    mail,
    limits,
    ...invited
  }: {
    readonly email: string;
    readonly displayName: string;
    readonly role: AuthorityRole;
    readonly mail: Mail;
    readonly limits: InvitationLimits;
  },
): Promise<InviteResult> {
  const { authorityCode, memberId: invitedBy } = scope;
  await takeLock(tx, `invitations of ${authorityCode}`);
  const lately = gt(invitations.invitedAt, sql`now() - interval '1 day'`);
  const made = await tx.$count(invitations, and(eq(invitations.authorityCode, authorityCode), lately));
  if (made >= limits.mostADay) return { ok: false, reason: 'too-many' };
  const [earlier] = await tx
    .select({ mails: sql`coalesce(${max(invitations.mails)}, 0)`.mapWith(Number) })
    .from(invitations)
    .where(and(eq(invitations.authorityCode, authorityCode), eq(invitations.email, invited.email), lately));
  const mails = (earlier?.mails ?? 0) + 1;
  if (mails > limits.mostMails) return { ok: false, reason: 'too-many-mails' };
  const [row] = await tx
    .insert(invitations)
    .values({ ...invited, authorityCode, invitedBy, mails, expiresAt: inDays(limits.days) })
    .onConflictDoNothing()
    .returning({ id: invitations.id });
  if (row === undefined) return { ok: false, reason: 'already-invited' };
  await mailTo(tx, scope, { id: row.id, email: invited.email, mail, days: limits.days });
  return { ok: true, id: row.id };
}

/** An invitation that was neither accepted nor withdrawn. */
export type OpenInvitation = {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  readonly role: AuthorityRole;
  readonly invitedBy: string;
  readonly invitedAt: Date;
  readonly expiresAt: Date;
  readonly hasExpired: boolean;
};

/** The authority's open invitations, by name. */
export async function listInvitations(
  tx: Transaction,
  scope: AuthorityScope,
): Promise<readonly OpenInvitation[]> {
  return tx
    .select({
      id: invitations.id,
      email: invitations.email,
      displayName: invitations.displayName,
      role: invitations.role,
      invitedBy: members.displayName,
      invitedAt: invitations.invitedAt,
      expiresAt: invitations.expiresAt,
      hasExpired: sql<boolean>`${invitations.expiresAt} <= now()`,
    })
    .from(invitations)
    .innerJoin(members, eq(members.id, invitations.invitedBy))
    .where(and(eq(invitations.authorityCode, scope.authorityCode), isOpen))
    .orderBy(asc(invitations.displayName));
}

/**
 * Sends an open invitation again, for another `days`; the mail before it ends. `gone`: none of that id is open in the
 * authority. `too-many`: `mostMails` were sent.
 */
export async function inviteAgain(
  tx: Transaction,
  scope: AuthorityScope,
  {
    id,
    limits,
    mail,
  }: {
    readonly id: string;
    readonly limits: InvitationLimits;
    readonly mail: (role: AuthorityRole) => Mail;
  },
): Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: 'gone' | 'too-many' }> {
  const isIt = isOpenOf(scope, id);
  const [sent] = await tx
    .update(invitations)
    .set({ mails: sql`${invitations.mails} + 1`, expiresAt: inDays(limits.days) })
    .where(and(isIt, lt(invitations.mails, limits.mostMails)))
    .returning({ email: invitations.email, role: invitations.role });
  if (sent === undefined)
    return { ok: false, reason: (await tx.$count(invitations, isIt)) > 0 ? 'too-many' : 'gone' };
  await mailTo(tx, scope, { id, email: sent.email, mail: mail(sent.role), days: limits.days });
  return { ok: true };
}

/** Takes an open invitation back, and the mail about it. False when none of that id is open in the authority. */
export async function withdrawInvitation(
  tx: Transaction,
  scope: AuthorityScope,
  id: string,
): Promise<boolean> {
  const rows = await tx
    .update(invitations)
    .set({ withdrawnAt: sql`now()` })
    .where(isOpenOf(scope, id))
    .returning({ id: invitations.id });
  return rows.length > 0;
}

function isOpenOf(scope: AuthorityScope, id: string) {
  return and(eq(invitations.id, id), eq(invitations.authorityCode, scope.authorityCode), isOpen);
}

function inDays(days: number) {
  return sql`now() + make_interval(days => ${days}::int)`;
}

async function mailTo(
  tx: Transaction,
  scope: AuthorityScope,
  { id, email, mail, days }: { id: string; email: string; mail: Mail; days: number },
): Promise<void> {
  const validMinutes = days * 24 * 60;
  await queueMail(tx, scope, {
    kind: 'invitation',
    invitationId: id,
    recipient: email,
    ...mail,
    validMinutes,
  });
}
