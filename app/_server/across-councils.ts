import 'server-only';
import { randomUUID } from 'node:crypto';
import { choosePlace } from '@/db/queries/acting-place';
import { findEmailChoices, saveEmailChoices } from '@/db/queries/own-emails';
import { listPlacesHandedOver } from '@/db/queries/handed-over-places';
import { listFrameworksJudgedBlind } from '@/db/queries/judged-blind';
import { acceptInvitation, listInvitationsTo } from '@/db/queries/received-invitations';
import type { ReceivedInvitation } from '@/db/queries/received-invitations';
import { endSessionsOf } from '@/db/queries/sign-in-sessions';
import { ensureUser, hasPlaceIn, listAddresses, listDemonstrationAccounts } from '@/db/queries/sign-in';
import type { DemonstrationAccount } from '@/db/queries/sign-in';
import type { EmailChoices } from '@/lib/emails/own-emails';
import type { EndedPlace } from '@/lib/handover/ended-place';
import { getDatabase } from './database';

/*
 * What concerns a person rather than a council: addresses, sessions, and invitations to councils where they hold no
 * place yet. No scope reaches it, so it runs as the owner of the tables. Beside signing in, this is the only module of
 * the app that does (docs/decisions/002-two-layers-of-isolation.md). Callers check first who asks, and what they may.
 */

/** Whether somebody with this address (lower case) holds a place in the authority. */
export async function isInCouncil(email: string, authorityCode: string): Promise<boolean> {
  return hasPlaceIn((await getDatabase()).owner, email, authorityCode);
}

/** Finds the person with this address (lower case), or makes one. Returns the sign-in user's id. */
export async function findOrMakePerson(email: string, name: string): Promise<string> {
  return ensureUser((await getDatabase()).owner, { id: randomUUID(), email, name });
}

/** The frameworks that the person judges blind somewhere: no comparison of those is for their eyes. */
export async function frameworksJudgedBlind(userId: string): Promise<ReadonlySet<string>> {
  return listFrameworksJudgedBlind((await getDatabase()).owner, userId);
}

/** The addresses of people, by user id. */
export async function addressesOf(userIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return listAddresses((await getDatabase()).owner, userIds);
}

/** The invitations that a signed-in person can accept, by council. */
export async function invitationsTo(userId: string): Promise<readonly ReceivedInvitation[]> {
  return listInvitationsTo((await getDatabase()).owner, userId);
}

/** The person's places as a reviewer that ended with their council. */
export async function placesHandedOver(userId: string): Promise<readonly EndedPlace[]> {
  return listPlacesHandedOver((await getDatabase()).owner, userId);
}

type SignedInAs = { readonly sessionId: string; readonly userId: string };

/** Makes a place of an invitation to the person's own address, and acts from it. False when it cannot be accepted. */
export async function acceptAndActFrom({ sessionId, userId }: SignedInAs, id: string): Promise<boolean> {
  const { owner } = await getDatabase();
  const place = await acceptInvitation(owner, { id, userId });
  if (place === null) return false;
  await choosePlace(owner, { sessionId, userId, place });
  return true;
}

/** Remembers the place, one of the person's own, that they act from: in this session, and from the next sign-in on. */
export async function actFrom({ sessionId, userId }: SignedInAs, place: string): Promise<void> {
  await choosePlace((await getDatabase()).owner, { sessionId, userId, place });
}

/** Which emails a person wants. */
export async function emailChoicesOf(userId: string): Promise<EmailChoices> {
  return findEmailChoices((await getDatabase()).owner, userId);
}

/** Remembers which emails the person wants. */
export async function chooseEmails({ userId }: SignedInAs, choices: EmailChoices): Promise<void> {
  await saveEmailChoices((await getDatabase()).owner, { userId, choices });
}

/** Signs a person out on every device. */
export async function signOutEverywhere(userId: string): Promise<void> {
  await endSessionsOf((await getDatabase()).owner, userId);
}

/** The ready accounts of a demonstration, in order. Empty on every other installation. */
export async function readyAccounts(): Promise<readonly DemonstrationAccount[]> {
  return listDemonstrationAccounts((await getDatabase()).owner);
}
