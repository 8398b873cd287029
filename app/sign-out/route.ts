import { headers } from 'next/headers';
import { NextResponse } from 'next/server';
import { signOutEverywhere } from '@/app/_server/across-councils';
import { getAuth } from '@/app/_server/sign-in/auth';
import { log } from '@/app/_server/log';
import { refuse } from '@/app/_server/requests/refuse';
import { isSameOrigin } from '@/app/_server/requests/same-origin';
import { findSignedIn } from '@/app/_server/sign-in/viewer';
import { ONLY_THIS_SITE } from '@/lib/access/refusal-words';

/**
 * Ends the session; with `everywhere` in the form, those of the person on every device. Text kept on this device for the person goes
 * too: the next one at the desk must not find it.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return refuse(403, ONLY_THIS_SITE);
  const everywhere = (await formOf(request)).has('everywhere');
  if (everywhere) await endEverySession();
  const auth = await getAuth();
  await auth.api.signOut({ headers: await headers() });
  log('sign-out', { outcome: everywhere ? 'everywhere' : 'done' });
  return new NextResponse(null, {
    status: 303,
    headers: { Location: '/sign-in?signed-out=yes', 'Clear-Site-Data': '"storage"' },
  });
}

async function formOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    // The button of the header sends no fields, and so may send no form.
    return new FormData();
  }
}

async function endEverySession(): Promise<void> {
  const person = await findSignedIn();
  if (person !== null) await signOutEverywhere(person.userId);
}
