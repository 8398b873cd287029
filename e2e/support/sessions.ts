import { request } from '@playwright/test';
import type { APIRequestContext, Page } from '@playwright/test';
import type { Part } from './accounts';
import { findOpenAssessment, findSentAssessment } from './assessments';
import { addressOf } from './base-url';
import { signIn } from './sign-in';

type StorageState = Awaited<ReturnType<APIRequestContext['storageState']>>;

const states = new Map<Part, Promise<StorageState>>();

/** The cookies of a signed-in ready account. Each worker signs in once a part. */
function sessionOf(part: Part): Promise<StorageState> {
  const known = states.get(part);
  if (known !== undefined) return known;
  const state = signInAfresh(part);
  states.set(part, state);
  return state;
}

/** A client without a browser, signed in as a part; nobody when it is null. The caller disposes of it. */
export async function clientOf(part: Part | null): Promise<APIRequestContext> {
  const baseURL = addressOf('');
  if (part === null) return request.newContext({ baseURL });
  return request.newContext({ baseURL, storageState: await sessionOf(part) });
}

/** Signs the page in as a part. */
export async function enterAs(page: Page, part: Part): Promise<void> {
  const { cookies } = await sessionOf(part);
  await page.context().addCookies(cookies);
}

let elmshire: Promise<{ open: string; sent: string }> | undefined;

/** Elmshire's assessments of services: the one under way, and the newest that was sent. */
export function elmshireIds(): Promise<{ readonly open: string; readonly sent: string }> {
  elmshire ??= readElmshireIds();
  return elmshire;
}

async function readElmshireIds(): Promise<{ open: string; sent: string }> {
  const client = await clientOf('lead');
  const open = await findOpenAssessment(client, 'services-21-plus');
  const sent = await findSentAssessment(client, 'services-21-plus');
  await client.dispose();
  return { open, sent };
}

async function signInAfresh(part: Part): Promise<StorageState> {
  const client = await request.newContext({ baseURL: addressOf('') });
  await signIn(client, part);
  const state = await client.storageState();
  await client.dispose();
  return state;
}
