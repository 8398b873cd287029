import 'server-only';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import type { Place, Session } from '@/db/queries/members';
import { findSession } from '@/db/queries/members';
import { getAuth } from './auth';
import { getDatabase } from './database';
import { signedToken } from './signed-token';

/** Who asks, and the place they act from. A signed-in person who has left every place is nobody. */
export type Viewer = Place & { readonly userId: string };

/**
 * The signed-in person behind this request, or null. Read once a request, in one statement; membership is read anew
 * each time. Asking better-auth and then for the places took six statements on every page and every save, so it is
 * asked only when its session is due to be lengthened or cleared away.
 */
export const findViewer = cache(async (): Promise<Viewer | null> => {
  // First of all: a build that renders this stops here, before it opens the database.
  const jar = await cookies();
  const auth = await getAuth();
  const { authCookies, secret, sessionConfig } = await auth.$context;
  const token = signedToken(jar.get(authCookies.sessionToken.name)?.value ?? '', secret);
  if (token === null) return null;
  const { owner } = await getDatabase();
  const session = await findSession(owner, token);
  if (session === undefined || isDue(session, sessionConfig)) {
    await auth.api.getSession({ headers: await headers() });
  }
  return session === undefined ? null : firstPlace(session);
});

function firstPlace({ userId, places: [place] }: Session): Viewer | null {
  return place === undefined ? null : { ...place, userId };
}

/** Whether better-auth lengthens the session at this visit: once it is a day old, and then once a day. */
function isDue(
  { expiresAt }: Session,
  seconds: { readonly expiresIn: number; readonly updateAge: number },
): boolean {
  return expiresAt.getTime() - (seconds.expiresIn - seconds.updateAge) * 1000 <= Date.now();
}
