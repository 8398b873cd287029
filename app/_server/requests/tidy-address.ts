import 'server-only';

/**
 * Sends an address with a slash at its end to the one without it (308), which is the only one that a page has; null for
 * every other. The new address is one of this site, whatever the old one began with; whole, because Next reads it as
 * that, and sends its path.
 */
export function withoutLastSlash(request: Request): Response | null {
  const { origin, pathname, search } = new URL(request.url);
  if (pathname === '/' || !pathname.endsWith('/')) return null;
  const path = pathname.replace(/^[/\\]+|[/\\]+$/g, '');
  return new Response(null, { status: 308, headers: { Location: `${origin}/${path}${search}` } });
}
