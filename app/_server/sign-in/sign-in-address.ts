import 'server-only';
import { headers } from 'next/headers';
import { signInHref } from '@/lib/access/return-address';
import { unsavedOf } from '@/lib/access/unsaved';

/** Header in which the proxy tells a page its own address. What a browser sends there is overwritten. */
export const PAGE_ADDRESS = 'x-page-address';

/** Where somebody signs in who asked for the page of this request, so that they come back to it, and what became of what they typed. */
export async function signInAddress(): Promise<string> {
  const sent = await headers();
  const address = sent.get(PAGE_ADDRESS);
  const unsaved = unsavedOf({
    address,
    nextAction: sent.get('next-action'),
    contentType: sent.get('content-type'),
  });
  return signInHref(address, unsaved);
}
