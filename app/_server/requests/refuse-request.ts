import 'server-only';
import { UPLOAD_REFUSED, readsItsOwnForm, uploadPermission } from '@/lib/access/page-address';
import type { UploadPermission } from '@/lib/access/page-address';
import { FORM_TOO_LONG, NOT_A_FORM, ONLY_THIS_SITE, WRONG_METHOD } from '@/lib/access/refusal-words';
import { grantAuthorityScope, grantLabScope } from '@/lib/access/scope';
import { LONGEST_UPLOAD } from '@/lib/evidence/limits';
import { isOpenData } from '@/lib/open-data/addresses';
import { onlyRead } from '@/lib/open-data/problems';
import { READING, respondWithProblem } from '@/app/_server/open-data/respond';
import { refuse } from './refuse';
import { isSameOrigin } from './same-origin';
import { findViewer } from '@/app/_server/sign-in/viewer';

const METHODS: readonly string[] = ['GET', 'HEAD', 'POST'];

/** Far above the longest form here: a theme of long answers, each with its comment. A form with a file may be longer. */
const LONGEST_FORM = 1_000_000;

/**
 * Why a request is refused before any page, action or handler sees it, or null. Next would answer each of these with
 * 500, as if the fault were ours: a method that nothing here answers (405), a form that does not come from this site
 * (403), one that is too long or does not say how long it is (413), one that cannot be read (400). Reads the form that
 * is sent to a page.
 */
export async function refusalOf(request: Request): Promise<Response | null> {
  if (isOpenData(pathOf(request))) return refusalOfOpenData(request);
  if (!METHODS.includes(request.method)) return refuseMethod();
  if (request.method !== 'POST') return null;
  if (!isSameOrigin(request)) return refuse(403, ONLY_THIS_SITE);
  if (!isWithin(LONGEST_FORM, request)) return refusalOfLongForm(request);
  return (await isReadable(request)) ? null : refuse(400, NOT_A_FORM);
}

/** Open data answers what any site asks, and says what was wrong in its own form. */
function refusalOfOpenData({ method }: Request): Response | null {
  return READING.split(', ').includes(method) ? null : respondWithProblem(onlyRead());
}

function refuseMethod(): Response {
  const refusal = refuse(405, WRONG_METHOD);
  refusal.headers.set('Allow', METHODS.join(', '));
  return refusal;
}

/**
 * Only somebody whom its page takes a file from has a long form read: anybody else could fill the memory with it. One that
 * is too long comes back to its page, which says so. What is read is not tried first: that would take its memory twice.
 */
async function refusalOfLongForm(request: Request): Promise<Response | null> {
  const needs = uploadPermission(pathOf(request));
  if (needs === null || !(await mayUpload(needs))) return refuse(413, FORM_TOO_LONG);
  return isWithin(LONGEST_UPLOAD, request) ? null : backToUpload(request);
}

async function mayUpload(needs: UploadPermission): Promise<boolean> {
  const member = (await findViewer())?.member ?? null;
  if (needs === 'statistics:import') return grantLabScope(member, needs) !== null;
  return grantAuthorityScope(member, needs) !== null;
}

/**
 * Back to the page that the form was sent to; its own words are in a body that nobody reads. The address is whole, because
 * Next fails at any other.
 */
function backToUpload(request: Request): Response {
  const address = new URL(request.url);
  address.searchParams.set(UPLOAD_REFUSED.name, UPLOAD_REFUSED.value);
  const refusal = refuse(303, FORM_TOO_LONG);
  refusal.headers.set('Location', address.href);
  return refusal;
}

function isWithin(most: number, { headers }: Request): boolean {
  const length = headers.get('content-length') ?? (headers.has('transfer-encoding') ? 'unknown' : '0');
  return Number(length) <= most;
}

function pathOf(request: Request): string {
  return new URL(request.url).pathname;
}

async function isReadable(request: Request): Promise<boolean> {
  if (readsItsOwnForm(pathOf(request))) return true;
  if (!/^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? '')) return true;
  try {
    await request.formData();
    return true;
  } catch {
    return false;
  }
}
