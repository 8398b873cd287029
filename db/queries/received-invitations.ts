import 'server-only';
import { and, asc, eq, gt, isNull, not, sql } from 'drizzle-orm';
import type { AuthorityRole } from '@/lib/access/roles';
import { INVITATION_LIMITS } from '@/lib/team/invitation-mail';
import type { Transaction } from '@/db/engine';
import { authorities, invitations, members, users } from '@/db/schema';
import { recordAudit } from './audit';
import { isOpen } from './invitations';

/*
 * Invitations as the invited person has them. They hold no place in the authority yet, so there is no scope: like
 * sign-in, as the owner of the tables, and by the address that they signed in with.
 */

/** Which invitations can be accepted now: open, and not expired. */
export const isOffered = and(isOpen, gt(invitations.expiresAt, sql`now()`));

/** An invitation as the invited person reads it. */
export type ReceivedInvitation = {
  readonly id: string;
  readonly authorityName: string;
  readonly role: AuthorityRole;
  readonly invitedBy: string;
  readonly expiresAt: Date;
};

function isTo(userId: string) {
  const isSucceeded = sql`is_succeeded(${invitations.authorityCode})`;
  return and(eq(users.id, userId), isOffered, sql`not ${hasLeftSince}`, not(isSucceeded));
}

/** When it was sent, for the last time. */
const sentAt = sql`${invitations.expiresAt} - make_interval(days => ${sql.raw(String(INVITATION_LIMITS.days))})`;

/** Whether a place of theirs there has ended since: what was sent before must not bring them back. */
const hasLeftSince = sql`exists (select 1 from ${members} place where place.user_id = ${users.id}
  and place.authority_code = ${invitations.authorityCode} and place.left_at > ${sentAt})`;

/** The invitations that a signed-in person can accept, by council. */
export async function listInvitationsTo(
  owner: Transaction,
  userId: string,
): Promise<readonly ReceivedInvitation[]> {
  return owner
    .select({
      id: invitations.id,
      authorityName: authorities.name,
      role: invitations.role,
      invitedBy: members.displayName,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .innerJoin(users, eq(users.email, invitations.email))
    .innerJoin(members, eq(members.id, invitations.invitedBy))
    .innerJoin(authorities, eq(authorities.code, invitations.authorityCode))
    .where(isTo(userId))
    .orderBy(asc(authorities.name));
}

/**
 * Makes a place of an invitation, for the signed-in person whose address it was sent to. Returns the code of the
 * authority; null when it is another's, was withdrawn or accepted, has expired, or a place of theirs there has ended since.
 * Somebody who has a place in the authority already keeps that one.
 */
export async function acceptInvitation(
  owner: Transaction,
  { id, userId }: { readonly id: string; readonly userId: string },
): Promise<string | null> {
  return owner.transaction(async (tx) => {
    const [invited] = await tx
      .select({ invitation: invitations, invitedBy: members.displayName })
      .from(invitations)
      .innerJoin(users, eq(users.email, invitations.email))
      .innerJoin(members, eq(members.id, invitations.invitedBy))
      .where(and(eq(invitations.id, id), isTo(userId)))
      .for('update', { of: invitations });
    if (invited === undefined) return null;
    const { authorityCode, displayName, role } = invited.invitation;
    const [made] = await tx
      .insert(members)
      .values({ userId, displayName, authorityCode, role, addedBy: invited.invitedBy })
      .onConflictDoNothing()
      .returning({ memberId: members.id });
    await tx
      .update(invitations)
      .set({ acceptedAt: sql`now()` })
      .where(eq(invitations.id, id));
    const memberId = made?.memberId ?? (await placeIn(tx, { userId, authorityCode }));
    const outcome = made === undefined ? 'already-there' : role;
    const doer = { kind: 'authority', memberId, authorityCode } as const;
    await recordAudit(tx, doer, { action: 'invitation:accept', outcome, subjectId: id });
    return authorityCode;
  });
}

async function placeIn(
  tx: Transaction,
  { userId, authorityCode }: { readonly userId: string; readonly authorityCode: string },
): Promise<string> {
  const [held] = await tx
    .select({ memberId: members.id })
    .from(members)
    .where(and(eq(members.userId, userId), eq(members.authorityCode, authorityCode), isNull(members.leftAt)));
  if (held === undefined) throw new Error('A place was neither made nor found');
  return held.memberId;
}
