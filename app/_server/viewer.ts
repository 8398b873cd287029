import 'server-only';
import { headers } from 'next/headers';
import { cache } from 'react';
import type { Place } from '@/db/queries/members';
import { listPlaces } from '@/db/queries/members';
import { systemScope } from '@/lib/access/scope';
import { getAuth } from './auth';
import { inScope } from './database';

/** Who asks, and the place they act from. A signed-in person who has left every place is nobody. */
export type Viewer = Place & { readonly userId: string };

/** The signed-in person behind this request, or null. Read once a request; membership is read anew each time. */
export const findViewer = cache(async (): Promise<Viewer | null> => {
  const requestHeaders = await headers();
  const auth = await getAuth();
  const session = await auth.api.getSession({ headers: requestHeaders });
  if (session === null) return null;
  const userId = session.user.id;
  const [place] = await inScope(systemScope(), (tx) => listPlaces(tx, userId));
  return place === undefined ? null : { ...place, userId };
});
