import 'server-only';
import { createHash } from 'node:crypto';
import { hasSame } from '@/lib/open-data/representation';
import type { Problem } from '@/lib/open-data/rows';

/** Open to programs and pages of every site. It is never asked with anybody's cookies. */
const OPEN = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag',
} as const;

export const READING = 'GET, HEAD, OPTIONS';

/** Kept by whoever likes, and asked for again before each use: what a council takes back must be gone at once. */
const ASK_AGAIN = 'public, no-cache';

type Written = { readonly body: string; readonly type: string };

/** An answer with its entity tag, or 304 where the reader has it already. */
export function respond(request: Request, { body, type }: Written): Response {
  const tag = `W/"${createHash('sha256').update(type).update(body).digest('base64url')}"`;
  const headers = { ...OPEN, ETag: tag, 'Cache-Control': ASK_AGAIN, Vary: 'Accept' };
  if (hasSame(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, 'Content-Type': type } });
}

/** What was wrong, in a form that programs know (RFC 9457). */
export function respondWithProblem(problem: Problem): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      ...OPEN,
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Cache-Control': 'no-store',
      ...(problem.status === 405 ? { Allow: READING } : {}),
    },
  });
}

/** What a page of another site may ask, and how: a day long. */
export function respondToPreflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...OPEN,
      Allow: READING,
      'Access-Control-Allow-Methods': READING,
      'Access-Control-Allow-Headers': 'Accept, If-None-Match',
      'Access-Control-Max-Age': '86400',
    },
  });
}
