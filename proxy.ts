import { NextResponse } from 'next/server';
import type { NextRequest } from 'next/server';
import { securityHeaders } from '@/lib/security/response-headers';

/** Security headers for every response, with a fresh script nonce. Who may see what is never decided here. */
export function proxy(request: NextRequest): NextResponse {
  const security = securityHeaders({
    nonce: crypto.randomUUID().replaceAll('-', ''),
    isDevelopment: process.env.NODE_ENV === 'development',
    isHttps: request.headers.get('x-forwarded-proto') === 'https',
  });
  const headers = new Headers(request.headers);
  // Next reads the nonce from here and puts it on its own scripts.
  headers.set('Content-Security-Policy', security['Content-Security-Policy'] ?? '');
  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(security)) response.headers.set(name, value);
  return response;
}

export const config = { matcher: '/((?!_next/static|favicon.svg|robots.txt).*)' };
