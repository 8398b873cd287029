import 'server-only';
import { readsItsOwnForm } from '@/lib/access/page-address';
import { FORM_TOO_LONG, NOT_A_FORM, ONLY_THIS_SITE, WRONG_METHOD } from '@/lib/access/refusal-words';
import { refuse } from './refuse';
import { isSameOrigin } from './same-origin';

const METHODS: readonly string[] = ['GET', 'HEAD', 'POST'];

/** Far above the longest form here: a theme of long answers, each with its comment. Next itself reads 1 MiB of one. */
const LONGEST_FORM = 1_000_000;

/**
 * Why a request is refused before any page, action or handler sees it, or null. Next would answer each of these with
 * 500, as if the fault were ours: a method that nothing here answers (405), a form that does not come from this site
 * (403), one that is too long or does not say how long it is (413), one that cannot be read (400). Reads the form that
 * is sent to a page.
 */
export async function refusalOf(request: Request): Promise<Response | null> {
  if (!METHODS.includes(request.method)) return refuseMethod();
  if (request.method !== 'POST') return null;
  if (!isSameOrigin(request)) return refuse(403, ONLY_THIS_SITE);
  if (!isShort(request.headers)) return refuse(413, FORM_TOO_LONG);
  return (await isReadable(request)) ? null : refuse(400, NOT_A_FORM);
}

function refuseMethod(): Response {
  const refusal = refuse(405, WRONG_METHOD);
  refusal.headers.set('Allow', METHODS.join(', '));
  return refusal;
}

function isShort(headers: Headers): boolean {
  const length = headers.get('content-length') ?? (headers.has('transfer-encoding') ? 'unknown' : '0');
  return Number(length) <= LONGEST_FORM;
}

async function isReadable(request: Request): Promise<boolean> {
  if (readsItsOwnForm(new URL(request.url).pathname)) return true;
  if (!/^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? '')) return true;
  try {
    await request.formData();
    return true;
  } catch {
    return false;
  }
}
