import { NextResponse } from 'next/server';
import type { NextRequest } from 'next/server';
import { PAGE_ADDRESS } from '@/app/_server/sign-in/sign-in-address';
import { REQUEST_ID } from '@/app/_server/sign-in/signed-in-of-request';
import { isMissingPage } from '@/app/_server/requests/missing-page';
import { refusalOf } from '@/app/_server/requests/refuse-request';
import { withoutLastSlash } from '@/app/_server/requests/tidy-address';
import { isUploadedFile } from '@/lib/access/page-address';
import { securityHeaders } from '@/lib/security/response-headers';
import type { SecurityHeaders } from '@/lib/security/response-headers';

/** No page has this address, so what is sent there gets app/not-found.tsx: drawn on the server, with status 404. */
const NO_PAGE = '/not-found';

/**
 * Security headers for every response; a refusal for what no page could answer; and the page that says so for what is
 * not there. Who may see what is never decided here.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const security = securityHeaders({
    nonce: crypto.randomUUID().replaceAll('-', ''),
    isDevelopment: process.env.NODE_ENV === 'development',
    isHttps: request.headers.get('x-forwarded-proto') === 'https',
    isUpload: isUploadedFile(request.nextUrl.pathname),
  });
  const response =
    (await refusalOf(request)) ?? withoutLastSlash(request) ?? (await passOn(request, security));
  for (const [name, value] of Object.entries(security)) response.headers.set(name, value);
  return response;
}

async function passOn(request: NextRequest, security: SecurityHeaders): Promise<NextResponse> {
  const headers = new Headers(request.headers);
  // Next reads the nonce from here and puts it on its own scripts.
  headers.set('Content-Security-Policy', security['Content-Security-Policy']);
  const requestId = crypto.randomUUID();
  headers.set(REQUEST_ID, requestId);
  headers.set(PAGE_ADDRESS, `${request.nextUrl.pathname}${request.nextUrl.search}`);
  if (!(await isMissing(request, requestId))) return NextResponse.next({ request: { headers } });
  const address = request.nextUrl.clone();
  address.pathname = NO_PAGE;
  return NextResponse.rewrite(address, { request: { headers } });
}

async function isMissing({ method, nextUrl }: NextRequest, requestId: string): Promise<boolean> {
  try {
    return await isMissingPage({ method, pathname: nextUrl.pathname, requestId });
  } catch {
    // The page asks the same, meets the same fault, and says so.
    return false;
  }
}

export const config = { matcher: '/((?!_next/static|favicon.svg|robots.txt).*)' };
