import { headers } from 'next/headers';
import { NextResponse } from 'next/server';
import { getAuth } from '@/app/_server/auth';
import { log } from '@/app/_server/log';
import { isSameOrigin, refuse } from '@/app/_server/route-handler';

/** Ends the session. Text kept on this device for the person goes too: the next one at the desk must not find it. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return refuse(403, 'Only this site can send that');
  const auth = await getAuth();
  await auth.api.signOut({ headers: await headers() });
  log('sign-out', { outcome: 'done' });
  return new NextResponse(null, {
    status: 303,
    headers: { Location: '/sign-in?signed-out=yes', 'Clear-Site-Data': '"storage"' },
  });
}
