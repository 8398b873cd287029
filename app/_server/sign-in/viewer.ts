import 'server-only';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import type { Place, Session } from '@/db/queries/members';
import { findSession } from '@/db/queries/members';
import { actingPlace } from '@/lib/access/place';
import { getAuth } from './auth';
import { getDatabase } from '@/app/_server/database';
import { drawnAgainFrom } from '@/app/_server/requests/drawn-again';
import { REQUEST_ID, takeHandedOn } from './signed-in-of-request';
import { signedToken } from './signed-token';

/** Somebody with a session, whatever places they hold. */
export type SignedIn = Pick<Session, 'sessionId' | 'userId' | 'places'> & {
  /** The place that they act from; null when they have left every place. */
  readonly acting: Place | null;
  /** The place that this page is drawn from: the same, unless a form that was refused is drawn again. */
  readonly drawn: Place | null;
};

/** Who asks, and the place they act from. A signed-in person who has left every place is nobody. */
export type Viewer = Place & { readonly userId: string };

/**
 * The person behind this request's session, or null. Read once a request, in one statement; places are read anew each
 * time. Asking better-auth and then for the places took six statements on every page and every save, so it is asked
 * only when its session is due to be lengthened or cleared away.
 */
export const findSignedIn = cache(async (): Promise<SignedIn | null> => {
  // First of all: a build that renders this stops here, before it opens the database.
  const jar = await cookies();
  const handed = takeHandedOn((await headers()).get(REQUEST_ID));
  if (handed !== undefined) return handed;
  const auth = await getAuth();
  const { authCookies, secret, sessionConfig } = await auth.$context;
  const token = signedToken(jar.get(authCookies.sessionToken.name)?.value ?? '', secret);
  if (token === null) return null;
  const { owner } = await getDatabase();
  const session = await findSession(owner, token);
  if (session === undefined || isDue(session, sessionConfig)) {
    await auth.api.getSession({ headers: await headers() });
  }
  return session === undefined ? null : inTheirPlace(session, await drawnAgainFrom());
});

/** The person behind this request in the place that they act from, or null. */
export async function findViewer(): Promise<Viewer | null> {
  const signedIn = await findSignedIn();
  return signedIn?.drawn ? { ...signedIn.drawn, userId: signedIn.userId } : null;
}

function inTheirPlace({ sessionId, userId, places, chosen }: Session, drawnAgain: string | null): SignedIn {
  return {
    sessionId,
    userId,
    places,
    acting: actingPlace(places, chosen),
    drawn: actingPlace(places, [drawnAgain, ...chosen]),
  };
}

/** Whether better-auth lengthens the session at this visit: once it is a day old, and then once a day. */
function isDue(
  { expiresAt }: Session,
  seconds: { readonly expiresIn: number; readonly updateAge: number },
): boolean {
  return expiresAt.getTime() - (seconds.expiresIn - seconds.updateAge) * 1000 <= Date.now();
}
