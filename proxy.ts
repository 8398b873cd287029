import { NextResponse } from 'next/server';
import type { NextRequest } from 'next/server';
import { isMissingPage } from '@/app/_server/missing-page';
import { securityHeaders } from '@/lib/security/response-headers';

/** No page has this address, so what is sent there gets app/not-found.tsx: drawn on the server, with status 404. */
const NO_PAGE = '/not-found';

/**
 * Security headers for every response, and the page that says so for what is not there. Who may see what is never
 * decided here.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const security = securityHeaders({
    nonce: crypto.randomUUID().replaceAll('-', ''),
    isDevelopment: process.env.NODE_ENV === 'development',
    isHttps: request.headers.get('x-forwarded-proto') === 'https',
  });
  const headers = new Headers(request.headers);
  // Next reads the nonce from here and puts it on its own scripts.
  headers.set('Content-Security-Policy', security['Content-Security-Policy']);
  const response = await passOn(request, headers);
  for (const [name, value] of Object.entries(security)) response.headers.set(name, value);
  return response;
}

async function passOn(request: NextRequest, headers: Headers): Promise<NextResponse> {
  if (!(await isMissing(request))) return NextResponse.next({ request: { headers } });
  const address = request.nextUrl.clone();
  address.pathname = NO_PAGE;
  return NextResponse.rewrite(address, { request: { headers } });
}

async function isMissing({ method, nextUrl }: NextRequest): Promise<boolean> {
  // A form goes to its action, which says itself what it does not find.
  if (method !== 'GET' && method !== 'HEAD') return false;
  try {
    return await isMissingPage(nextUrl.pathname);
  } catch {
    // The page asks the same, meets the same fault, and says so.
    return false;
  }
}

export const config = { matcher: '/((?!_next/static|favicon.svg|robots.txt).*)' };
