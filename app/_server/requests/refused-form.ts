import 'server-only';
import { headers } from 'next/headers';
import { takesUploadBack } from '@/lib/access/page-address';
import { PAGE_ADDRESS } from '@/app/_server/sign-in/sign-in-address';

/*
 * A form that is posted without script and refused is drawn again in the same request. The page's title then begins
 * with "Error", which no component can do: what came of a form reaches components only, and titles are made by pages.
 */

// Actions and pages are bundled apart, and Next gives both of them the same headers of one request.
const shared: typeof globalThis & { toolkitRefusedForms?: WeakSet<object> } = globalThis;
const requests = (shared.toolkitRefusedForms ??= new WeakSet<object>());

/** Notes that the form which this request posted comes back with something to put right. */
export async function noteRefusedForm(): Promise<void> {
  requests.add(await headers());
}

/**
 * Whether this request draws a page again because its form was refused: here, or before anybody read it, which only the
 * address says.
 */
export async function isFormRefused(): Promise<boolean> {
  const sent = await headers();
  const address = sent.get(PAGE_ADDRESS);
  return requests.has(sent) || (address !== null && takesUploadBack(address));
}
