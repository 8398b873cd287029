import 'server-only';
import { headers } from 'next/headers';
import { signInHref } from '@/lib/access/return-address';

/** Header in which the proxy tells a page its own address. What a browser sends there is overwritten. */
export const PAGE_ADDRESS = 'x-page-address';

/** Where somebody signs in who asked for the page of this request, so that they come back to it. */
export async function signInAddress(): Promise<string> {
  return signInHref((await headers()).get(PAGE_ADDRESS));
}
