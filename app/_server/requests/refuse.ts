import 'server-only';
import { NOT_FOUND } from '@/lib/access/refusal-words';

const PLAIN = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };

/** A refusal in plain words. */
export function refuse(status: number, message: string): Response {
  return new Response(message, { status, headers: PLAIN });
}

/** Nothing of that id in this authority: the same answer whether it is another's or nobody's. */
export function notFoundResponse(): Response {
  return refuse(404, NOT_FOUND);
}
