import { expect } from '@playwright/test';
import type { APIRequestContext, APIResponse } from '@playwright/test';
import { ACCOUNTS, PLACES } from './accounts';
import type { Part } from './accounts';
import { addressOf } from './base-url';
import { hiddenFields } from './html-form';
import type { FormFields } from './html-form';

type Post = { readonly fields: FormFields; readonly origin?: string };

/** Posts a form to the page it stands on, as a browser without script does. Redirects are not followed. */
export function postForm(
  request: APIRequestContext,
  address: string,
  { fields, origin = addressOf('') }: Post,
): Promise<APIResponse> {
  return request.post(address, { multipart: fields, headers: { Origin: origin }, maxRedirects: 0 });
}

/** Changes to another place of the person who is signed in. */
async function changePlace(request: APIRequestContext, place: string): Promise<void> {
  const page = await request.get('/places');
  const fields = { ...hiddenFields(await page.text(), 'name="place"'), place };
  const reply = await postForm(request, '/places', { fields });
  expect(reply.headers()['location'], `acts for ${place}`).toBe('/home');
}

/**
 * Signs in as a ready account by posting its form. A page's own `request` shares its cookies, so that the page is
 * signed in as well.
 */
export async function signIn(request: APIRequestContext, part: Part): Promise<void> {
  const page = await request.get('/sign-in');
  const fields = hiddenFields(await page.text(), ACCOUNTS[part]);
  const reply = await postForm(request, '/sign-in', { fields });
  expect(reply.headers()['location'], `${ACCOUNTS[part]} signs in`).toBe('/home');
  const place = PLACES[part];
  if (place !== undefined) await changePlace(request, place);
}
